import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeMonthCall, correctCall, logCall } from "#shared/mutations/helium/calls.ts";
import type { HeliumDraft } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumId } from "#shared/domain/helium/fields.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Month } from "#shared/domain/time/month.ts";
import { startFacility, type TestFacility } from "#test/backend/facilities.ts";
import { beginAnew } from "#test/backend/emptyStore.ts";
import { byName, NOW, station } from "#test/backend/station.ts";

const october = "2026-10" as Month;
const november = monthInterval("2026-11" as Month).start;
const HOUR = 3_600_000;
const id = (name: string) => `helium:${name}` as HeliumId;
const issue = (rest: object = {}) =>
  ({
    kind: "issue",
    at: (november - HOUR) as InstantMs,
    stationId: "BL02U",
    bookingId: null,
    decilitres: 1000,
    ...rest,
  }) as HeliumDraft;

describe("the helium log at the facility", () => {
  let facility: TestFacility;
  beforeAll(async () => {
    facility = await startFacility("PGlite", { identity: byName, now: () => NOW as InstantMs });
    await beginAnew(facility.backend.store, NOW);
  });
  afterAll(() => facility.close());

  test("takes entries, takes one back once, closes a month, and puts what is late into the next", async () => {
    const [desk, other] = [station(facility.backend, "office"), station(facility.backend, "office", "client:other")];
    const { head } = await other.bootstrap();
    const sent = [
      logCall({ id: id("1"), draft: issue() }),
      closeMonthCall({ month: october }),
      logCall({ id: id("2"), draft: issue({ decilitres: 500 }) }),
      correctCall({ of: id("1"), reason: "間違い", instead: null }),
    ];
    await desk.push(...sent.map(({ name, args }, at) => desk.call(at + 1, name, args)));
    for (const seq of [1, 2, 3, 4]) expect(await desk.outcome(seq)).toMatchObject({ status: "applied" });
    const again = correctCall({ of: id("1"), reason: "もう一度", instead: null });
    await other.push(other.call(1, again.name, again.args));
    expect(await other.outcome(1)).toMatchObject({ status: "rejected", problems: [{ why: "corrected-already" }] });

    const answer = await other.pull(head.cursor, head.scopes);
    const rows = answer.kind === "delta" ? answer.changes.map(({ row }) => row) : [];
    expect(rows).toContainEqual(expect.objectContaining({ month: october, entries: 1 }));
    expect(rows).toContainEqual(expect.objectContaining({ id: id("2"), at: november - HOUR, countedAt: november }));
    expect(rows).toContainEqual(expect.objectContaining({ id: id("1-r"), countedAt: november }));
  });

  test("tells a company what was used in its own beamtime, and nobody else of it", async () => {
    const desk = station(facility.backend, "office", "client:third");
    const words = { project: "", leader: "", note: "", title: "CANARY" };
    const place = { stationId: "BL02U", start: november, end: november + 8 * HOUR };
    const draft = { ...words, ...place, use: "coalition", state: "confirmed", memberId: "member:a" };
    const make = { id: "booking:of-a", draft, override: { reason: "test" } };
    const log = logCall({ id: id("of-a"), draft: issue({ bookingId: "booking:of-a" }) });
    await desk.push(desk.call(1, "booking.create", make), desk.call(2, log.name, log.args));
    expect(await desk.outcome(2)).toMatchObject({ status: "applied" });
    const sees = async (who: string) => (await station(facility.backend, who).bootstrap()).text.includes(id("of-a"));
    expect([await sees("viewerA"), await sees("viewerB"), await sees("viewer")]).toEqual([true, false, false]);
  });
});
