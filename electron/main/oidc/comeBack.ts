import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type WayBack = {
  /** Where the browser is sent to afterwards. */
  readonly address: string;
  /** The address that the browser came back with. Rejects when `signal` says so. */
  readonly returned: Promise<URL>;
  readonly close: () => void;
};

/**
 * A door on this machine through which the system's browser comes back (RFC 8252 §7.3): a free port, one path, open until the
 * right `state` has come through it once. Nothing that anybody else says there is listened to.
 */
export async function comeBack(options: { state: string; words: string; signal: AbortSignal }): Promise<WayBack> {
  const { state, words, signal } = options;
  const arrived = { resolve: (_url: URL): void => undefined, reject: (_why: unknown): void => undefined };
  const returned = new Promise<URL>((resolve, reject) => Object.assign(arrived, { resolve, reject }));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", origin());
    const isOurs = request.method === "GET" && request.headers.host === new URL(origin()).host;
    if (!isOurs || url.pathname !== "/signed-in" || url.searchParams.get("state") !== state) {
      say(response, 404, "");
      return;
    }
    say(response, 200, words);
    arrived.resolve(url);
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const give = () => arrived.reject(signal.reason);
  signal.addEventListener("abort", give, { once: true });
  returned.catch(() => undefined);
  if (signal.aborted) give();
  return {
    address: `${origin()}/signed-in`,
    returned,
    close: () => {
      signal.removeEventListener("abort", give);
      server.close();
    },
  };
}

function say(response: ServerResponse, status: number, words: string): void {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", connection: "close" };
  response.writeHead(status, headers).end(words);
}
