import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BEAMTIME_USES,
  ROLES,
  type Booking,
  type BookingEvent,
  type MemberId,
} from "#shared/domain/beamtime/booking.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { blockAsBooking, isBlock, type CalendarBlock } from "#shared/domain/visibility/calendarBlock.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import type { EntityRow } from "#shared/sync/entities.ts";
import { isReadable, scopesOf } from "#shared/sync/scopesOf.ts";

const member = fc.constantFrom<MemberId>("member:a" as MemberId, "member:b" as MemberId, "member:c" as MemberId);
const given: Booking = {
  id: "booking:1" as Booking["id"],
  stationId: "BL08U" as Booking["stationId"],
  use: "coalition",
  state: "confirmed",
  title: "電池",
  project: "",
  leader: "",
  note: "",
  demo: false,
  start: 0 as InstantMs,
  end: 1 as InstantMs,
};
const booking = fc
  .record({ use: fc.constantFrom(...BEAMTIME_USES), memberId: fc.option(member, { nil: undefined }) })
  .map(({ use, memberId }): Booking => ({ ...given, use, ...(memberId === undefined ? {} : { memberId }) }));
const line = (before: Booking | null, after: Booking): BookingEvent => ({
  id: "booking-event:1" as BookingEvent["id"],
  bookingId: given.id,
  at: given.start,
  act: "edited",
  reason: "",
  by: { id: "person:1", name: "" },
  via: "act",
  before,
  after,
});
const event = fc.tuple(fc.option(booking, { nil: null }), booking).map(([before, after]) => line(before, after));
const person = fc.record({
  roles: fc.array(fc.constantFrom(...ROLES), { maxLength: 2 }),
  members: fc.uniqueArray(member, { maxLength: 3 }),
});
const row: fc.Arbitrary<EntityRow> = fc.oneof(
  booking.map((one): EntityRow => ({ entity: "bookings", row: one })),
  event.map((one): EntityRow => ({ entity: "bookingEvents", row: one })),
);
const block: CalendarBlock = {
  id: "block:1" as CalendarBlock["id"],
  stationId: given.stationId,
  start: given.start,
  end: given.end,
};
const run = { seed: 11, numRuns: 500 };

describe("who may read a row", () => {
  test("of a row of any kind, a person holds one publication at most: two never meet at a station", () => {
    fc.assert(
      fc.property(row, person, (one, who) => {
        const held = scopesFor(who);
        expect(scopesOf(one).filter((place) => isReadable([place], held)).length).toBeLessThanOrEqual(1);
      }),
      run,
    );
  });

  test("everybody sees that a station is taken: the booking itself or the block over it, never both and never neither", () => {
    fc.assert(
      fc.property(booking, person, (one, who) => {
        const held = scopesFor(who);
        const seesBooking = isReadable(scopesOf({ entity: "bookings", row: one }), held);
        const covered = one.use === "coalition";
        const seesBlock = covered && isReadable(scopesOf({ entity: "calendarBlocks", row: block }, one.memberId), held);
        expect(seesBooking !== seesBlock).toBe(true);
      }),
      run,
    );
  });

  test("a line of history that speaks of two companies is for the staff alone", () => {
    const of = (memberId: MemberId): Booking => ({ ...given, memberId });
    const both = line(of("member:a" as MemberId), of("member:b" as MemberId));
    expect(scopesOf({ entity: "bookingEvents", row: both })).toEqual([{ scope: "ops" }]);
  });

  test("a line of history of a booking that left confidence still tells the company's former words to nobody else", () => {
    const row = line({ ...given, memberId: "member:a" as MemberId }, { ...given, use: "facility" });
    expect(isReadable(scopesOf({ entity: "bookingEvents", row }), scopesFor({ roles: ["viewer"] }))).toBe(false);
  });

  test("what is decided about the coalition's hours is the staff's, for a reason may name a company", () => {
    const held = scopesFor({ roles: ["viewer"], members: ["member:a" as MemberId] });
    const may = (quotaClass: string) =>
      isReadable(scopesOf({ entity: "quotaEntries", row: { quotaClass } } as EntityRow), held);
    expect([may("shared"), may("facility"), may("coalition")]).toEqual([true, true, false]);
  });

  test("duties and litres are the staff's", () => {
    const held = scopesFor({ roles: ["viewer"], members: ["member:a" as MemberId] });
    for (const entity of ["assignments", "heliumEntries", "heliumDevices", "heliumSeals"] as const)
      expect(isReadable(scopesOf({ entity, row: {} } as EntityRow), held)).toBe(false);
  });

  test("what was used in a company's own beamtime is known to the company", () => {
    const row = { memberId: "member:a" } as unknown as HeliumEntry;
    const may = (member: string) =>
      isReadable(
        scopesOf({ entity: "heliumEntries", row } as EntityRow),
        scopesFor({ roles: ["viewer"], members: [member as MemberId] }),
      );
    expect([may("member:a"), may("member:b")]).toEqual([true, false]);
  });

  test("that a company is a member is known to the company itself and to the staff", () => {
    const row = { id: "member:a" as MemberId, name: { ja: "甲", en: "A" }, demo: false };
    const may = (person: Parameters<typeof scopesFor>[0]) =>
      isReadable(scopesOf({ entity: "members", row }), scopesFor(person));
    expect(may({ roles: ["finance"] })).toBe(true);
    expect(may({ roles: ["viewer"], members: ["member:a" as MemberId] })).toBe(true);
    expect(may({ roles: ["viewer"], members: ["member:b" as MemberId] })).toBe(false);
    expect(may({ roles: [] })).toBe(false);
  });

  test("a block takes the place of a booking for the rules and carries no word of it", () => {
    const shown = blockAsBooking(block);
    expect(isBlock(shown)).toBe(true);
    expect([shown.title, shown.project, shown.leader, shown.note]).toEqual(["", "", "", ""]);
  });
});
