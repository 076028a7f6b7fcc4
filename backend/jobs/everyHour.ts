const HOUR_MS = 3_600_000;

/**
 * Does the work after a while and then every hour, one at a time, and never throws: what went wrong is told, and tried again with
 * the next hour. Returns how to stop: the work under way is told by its signal and waited for.
 */
export function everyHour(
  work: (signal: AbortSignal) => Promise<void>,
  { firstMs, onError }: { readonly firstMs: number; readonly onError: (error: unknown) => void },
): () => Promise<void> {
  const end = new AbortController();
  let running = Promise.resolve();
  const begin = () => {
    running = work(end.signal).catch((error: unknown) => {
      if (!end.signal.aborted) onError(error);
    });
    void running.then(() => plan(HOUR_MS));
  };
  let timer: NodeJS.Timeout | undefined;
  const plan = (ms: number) => {
    if (!end.signal.aborted) timer = setTimeout(begin, ms).unref();
  };
  plan(firstMs);
  return () => {
    clearTimeout(timer);
    end.abort();
    return running;
  };
}
