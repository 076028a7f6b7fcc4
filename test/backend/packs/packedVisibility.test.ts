// What a station is told of the past, rows and packs together, is what the rules of visibility let its person read: each row once, every
// field, and no word more. For any past, any people, with the packs as they are and where some of the past has changed since.
import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePacks } from "#backend/packs/makePacks.ts";
import { withPublish } from "#backend/store/withPublish.ts";
import type { Actor, Booking, BookingEvent, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import type { BootstrapLine } from "#shared/protocol/bootstrap.ts";
import type { EntityRow } from "#shared/sync/entities.ts";
import { isReadable, scopesOf } from "#shared/sync/scopesOf.ts";
import { beginAnew } from "#test/backend/emptyStore.ts";
import { startFacility, STORES, type TestFacility } from "#test/backend/facilities.ts";
import { enterPerson, forgetPeople } from "#test/backend/people/enterPerson.ts";
import { NOW } from "#test/backend/station.ts";

const DAY = 86_400_000;
const SEED = 20261125;
const MEMBERS = (["a", "b", "c"] as const).map((name) => `member:${name}` as MemberId);

const side = fc.record(
  {
    use: fc.constantFrom("shared", "coalition", "coalition", "facility"),
    state: fc.constantFrom("confirmed", "ended", "cancelled"),
    memberId: fc.constantFrom(...MEMBERS),
    daysAgo: fc.integer({ min: 70, max: 500 }),
  },
  { requiredKeys: ["use", "state", "daysAgo"] },
);
const PERSONS: readonly Pick<Actor, "roles" | "members">[] = [
  { roles: ["viewer"], members: [] },
  { roles: ["viewer"], members: MEMBERS.slice(0, 1) },
  { roles: [], members: MEMBERS.slice(0, 2) },
  { roles: ["operator"], members: MEMBERS.slice(2) },
];
type Side = { readonly use: Booking["use"]; readonly state: Booking["state"]; readonly memberId?: MemberId };

/** Every word of it would be known again wherever it turned up. */
function bookingOf(at: number, { daysAgo, ...one }: Side & { readonly daysAgo: number }): Booking {
  const start = NOW - daysAgo * DAY;
  const words = { title: `title-${at}-`, project: `project-${at}-`, leader: `leader-${at}-`, note: `note-${at}-` };
  const place = { stationId: `station-${at}`, start, end: start + DAY / 3 };
  return { id: `booking:${at}`, ...words, ...place, ...one, demo: false } as unknown as Booking;
}

/** Bookings of the past, a change of each, and what is the staff's alone. */
function somePast(seed: number): EntityRow[] {
  const bookings = fc.sample(side, { seed, numRuns: 40 }).map((one, at) => bookingOf(at, one));
  const befores = fc.sample(fc.option(side), { seed: seed + 1, numRuns: 40 });
  const events = bookings.map((after, at): EntityRow => {
    const given = befores[at];
    const before = given ? { ...bookingOf(at, given), title: `was-${at}-` } : null;
    const event = { id: `booking-event:${at}`, bookingId: after.id, before, after, at: after.start };
    return { entity: "bookingEvents", row: event as unknown as BookingEvent };
  });
  const row = <Row>(rest: object) => rest as Row;
  const at = NOW - 100 * DAY;
  return [
    ...bookings.map((booking): EntityRow => ({ entity: "bookings", row: booking })),
    ...events,
    { entity: "heliumEntries", row: row({ id: "helium:1", at }) },
    { entity: "assignments", row: row({ id: "assignment:1", start: at, end: at + DAY }) },
  ];
}

function placeOf({ stationId, start, end }: Pick<Booking, "stationId" | "start" | "end">): string {
  return [stationId, start, end].join(" ");
}

describe.each(STORES)("the past as it is packed on %s", (kind) => {
  const actors = new Map(
    PERSONS.map((one, at) => [`p${at}`, { ...one, id: `person:p${at}`, name: `p${at}` } as Actor]),
  );
  let facility: TestFacility;

  beforeAll(async () => {
    const identity = { ways: ["open"] as const, find: async (name: string | undefined) => actors.get(name ?? "") };
    facility = await startFacility(kind, { identity: identity as never, now: () => NOW as InstantMs, withJobs: false });
  });
  afterAll(() => facility.close());

  const ask = (who: string, path: string) =>
    facility.backend.app.inject({ url: `/sync/v1/${path}`, headers: { authorization: who } });
  const write = (rows: readonly EntityRow[]) =>
    withPublish({ store: facility.backend.store, now: () => NOW, random: randomBytes }, async (writing) => {
      for (const row of rows) writing.rows.put(row);
    });
  const pack = () => makePacks({ store: facility.backend.store, now: () => NOW as InstantMs });

  /** The past as somebody is told it, rows and packs together. */
  async function told(who: string) {
    const { payload } = await ask(who, "bootstrap");
    const lines = payload
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as BootstrapLine);
    const names = lines.flatMap((line) => (line.kind === "pack" ? [line] : []));
    const all: { entity: string; row: { id: string } }[] = [];
    for (const line of lines)
      if (line.kind === "rows") for (const row of line.rows) all.push({ entity: line.entity, row });
    for (const { sha256, entity } of names) {
      const text = gunzipSync((await ask(who, `pack/${sha256}`)).rawPayload).toString();
      for (const row of JSON.parse(text) as { id: string }[]) all.push({ entity, row });
    }
    const of = (entity: string) => all.filter((one) => one.entity === entity).map(({ row }) => row);
    return { of, names };
  }

  async function expectRight(past: readonly EntityRow[]): Promise<void> {
    for (const [who, actor] of actors) {
      const held = scopesFor(actor);
      const { of } = await told(who);
      const byId = (rows: readonly { id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      for (const entity of ["bookings", "bookingEvents", "heliumEntries", "assignments"] as const) {
        const may = past.filter((row) => row.entity === entity && isReadable(scopesOf(row), held));
        expect({ who, rows: byId(of(entity)) }).toEqual({ who, rows: byId(may.map(({ row }) => row)) });
      }
      const bookings = past.flatMap((row) => (row.entity === "bookings" ? [row.row] : []));
      const hidden = bookings.filter(
        ({ use, state, memberId }) =>
          use === "coalition" &&
          state !== "cancelled" &&
          isReadable([{ scope: "busy", member: memberId ?? null }], held),
      );
      // Where and when, and no other field.
      const seen = of("calendarBlocks").map((block) =>
        [placeOf(block as never), Object.keys(block).toSorted()].join(" "),
      );
      const expected = hidden.map((one) => [placeOf(one), ["end", "id", "start", "stationId"]].join(" "));
      expect({ who, blocks: seen.toSorted() }).toEqual({ who, blocks: expected.toSorted() });
    }
  }

  /** A pack that was not named to somebody is not to be had by its name either. */
  async function expectHeld(): Promise<void> {
    const named = new Map<string, readonly { sha256: string; scope: string }[]>();
    for (const [who] of actors) named.set(who, (await told(who)).names);
    const all = [...named.values()].flat();
    expect(all.some(({ scope }) => scope.startsWith("busy-except:member:"))).toBe(true);
    for (const [who] of actors) {
      const own = new Set(named.get(who)?.map(({ sha256 }) => sha256));
      for (const sha256 of new Set(all.map((one) => one.sha256)))
        expect((await ask(who, `pack/${sha256}`)).statusCode).toBe(own.has(sha256) ? 200 : 404);
    }
  }

  test("nobody is told more or less than the rules say, before it is packed, packed, and changed since", async () => {
    await beginAnew(facility.backend.store, NOW);
    await forgetPeople(facility.backend.store);
    for (const [name, { roles, members = [] }] of actors)
      await enterPerson(facility.backend.store, name, { roles, members });
    const past = somePast(SEED);
    await write(past);
    await expectRight(past);
    expect(await pack()).toBeGreaterThan(0);
    await expectRight(past);
    await expectHeld();
    const changed = past.map((row, at): EntityRow => {
      if (row.entity !== "bookings" || at % 3 > 0) return row;
      const use = row.row.use === "coalition" ? "shared" : "coalition";
      return { entity: "bookings", row: { ...row.row, use, memberId: MEMBERS[at % 2] } as Booking };
    });
    await write(changed.filter((row, at) => row !== past[at]));
    await expectRight(changed);
    await pack();
    await expectRight(changed);
  });
});
