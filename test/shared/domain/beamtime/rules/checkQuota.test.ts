import { describe, expect, test } from "vitest";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import { checkMany } from "#shared/domain/beamtime/checkMany.ts";
import { checkStanding } from "#shared/domain/beamtime/checkStanding.ts";
import { canOverride } from "#shared/domain/beamtime/isAccepted.ts";
import type { ProposedBooking } from "#shared/domain/beamtime/schedule.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { at, booking, person, proposed, schedule, span } from "#test/shared/domain/beamtime/sampleFacility.ts";

const left = (minutes: number) => schedule({ quotaLeft: new Map([["2026B/BL02U/shared", minutes]]) });
const problems = (minutes: number, wish: Partial<ProposedBooking> = {}) => checkBooking(left(minutes), proposed(wish));
const kinds = (minutes: number, wish: Partial<ProposedBooking> = {}) => problems(minutes, wish).map(({ kind }) => kind);

describe("the quota of a class at a station in a term", () => {
  test("may be used to the last minute", () => {
    expect(kinds(480)).toEqual([]);
  });

  test("is exhausted by one minute more: what is left, what is needed and who may go beyond are told", () => {
    const [problem] = problems(479);
    expect(problem).toMatchObject({
      kind: "quota-exhausted",
      severity: "soft",
      termId: "2026B",
      stationId: "BL02U",
      quotaClass: "shared",
      leftMinutes: 479,
      wantedMinutes: 480,
    });
    expect(problem && canOverride(problem, person("shared-use-office"))).toBe(true);
    expect(problem && canOverride(problem, person("coalition-office"))).toBe(false);
  });

  test("is not asked about where nobody gave one, for another class, or where nothing is known of quotas", () => {
    expect(kinds(0, at("BL08W-XRD"))).toEqual([]);
    expect(kinds(0, { use: "facility" })).toEqual([]);
    expect(checkBooking(schedule(), proposed())).toEqual([]);
  });

  test("counts what the booking itself holds already: a move within the quota costs nothing, a longer one the difference", () => {
    const before = booking();
    expect(kinds(0, { ...span("2026-11-26 10:00", "2026-11-26 18:00"), before })).toEqual([]);
    expect(kinds(479, { ...span("2026-11-25 10:00", "2026-11-26 02:00"), before })).toEqual(["quota-exhausted"]);
    expect(kinds(480, { ...span("2026-11-25 10:00", "2026-11-26 02:00"), before })).toEqual([]);
  });

  test("lets a booking shrink, however overdrawn the quota is", () => {
    const before = booking(span("2026-11-25 10:00", "2026-11-26 02:00"));
    expect(kinds(-4800, { ...span("2026-11-25 10:00", "2026-11-25 18:00"), before })).toEqual([]);
  });

  test("says nothing of a booking that stands: it is counted where it is", () => {
    expect(checkStanding({ ...left(0), bookings: [booking()] }, booking())).toEqual([]);
  });

  test("of several changes made together, what one gives back the other may take", () => {
    const first = booking({ id: "booking:1" as BookingId });
    const second = booking({ id: "booking:2" as BookingId, ...span("2026-11-26 10:00", "2026-11-26 18:00") });
    const away = { before: first, after: { ...first, use: "facility" as const } };
    const longer = { before: second, after: { ...second, ...span("2026-11-26 10:00", "2026-11-27 02:00") } };
    const around = { ...left(0), bookings: [first, second] };
    expect(checkMany(around, [away, longer]).flat()).toEqual([]);
    expect(checkMany(around, [longer]).flat()).toMatchObject([{ kind: "quota-exhausted", leftMinutes: 480 }]);
  });
});
