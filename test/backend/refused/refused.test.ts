import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAs } from "#backend/store/readAs.ts";
import { withPublish } from "#backend/store/withPublish.ts";
import type { Actor, Booking } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { RefusedAnswer } from "#shared/protocol/refused.ts";
import { beginAnew } from "#test/backend/emptyStore.ts";
import { startFacility, STORES, type TestFacility } from "#test/backend/facilities.ts";
import { NOW, station } from "#test/backend/station.ts";

const HOUR = 3_600_000;
// 2026-12-01, 10:00 in Japan.
const TUESDAY = Date.UTC(2026, 11, 1, 1);

const people: Readonly<Record<string, Pick<Actor, "roles"> & Partial<Actor>>> = {
  author: { roles: ["administrator"] },
  operator: { roles: ["operator"] },
  scientist: { roles: ["beamline-scientist"], beamlines: ["BL13U"] as never },
  sharedOffice: { roles: ["shared-use-office"] },
  coalitionOffice: { roles: ["coalition-office"] },
  finance: { roles: ["finance"] },
  company: { roles: ["viewer"], members: ["member:a"] as never },
};
const byName = {
  ways: ["open"] as const,
  find: async (header: string | undefined): Promise<Actor | undefined> => {
    const known = people[header ?? ""];
    return known && { id: header ?? "", name: header ?? "", ...known };
  },
};
const draft = (title: string, use: string, stationId: string) => ({
  title,
  use,
  stationId,
  state: "confirmed",
  project: "",
  leader: "",
  note: "",
  start: TUESDAY,
  end: TUESDAY + 8 * HOUR,
});

describe.each(STORES)("what somebody else could not get through, on %s", (kind) => {
  let facility: TestFacility;

  beforeAll(async () => {
    facility = await startFacility(kind, { identity: byName, now: () => NOW as InstantMs });
    const { store } = facility.backend;
    await beginAnew(store, NOW);
    // Both places are taken before: by a company's booking and by the facility's own.
    await withPublish({ store, now: () => NOW, random: randomBytes }, async ({ rows }) => {
      const secret = { ...draft("CANARY-B", "coalition", "BL02U"), id: "booking:b", memberId: "member:b", demo: false };
      rows.put({ entity: "bookings", row: secret as Booking });
      const own = { ...draft("Survey", "facility", "BL13U"), id: "booking:own", demo: false };
      rows.put({ entity: "bookings", row: own as Booking });
    });
    const author = station(facility.backend, "author");
    const override = { reason: "test" };
    await author.push(
      author.call(1, "booking.create", { id: "booking:1", draft: draft("Shared one", "shared", "BL02U"), override }),
      author.call(2, "booking.create", {
        id: "booking:2",
        draft: { ...draft("CANARY-A", "coalition", "BL02U"), memberId: "member:a" },
        override,
      }),
      author.call(3, "booking.create", { id: "booking:3", draft: draft("Tuning", "facility", "BL13U"), override }),
      author.call(4, "booking.move", {
        id: "booking:own",
        stationId: "no-such-station",
        start: TUESDAY,
        end: TUESDAY + HOUR,
      }),
      author.call(5, "booking.of-tomorrow", { what: "CANARY-NEW" }),
    );
  });
  afterAll(() => facility.close());

  const ask = (who: string) => station(facility.backend, who).ask("GET", "refused");
  const resolve = (who: string, resolved: unknown) =>
    station(facility.backend, who).ask("POST", "refused/resolved", { resolved });
  const told = async (who: string) => {
    const { refused } = JSON.parse((await ask(who)).text) as RefusedAnswer;
    return refused.map(({ id }) => Number(id.split("-").at(-1))).toSorted();
  };

  test("is told to whoever looks after it, each within what he looks after", async () => {
    expect(await told("operator")).toEqual([1, 2, 3, 4, 5]);
    expect(await told("scientist")).toEqual([3, 4]);
    expect(await told("sharedOffice")).toEqual([1]);
    expect(await told("coalitionOffice")).toEqual([2]);
  });

  test("is not told to its author, to offices it does not concern, nor to a company, not even its own", async () => {
    for (const who of ["author", "finance", "company"]) expect(await told(who), who).toEqual([]);
    expect((await ask("company")).text).not.toMatch(/CANARY/);
    expect((await ask("nobody")).status).toBe(401);
  });

  test("says who, when, what was sent and why it was refused", async () => {
    const { refused } = JSON.parse((await ask("sharedOffice")).text) as RefusedAnswer;
    expect(refused).toMatchObject([
      {
        by: { id: "author", name: null },
        name: "booking.create",
        args: { draft: { title: "Shared one" } },
        code: "rule",
        problems: [{ kind: "station-taken" }],
        occurredAt: NOW,
        refusedAt: NOW,
      },
    ]);
  });

  test("is gone once its author has dealt with it; nobody else's word for that counts", async () => {
    const resolved = [{ id: "call:author-1", at: NOW, kind: "discarded" }];
    expect(JSON.parse((await resolve("operator", resolved)).text)).toEqual({ noted: 0 });
    expect(await told("sharedOffice")).toEqual([1]);
    for (let times = 0; times < 2; times++)
      expect(JSON.parse((await resolve("author", resolved)).text)).toEqual({ noted: 1 });
    expect(await told("sharedOffice")).toEqual([]);
    expect((await resolve("author", [{ id: "call:x" }])).status).toBe(400);
  });

  test("the database itself gives a company's people no call of anybody", async () => {
    const seen = async (who: string) =>
      facility.backend.store.db.transaction().execute(async (tx) => {
        await readAs(tx, people[who] ?? { roles: [] });
        return (await sql`select id from sync_mutation`.execute(tx)).rows.length;
      });
    expect(await seen("company")).toBe(0);
    expect(await seen("finance")).toBe(5);
  });
});
