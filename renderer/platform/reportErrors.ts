import { desktop } from "#renderer/platform/desktop.ts";

/** Sends the kind of an error to the log, without its message: messages can hold titles and names. */
export function reportError(code: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const told = desktop()?.request("log.write", { level: "error", code, figures: { kind } });
  // A log that cannot be written is no error to log.
  told?.catch(() => undefined);
}

/** Errors that nothing else has caught go to the log. */
export function reportErrors(): void {
  window.addEventListener("error", (event) => reportError("window.error", event.error));
  window.addEventListener("unhandledrejection", (event) => reportError("window.rejection", event.reason));
}
