// A backend for tests of the main process: it knows two people and their passwords, hands out tokens and takes them back.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { decodeJwt } from "jose";

const me = (id: string, name: string) => ({
  id,
  name,
  roles: ["operator"],
  beamlines: [],
  members: [],
  scopes: ["pub"],
});

export type SmallBackend = Awaited<ReturnType<typeof startSmallBackend>>;

export async function startSmallBackend() {
  const people = new Map([
    ["sato", { password: "赤い電車", me: me("person:sato", "佐藤") }],
    ["suzuki", { password: "青い自転車", me: me("person:suzuki", "鈴木") }],
  ]);
  const tokens = new Set<string>();
  const state = {
    ways: ["password"] as string[],
    oidc: undefined as object | undefined,
    protocol: 1,
    given: 0,
    port: 0,
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = "";
    for await (const part of request) body += String(part);
    const say = (status: number, what: unknown) =>
      response.writeHead(status, { "content-type": "application/json", "retry-after": "7" }).end(JSON.stringify(what));
    switch (request.url) {
      case "/sync/v1/hello":
        return void say(200, {
          program: "beamline-desk",
          protocol: state.protocol,
          oldestProtocol: state.protocol,
          facility: { name: { ja: "試験施設", en: "Trial facility" }, demo: null },
          signIn: state.ways,
          oidc: state.oidc,
          now: 0,
        });
      case "/sync/v1/sign-in": {
        const { name, password } = JSON.parse(body) as { name: string; password: string };
        const person = people.get(name);
        if (name === "guesser") return void say(429, { error: "too-many" });
        if (person?.password !== password) return void say(401, { error: "sign-in" });
        const token = `token-${++state.given}-${name}`;
        tokens.add(token);
        return void say(200, { token, me: person.me });
      }
      case "/sync/v1/me": {
        const { sub = "" } = decodeJwt(request.headers.authorization?.replace("Bearer ", "") ?? "");
        const person = people.get(sub);
        return void say(person === undefined ? 403 : 200, person?.me ?? { error: "forbidden" });
      }
      case "/sync/v1/sign-out":
        tokens.delete(request.headers.authorization?.replace("Bearer ", "") ?? "");
        return void response.writeHead(204).end();
      default:
        return void say(404, { error: "not-found" });
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  const listen = () => new Promise<void>((done) => server.listen(state.port, "127.0.0.1", done));
  await listen();
  state.port = (server.address() as AddressInfo).port;
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${state.port}`, people, tokens, state, stop, listen };
}
