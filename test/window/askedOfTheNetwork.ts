import { readFileSync } from "node:fs";

/** Chromium writes down every request of the program, the window's and the main process's, from its first moment on. */
export const networkLog = (file: string): string => `--log-net-log=${file}`;

type NetworkLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string } }[];
};

/** The addresses that were asked for, in order. The program must have ended. `app://` is answered without the network and is not among them. */
export function askedOfTheNetwork(file: string): string[] {
  const log = JSON.parse(readFileSync(file, "utf8")) as NetworkLog;
  const started = log.constants.logEventTypes["URL_REQUEST_START_JOB"];
  return log.events.flatMap(({ type, params }) => (type === started && params?.url ? [params.url] : []));
}
