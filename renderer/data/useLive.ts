import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useRef, useState } from "react";
import { isSame } from "#renderer/data/isSame.ts";

/**
 * The answer of a query of `renderer/data/queries`, again whenever rows that it read change, in this window or another one.
 * Undefined until the first answer. `deps` as in useEffect: what the query closes over. An answer that says the same as the one
 * before is the same object, so nothing is drawn again for it.
 * With `first`, an answer that was read already, the query itself waits until the screen has been painted with that.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[], first?: T): T | undefined {
  const [isListening, setListening] = useState(first === undefined);
  useEffect(() => {
    if (isListening) return undefined;
    const idle = requestIdleCallback(() => setListening(true), { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, [isListening]);
  const last = useRef(first);
  const ask = async (): Promise<T> => {
    const answer = await query();
    if (last.current === undefined || !isSame(last.current, answer)) last.current = answer;
    return last.current;
  };
  return useLiveQuery<T | undefined, T | undefined>(
    () => (isListening ? ask() : last.current),
    [...deps, isListening],
    first,
  );
}
