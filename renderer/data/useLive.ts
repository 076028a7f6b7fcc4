import { useLiveQuery } from "dexie-react-hooks";

/**
 * The answer of a query of `renderer/data/queries`, again whenever rows that it read change, in this window or another one.
 * Undefined until the first answer. `deps` as in useEffect: what the query closes over.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  return useLiveQuery(query, [...deps]);
}
