import { noJournal } from "#backend/durable/journal.ts";
import { bootstrapLines } from "#backend/pull/bootstrapLines.ts";
import { httpServer } from "#renderer/data/sync/httpServer.ts";
import { type FacilityServer, ServerFailure } from "#renderer/data/sync/facilityServer.ts";
import { FACILITY_PATH } from "#shared/ipc/address.ts";
import { bootstrapLine } from "#shared/protocol/bootstrap.ts";
import type { Fate, UserNo } from "#test/sim/engine/act.ts";
import { remember } from "#test/sim/engine/facility.ts";
import type { Pass } from "#test/sim/engine/task.ts";
import type { World } from "#test/sim/engine/world.ts";

/** Most statements that the backend gets through before it breaks. */
const LONGEST_MS = 14;

type Line = {
  readonly user: UserNo;
  readonly pass: Pass;
  /** What becomes of the next question. */
  readonly nextFate: () => Fate;
};

/** The facility as the engine knows it: its real HTTP client, the real routes, and a network in between that does as it is told. */
export function lineTo({ facility, fuzzy, loaded }: World, { user, pass, nextFate }: Line): FacilityServer {
  const { backend, random } = facility;
  const ask = async (url: string, { method = "GET", body }: RequestInit) => {
    const answer = await backend.app.inject({
      method: method === "POST" ? "POST" : "GET",
      url,
      headers: { authorization: String(user), ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(typeof body === "string" ? { payload: body } : {}),
    });
    // Nothing else writes rows.
    if (url.endsWith("/push")) await remember(facility);
    return answer;
  };
  const server = httpServer("simulated", async (address, init = {}) => {
    const url = String(address).slice(FACILITY_PATH.length);
    const fate = nextFate();
    await pass(`ask ${url}`);
    if (fate === "question lost") throw new TypeError("lost");
    if (fate === "busy") return new Response("{}", { status: 503, headers: { "retry-after": "2" } });
    if (fate === "portal") return new Response("<html>Please accept our terms</html>");
    if (fate === "breaks") facility.breaksIn = random.below(LONGEST_MS);
    const answer = await ask(url, init).finally(() => (facility.breaksIn = null));
    const last = fate === "twice" ? await ask(url, init) : answer;
    await pass(`answered ${url}`);
    if (fate === "answer lost") throw new TypeError("lost");
    const text = fate === "cut" ? last.payload.slice(0, last.payload.length / 2) : last.payload;
    return new Response(text, { status: last.statusCode });
  });
  return {
    ...server,
    // Line by line, so that the facility can change between two of them, as it does between two pages.
    async *bootstrap() {
      const actor = facility.people.actor(user);
      const fate = nextFate();
      const { now, random: dice } = facility;
      const { store } = backend;
      const { whoIs } = facility.people;
      // Nothing here is ever old enough for a pack.
      const listOld = async () => [];
      const deps = { store, journal: noJournal, listOld, whoIs, now, random: dice.bytes };
      const before = facility.latest;
      loaded.add(before.token);
      let told = 0;
      for await (const line of bootstrapLines(deps, actor)) {
        await pass(`bootstrap ${line.kind}`);
        if (fate !== "good" && fate !== "twice" && told++ > random.below(8)) throw new ServerFailure("offline");
        if (line.kind === "end" && facility.latest !== before) fuzzy.add(before.token);
        yield bootstrapLine.parse(JSON.parse(JSON.stringify(line)));
      }
    },
  };
}
