import { useEffect, useState } from "react";
import { liveEach } from "#renderer/data/liveEach.ts";

/**
 * One live answer for each key (liveEach.ts), so that a table of all stations costs one station after a booking was moved. Undefined
 * until all of them have answered; to another question the former answers stand until then. The keys are told apart by their text;
 * `query` must keep its identity while what it closes over stays the same.
 */
export function useLiveEach<Key extends string, T>(
  keys: readonly Key[],
  query: (key: Key) => Promise<T>,
): ReadonlyMap<Key, T> | undefined {
  const [answers, setAnswers] = useState<ReadonlyMap<Key, T>>();
  const [none] = useState<ReadonlyMap<Key, T>>(() => new Map());
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const joined = keys.join(" ");
  useEffect(() => {
    if (joined === "") return undefined;
    return liveEach(joined.split(" ") as Key[], query, {
      onAnswers: setAnswers,
      onError: (error) => setFailure({ error }),
    });
  }, [joined, query]);
  if (failure !== undefined) throw failure.error;
  return joined === "" ? none : answers;
}
