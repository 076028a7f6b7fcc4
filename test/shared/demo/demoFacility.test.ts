import { describe, expect, test } from "vitest";
import { demoFacility } from "#shared/demo/demoFacility.ts";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import { LONGEST_BOOKING_MS, type Booking } from "#shared/domain/beamtime/booking.ts";
import type { FacilityRows } from "#shared/domain/facility/facilityRows.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";
import { HOUR_MS, overlaps } from "#shared/domain/time/instant.ts";
import { isWholeShifts } from "#shared/domain/time/shifts.ts";
import { DEMO_SCHEME } from "#shared/demo/demoTerms.ts";
import { bookingsOf, demo, nanoterasu } from "#test/fixtures/facility.ts";

const now = atWallClock("2026-11-22" as Day, 12);
const live = (bookings: readonly Booking[]) => bookings.filter((booking) => booking.state !== "cancelled");

/** Bookings of which the rules would say something, with what they say. */
function refused(rows: FacilityRows, bookings: readonly Booking[]): unknown[] {
  return rows.beamlines.flatMap((beamline) => {
    const stations = rows.stations.filter((station) => station.beamlineId === beamline.id);
    const here = live(bookings).filter((booking) => stations.some((station) => station.id === booking.stationId));
    return here.flatMap((booking) => {
      const schedule = {
        ...rows,
        bookings: here.filter((other) => other.id !== booking.id && overlaps(other, booking)),
      };
      const problems = checkBooking(schedule, { ...booking, before: null });
      return problems.length > 0 ? [{ booking, problems: problems.map((problem) => problem.kind) }] : [];
    });
  });
}

/** Live bookings of one beamline that overlap. Fast enough for the large demo. */
function clashes(rows: FacilityRows, bookings: readonly Booking[]): Booking[] {
  const lineOf = new Map(rows.stations.map((station) => [station.id, station.beamlineId]));
  const until = new Map<string, number>();
  const found: Booking[] = [];
  for (const booking of live(bookings).toSorted((a, b) => a.start - b.start)) {
    const line = lineOf.get(booking.stationId) ?? "";
    if (booking.start < (until.get(line) ?? 0)) found.push(booking);
    until.set(line, Math.max(until.get(line) ?? 0, booking.end));
  }
  return found;
}

describe.each(["S", "M"] as const)("the demo of size %s", (size) => {
  const facility = demo(size);
  const bookings = bookingsOf(facility);
  const { rows } = facility;

  test("holds no booking that the rules would refuse", () => {
    expect(bookings.length).toBeGreaterThan(500);
    expect(refused(rows, bookings)).toEqual([]);
  });

  test("comes out the same every time", () => {
    expect(bookingsOf(demo(size))).toEqual(bookings);
  });

  test("gives shared use in blocks of three shifts, never more than is offered and nearly all of it", () => {
    const shared = live(bookings).filter((booking) => booking.use === "shared");
    expect(shared.every((booking) => ((booking.end - booking.start) / HOUR_MS) % 24 === 0)).toBe(true);
    expect(shared.every((booking) => isWholeShifts(booking, DEMO_SCHEME))).toBe(true);
    const term = rows.terms.find((known) => known.id === "2026B");
    for (const offer of rows.offers.filter((known) => known.termId === "2026B")) {
      const given = shared
        .filter((b) => b.stationId === offer.stationId && b.start >= atWallClock(term?.from ?? ("" as Day), 0))
        .reduce((sum, booking) => sum + (booking.end - booking.start) / (8 * HOUR_MS), 0);
      expect([offer.stationId, given <= offer.shifts, given >= offer.shifts * 0.9]).toEqual([
        offer.stationId,
        true,
        true,
      ]);
    }
  });

  test("is over before now, under way at now, and planned after it", () => {
    for (const { state, start, end } of live(bookings)) {
      expect(state === "ended").toBe(end <= now);
      expect(state === "running").toBe(start <= now && now < end);
    }
  });

  test("says of every row that it is a demo", () => {
    for (const batch of facility.batches()) {
      const all = [...batch.bookings, ...batch.heliumEntries, ...batch.assignments];
      expect(all.every((row) => row.demo)).toBe(true);
      expect(batch.bookingEvents.every((event) => event.after.demo)).toBe(true);
    }
  });

  test("books coalition time on the right of a member, and nothing else", () => {
    const known = new Set(rows.members.map(({ id }) => id));
    const ofMembers = bookings.filter(({ memberId }) => memberId !== undefined && known.has(memberId));
    expect(ofMembers).toEqual(bookings.filter(({ use }) => use === "coalition"));
    expect(bookings.filter((booking) => "memberId" in booking)).toEqual(ofMembers);
    expect(new Set(ofMembers.map(({ memberId }) => memberId)).size).toBeGreaterThan(10);
  });

  test("knows every time to the millisecond and no finer", () => {
    const times = (value: unknown): number[] =>
      typeof value === "number"
        ? [value]
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(times)
          : [];
    const all = [...facility.batches()].flatMap((batch) => times(batch.bookingEvents).concat(times(batch.bookings)));
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.filter((time) => !Number.isInteger(time))).toEqual([]);
  });

  test("gives every booking an id of its own and a history that ends with the booking as it stands", () => {
    expect(new Set(bookings.map((booking) => booking.id)).size).toBe(bookings.length);
    for (const batch of facility.batches()) {
      const lastOf = new Map(batch.bookingEvents.map((event) => [event.bookingId, event]));
      for (const booking of batch.bookings) {
        const { start, end, title } = lastOf.get(booking.id)?.after ?? {};
        expect({ start, end, title }).toEqual({ start: booking.start, end: booking.end, title: booking.title });
        expect((lastOf.get(booking.id)?.at ?? Infinity) <= now).toBe(true);
      }
    }
  });

  test("logs helium only when it has happened, and never gives back more than went out", () => {
    for (const { heliumEntries } of facility.batches()) {
      const litres = heliumEntries.flatMap((entry) => ("decilitres" in entry ? [entry] : []));
      expect(heliumEntries.every((entry) => entry.at <= now)).toBe(true);
      expect(litres.every((entry) => Number.isInteger(entry.decilitres))).toBe(true);
      const sum = (kind: string) =>
        litres.filter((entry) => entry.kind === kind).reduce((total, entry) => total + entry.decilitres, 0);
      expect(sum("return") + sum("transfer")).toBeLessThan(sum("issue"));
      expect(litres.every((entry) => entry.decilitres >= 0)).toBe(true);
    }
  });

  test("puts nobody on duty in two places at once", () => {
    for (const { assignments } of facility.batches()) {
      const byPerson = new Map<string, number>();
      for (const duty of assignments.toSorted((a, b) => a.start - b.start)) {
        expect(duty.start >= (byPerson.get(duty.person.id) ?? 0)).toBe(true);
        byPerson.set(duty.person.id, duty.end);
      }
    }
  });
});

describe("the demo of size L", () => {
  const facility = demo("L");
  const counts = { bookings: 0, heliumEntries: 0, assignments: 0 };
  const bookings: Booking[] = [];
  let largest = 0;
  for (const batch of facility.batches()) {
    counts.bookings += batch.bookings.length;
    counts.heliumEntries += batch.heliumEntries.length;
    counts.assignments += batch.assignments.length;
    largest = Math.max(largest, batch.bookings.length);
    bookings.push(...batch.bookings);
  }

  test("has 200,000 bookings, 200,000 helium entries and 60,000 duties within one per cent", () => {
    expect(Math.abs(counts.bookings / 200_000 - 1)).toBeLessThan(0.01);
    expect(Math.abs(counts.heliumEntries / 200_000 - 1)).toBeLessThan(0.01);
    expect(Math.abs(counts.assignments / 60_000 - 1)).toBeLessThan(0.01);
  });

  test("fills 28 beamlines over ten years, the invented ones called demo", () => {
    expect(facility.rows.beamlines).toHaveLength(28);
    expect(facility.rows.beamlines.filter((line) => line.name.ja.startsWith("デモ"))).toHaveLength(18);
    expect(new Set(bookings.map((booking) => booking.stationId)).size).toBe(30);
    expect(facility.rows.terms[0]?.id).toBe("2017A");
  });

  test("comes in pieces", () => {
    expect(largest).toBeLessThan(3_000);
  });

  test("never books a beamline twice, and nothing longer than allowed", () => {
    expect(clashes(facility.rows, bookings)).toEqual([]);
    expect(bookings.filter((booking) => booking.end - booking.start > LONGEST_BOOKING_MS)).toEqual([]);
  });

  test("holds no booking of the last term that the rules would refuse", () => {
    const last = atWallClock("2026-10-01" as Day, 0);
    const recent = bookings.filter((booking) => booking.start >= last);
    const rows = {
      ...facility.rows,
      machinePeriods: facility.rows.machinePeriods.filter((period) => period.end > last),
    };
    expect(recent.length).toBeGreaterThan(5_000);
    expect(refused(rows, recent)).toEqual([]);
  });
});

describe("the demo on another day", () => {
  test.each(["2026-09-10", "2027-05-06", "2026-12-31", "2025-03-01", "2030-02-28"])(
    "%s has a calendar of its own",
    (today) => {
      const facility = demoFacility({ size: "S", base: nanoterasu(), today: today as Day });
      const bookings = bookingsOf(facility);
      expect(bookings.length).toBeGreaterThan(400);
      expect(refused(facility.rows, bookings)).toEqual([]);
    },
  );
});
