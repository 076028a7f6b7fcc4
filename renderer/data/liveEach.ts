import { liveQuery } from "dexie";

type Listener<Key, T> = {
  onAnswers(answers: ReadonlyMap<Key, T>): void;
  onError(error: unknown): void;
};

/**
 * Asks one live question for each key. A change of rows asks only those again that read them. The first answers are told once all of
 * them are there; from then on every new one, with the rest as it was. Returns the way to stop.
 */
export function liveEach<Key, T>(
  keys: readonly Key[],
  query: (key: Key) => Promise<T>,
  { onAnswers, onError }: Listener<Key, T>,
): () => void {
  const known = new Map<Key, T>();
  const listening = keys.map((key) =>
    liveQuery(() => query(key)).subscribe({
      next: (answer) => {
        known.set(key, answer);
        if (known.size === keys.length) onAnswers(new Map(known));
      },
      error: onError,
    }),
  );
  return () => {
    for (const one of listening) one.unsubscribe();
  };
}
