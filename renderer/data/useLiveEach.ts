import { liveQuery } from "dexie";
import { useEffect, useState } from "react";

/**
 * One live answer for each key: a change of rows asks only those again that read them, so that a table of all stations costs one
 * station after a booking was moved. Undefined until all of them have answered; to another question the former answers stand until then. The keys are told apart by their text; `query` must
 * keep its identity while what it closes over stays the same.
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
    const known = new Map<Key, T>();
    const each = joined === "" ? [] : (joined.split(" ") as Key[]);
    const listening = each.map((key) =>
      liveQuery(() => query(key)).subscribe({
        next: (answer) => {
          known.set(key, answer);
          if (known.size === each.length) setAnswers(new Map(known));
        },
        error: (error: unknown) => setFailure({ error }),
      }),
    );
    return () => {
      for (const one of listening) one.unsubscribe();
    };
  }, [joined, query]);
  if (failure !== undefined) throw failure.error;
  return joined === "" ? none : answers;
}
