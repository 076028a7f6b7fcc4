const HOUR_MS = 3_600_000;

/** Work that is done again and again. */
export type Hourly = {
  /** Now, or again as soon as what is under way is done: what it saw may be no more so. */
  soon(): void;
  /** The work under way is told by its signal and waited for. */
  stop(): Promise<void>;
};

/**
 * Does the work after a while and then every hour, one at a time, and never throws: what went wrong is told, and tried again with
 * the next hour.
 */
export function everyHour(
  work: (signal: AbortSignal) => Promise<void>,
  { firstMs, onError }: { readonly firstMs: number; readonly onError: (error: unknown) => void },
): Hourly {
  const end = new AbortController();
  const state = { running: Promise.resolve(), isRunning: false, again: false };
  let timer: NodeJS.Timeout | undefined;
  const plan = (ms: number) => {
    clearTimeout(timer);
    if (!end.signal.aborted) timer = setTimeout(begin, ms).unref();
  };
  const begin = () => {
    Object.assign(state, { isRunning: true, again: false });
    state.running = work(end.signal).catch((error: unknown) => {
      if (!end.signal.aborted) onError(error);
    });
    void state.running.then(() => {
      state.isRunning = false;
      plan(state.again ? 0 : HOUR_MS);
    });
  };
  plan(firstMs);
  return {
    soon() {
      if (state.isRunning) state.again = true;
      else plan(0);
    },
    stop() {
      clearTimeout(timer);
      end.abort();
      return state.running;
    },
  };
}
