import type { WhoIs } from "#backend/access/whoIs.ts";
import type { RunningBackend } from "#backend/server.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { BootstrapLine } from "#shared/protocol/bootstrap.ts";
import type { PullAnswer } from "#shared/protocol/pull.ts";
import type { PushAnswer } from "#shared/protocol/push.ts";
import type { Cursor } from "#shared/protocol/wire.ts";

export const NOW = Date.UTC(2026, 10, 25, 3);

export const people: Readonly<Record<string, Actor>> = {
  office: { id: "person:office", name: "Office", roles: ["administrator"] },
  a: { id: "person:a", name: "A", roles: ["coalition-office"], members: ["member:a"] as Actor["members"] & object },
  viewerA: {
    id: "person:va",
    name: "Viewer of a",
    roles: ["viewer"],
    members: ["member:a"] as Actor["members"] & object,
  },
  viewerB: {
    id: "person:vb",
    name: "Viewer of b",
    roles: ["viewer"],
    members: ["member:b"] as Actor["members"] & object,
  },
  viewer: { id: "person:v", name: "Viewer", roles: ["viewer"] },
};

/** The header is the name of the person: who may be whom is not what these tests are about. */
export const byName: WhoIs = { ways: ["open"], find: async (header) => people[header ?? ""] };

/** What one station says to the backend, in the name of one person. */
export function station(backend: RunningBackend, who: string, clientId = `client:${who}`) {
  const ask = async (method: "GET" | "POST", path: string, payload?: unknown) => {
    const response = await backend.app.inject({
      method,
      url: `/sync/v1/${path}`,
      headers: { authorization: who },
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    return { status: response.statusCode, text: response.payload };
  };
  const call = (seq: number, name: string, args: unknown, id = `call:${clientId.slice(7)}-${seq}`) => ({
    seq,
    id,
    name,
    args,
    actorId: people[who]?.id ?? who,
    via: "act",
    occurredAt: NOW,
    clock: null,
  });
  const push = async (...calls: unknown[]): Promise<PushAnswer> => {
    const { text } = await ask("POST", "push", { protocol: PROTOCOL_VERSION, epoch: null, clientId, calls });
    return JSON.parse(text) as PushAnswer;
  };
  const pull = async (cursor: Cursor | null, scopes: readonly string[], firstPending: number | null = null) => {
    const { text } = await ask("POST", "pull", { protocol: PROTOCOL_VERSION, clientId, cursor, scopes, firstPending });
    return JSON.parse(text) as PullAnswer;
  };
  const bootstrap = async () => {
    const { text } = await ask("GET", "bootstrap");
    const lines = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as BootstrapLine);
    const head = lines.find((line) => line.kind === "head");
    if (head === undefined) throw new Error("No head");
    return { text, head, lines };
  };
  /** The outcome of one call. */
  const outcome = async (seq: number) => (await pull(null, [], seq)).outcomes.find((one) => one.seq === seq);
  return { ask, call, push, pull, bootstrap, outcome };
}
