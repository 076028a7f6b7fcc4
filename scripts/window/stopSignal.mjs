/** @type {NodeJS.Signals[]} */
export const endSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Aborted at the first Ctrl-C, end of the terminal, or polite request to end. The process goes on, so that it can end what it started.
 * @returns {AbortSignal}
 */
export function stopSignal() {
  const controller = new AbortController();
  for (const signal of endSignals) process.on(signal, () => controller.abort());
  return controller.signal;
}
