/** @type {NodeJS.Signals[]} */
export const endSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

const lookAfterParentMs = 500;

/**
 * Aborted at the first Ctrl-C, end of the terminal, or polite request to end; and when npm, which started this, is gone:
 * npm ends its shell but not what runs in it. The process goes on, so that it can end what it started.
 * @returns {AbortSignal}
 */
export function stopSignal() {
  const controller = new AbortController();
  for (const signal of endSignals) process.on(signal, () => controller.abort());
  if (process.env["npm_lifecycle_event"]) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && controller.abort(), lookAfterParentMs).unref();
  }
  return controller.signal;
}
