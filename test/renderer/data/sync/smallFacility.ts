// A facility for tests of the station's side: it takes calls in order, refuses those whose booking is called 満員, and tells
// rows, outcomes and place together. Small on purpose; what a real backend decides is tested there.
import { randomUUID } from "node:crypto";
import type { FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Outcome } from "#shared/protocol/outcome.ts";
import type { ResolvedRequest } from "#shared/protocol/refused.ts";
import type { PulledChange, PullAnswer, PullRequest } from "#shared/protocol/pull.ts";

export function smallFacility() {
  const rows = new Map<string, Booking>();
  const log: { readonly seq: number; readonly id: string }[] = [];
  const outcomes = new Map<string, Outcome>();
  const last = new Map<string, number>();
  /** Which call came under which number of which client. */
  const numbered = new Map<string, string>();
  const taken: string[] = [];
  const resolved: ResolvedRequest["resolved"] = [];
  const epoch = randomUUID();
  const answers = { push: true };
  const cursor = () => ({ epoch, seq: log.length, token: String(log.length) });
  const put = (booking: Booking) => {
    rows.set(booking.id, booking);
    log.push({ seq: log.length + 1, id: booking.id });
  };
  const remove = (id: string) => {
    rows.delete(id);
    log.push({ seq: log.length + 1, id });
  };
  const server: FacilityServer = {
    hello: async () => ({
      program: "beamline-desk",
      protocol: 1,
      oldestProtocol: 1,
      facility: { name: { ja: "試験", en: "Trial" }, demo: null },
      signIn: ["open"],
      now: 0 as never,
    }),
    me: async () => ({ id: "sato", name: "佐藤", roles: [], beamlines: [], members: [], scopes: ["ops", "pub"] }),
    push: async ({ clientId, calls }) => {
      for (const { seq, id, args } of calls) {
        const before = last.get(clientId) ?? 0;
        if (seq <= before) continue;
        if (seq > before + 1) return { kind: "gap", lastSeq: before };
        last.set(clientId, seq);
        numbered.set(`${clientId}#${seq}`, id);
        const known = outcomes.get(id);
        const { booking } = args as { booking: Booking };
        const refused = booking.title === "満員";
        const told = { seq, id };
        if (known !== undefined) continue;
        taken.push(id);
        if (!refused) put(booking);
        outcomes.set(
          id,
          refused ? { ...told, status: "rejected", code: "taken", problems: [] } : { ...told, status: "applied" },
        );
      }
      if (!answers.push) throw new Error("the answer is lost");
      return { kind: "taken", lastSeq: last.get(clientId) ?? 0, headSeq: log.length };
    },
    pull: async (request): Promise<PullAnswer> => pull(request),
    async *bootstrap() {
      yield { kind: "head", cursor: cursor(), scopes: ["ops", "pub"], hotFrom: 0, rows: rows.size, packs: 0 };
      yield { kind: "rows", entity: "bookings", rows: [...rows.values()] };
      yield { kind: "end", rows: rows.size, packs: 0 };
    },
    pack: async () => new Uint8Array(),
    refused: async () => ({ refused: [] }),
    resolved: async (request) => {
      resolved.push(...request.resolved);
      return { noted: request.resolved.length };
    },
    async *live() {
      yield { kind: "poke", epoch, seq: log.length };
    },
  };
  const pull = (request: PullRequest): PullAnswer => {
    const told: Outcome[] = [];
    for (let seq = request.firstPending ?? Infinity; seq <= (last.get(request.clientId) ?? 0); seq++) {
      const outcome = outcomes.get(numbered.get(`${request.clientId}#${seq}`) ?? "");
      if (outcome !== undefined) told.push({ ...outcome, seq });
    }
    const common = { scopes: ["ops", "pub"] as const, outcomes: told, now: 1_000_000 };
    if (request.cursor === null)
      return { kind: "bootstrap", reason: "first", epoch, ...common, scopes: ["ops", "pub"] };
    if (request.scopes.toSorted().join() !== "ops,pub")
      return { kind: "bootstrap", reason: "scopes", epoch, ...common, scopes: ["ops", "pub"] };
    const since = request.cursor.seq;
    const ids = new Set(log.filter(({ seq }) => seq > since).map(({ id }) => id));
    const changes = [...ids].map((id): PulledChange => ({ entity: "bookings", id, rev: 1, row: rows.get(id) ?? null }));
    return {
      kind: "delta",
      base: request.cursor,
      baseScopes: request.scopes,
      cursor: cursor(),
      changes,
      ...common,
      scopes: ["ops", "pub"],
    };
  };
  return { server, rows, taken, resolved, put, remove, answers, pull };
}
