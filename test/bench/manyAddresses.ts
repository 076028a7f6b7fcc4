// Questions to a backend on this machine from many addresses of this machine (127.0.x.y), because a backend counts requests by address.
import { Agent, request, type IncomingMessage } from "node:http";

export type Ask = <T>(method: "GET" | "POST", path: string, body?: object) => Promise<T>;

const ADDRESSES = 200;

/** Each question comes from the next address, on a connection that is kept. */
export function manyAddresses(url: string): {
  readonly ask: Ask;
  open(path: string): Promise<IncomingMessage>;
  close(): void;
} {
  const agents = Array.from({ length: ADDRESSES }, () => new Agent({ keepAlive: true }));
  let turn = 0;
  const send = (method: string, path: string, body?: object): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      turn = (turn + 1) % ADDRESSES;
      const headers = body === undefined ? {} : { "content-type": "application/json" };
      const agent = agents[turn];
      const options = { method, headers, localAddress: `127.0.1.${turn + 1}`, ...(agent && { agent }) };
      const question = request(`${url}${path}`, options, resolve);
      question.on("error", (error: NodeJS.ErrnoException) => {
        // The backend had just given up a connection that nobody used.
        if (question.reusedSocket && error.code === "ECONNRESET") resolve(send(method, path, body));
        else reject(error);
      });
      question.end(body === undefined ? undefined : JSON.stringify(body));
    });
  return {
    async ask(method, path, body) {
      const answer = await send(method, path, body);
      let text = "";
      for await (const piece of answer.setEncoding("utf8")) text += piece;
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${text}`);
      return (answer.headers["content-type"]?.startsWith("application/json") ? JSON.parse(text) : text) as never;
    },
    open: (path) => send("GET", path),
    close: () => agents.forEach((agent) => agent.destroy()),
  };
}
