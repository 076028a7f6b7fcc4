import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseFacility } from "#backend/facility/chooseFacility.ts";
import { fillPast } from "#backend/facility/fillPast.ts";
import { seedFacility } from "#backend/facility/seedFacility.ts";
import { oldBefore } from "#backend/packs/spans.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { startFacility, STORES, type TestFacility } from "#test/backend/facilities.ts";
import { byName, NOW, station } from "#test/backend/station.ts";

const now = () => NOW as InstantMs;

/** A signal that is asked a few times before it says that it is the end. */
function brokenOffAfter(looks: number): AbortSignal {
  const left = { looks };
  return {
    get aborted() {
      return left.looks-- <= 0;
    },
  } as AbortSignal;
}

describe.each(STORES)("a demo whose past is filled in while people work, on %s", (kind) => {
  let facility: TestFacility;
  beforeAll(async () => {
    facility = await startFacility(kind, { identity: byName, now, withJobs: false });
    await seedFacility(deps(), await chooseFacility("demo-S", now()));
  });
  afterAll(() => facility.close());

  const deps = () => ({ store: facility.backend.store, now, random: randomBytes });
  /** Ids of the lines of history that somebody is told, as rows or in packs, and what the next pull says. */
  const told = async (who: string) => {
    const asking = station(facility.backend, who);
    const { head, lines } = await asking.bootstrap();
    const ids: string[] = [];
    for (const line of lines) {
      if (line.kind === "rows" && line.entity === "bookingEvents") ids.push(...line.rows.map(({ id }) => id));
      if (line.kind !== "pack" || line.entity !== "bookingEvents") continue;
      const headers = { authorization: who };
      const { rawPayload } = await facility.backend.app.inject({ url: `/sync/v1/pack/${line.sha256}`, headers });
      ids.push(...(JSON.parse(gunzipSync(rawPayload).toString()) as { id: string }[]).map(({ id }) => id));
    }
    const next = async () => (await asking.pull(head.cursor, head.scopes)) as { kind: string; reason?: string };
    return { ids: ids.toSorted(), next };
  };

  test("is told whole or not at all, also where the filling was broken off, and stations then fetch everything anew", async () => {
    const all = [...(await chooseFacility("demo-S", now())).batches].flatMap((batch) => batch.bookingEvents);
    const idsOf = (rows: typeof all) => rows.map(({ id }) => id).toSorted();
    const present = idsOf(all.filter(({ at }) => at >= oldBefore(now())));
    expect(present.length).toBeLessThan(all.length);

    const early = await told("office");
    expect(early.ids).toEqual(present);
    expect(await fillPast(deps(), brokenOffAfter(3))).toBe(false);
    expect((await told("office")).ids).toEqual(present);
    expect((await early.next()).kind).toBe("delta");

    expect(await fillPast(deps())).toBe(true);
    expect((await told("office")).ids).toEqual(idsOf(all));
    expect(await early.next()).toMatchObject({ kind: "bootstrap", reason: "horizon" });
    expect(await fillPast(deps())).toBe(false);
    expect((await (await told("viewerB")).next()).kind).toBe("delta");
  });
});
