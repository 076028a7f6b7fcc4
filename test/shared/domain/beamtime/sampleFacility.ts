import type { Actor, Booking, BookingId, MemberId, Role } from "#shared/domain/beamtime/booking.ts";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import type {
  Beamline,
  BeamlineId,
  BeamlineState,
  MachinePeriod,
  MachineTimeKind,
  Station,
  StationId,
  Term,
  TermId,
} from "#shared/domain/facility/facility.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

// A small facility for the tests of the rules: one shared beamline, one coalition beamline with three stations that exclude each
// other, one with two that run together, and one that is still being commissioned.

/** `jst("2026-11-25 10:00")`. */
export function jst(text: string): InstantMs {
  const [day = "", clock = ""] = text.split(" ");
  const [hour, minute] = clock.split(":").map(Number);
  return atWallClock(day as Day, hour ?? 0, minute ?? 0);
}

/** `span("2026-11-25 10:00", "2026-11-25 18:00")`. */
export function span(start: string, end: string): Interval {
  return { start: jst(start), end: jst(end) };
}

function beamline(id: string, state: BeamlineState, stationsRunTogether: boolean): Beamline {
  return {
    id: id as BeamlineId,
    name: { ja: `${id} 試験`, en: `${id} test` },
    class: id === "BL02U" ? "shared" : "coalition",
    xray: id.endsWith("W") ? "hard" : "soft",
    source: id.endsWith("W") ? "wiggler" : "undulator",
    state,
    stationsRunTogether,
    order: Number(id.slice(2, 4)),
  };
}

function station(id: string, beamlineId: string): Station {
  return {
    id: id as StationId,
    beamlineId: beamlineId as BeamlineId,
    short: id.slice(6),
    name: { ja: id, en: id },
    order: 0,
  };
}

export const beamlines: readonly Beamline[] = [
  beamline("BL02U", "operating", false),
  beamline("BL08W", "operating", false),
  beamline("BL09W", "operating", true),
  beamline("BL11U", "commissioning", false),
];

export const stations: readonly Station[] = [
  station("BL02U", "BL02U"),
  station("BL08W-XRD", "BL08W"),
  station("BL08W-SAXS", "BL08W"),
  station("BL08W-XAFS", "BL08W"),
  station("BL09W-A", "BL09W"),
  station("BL09W-B", "BL09W"),
  station("BL11U", "BL11U"),
];

export const members: readonly Member[] = [
  { id: "member:a" as MemberId, name: { ja: "見本化学", en: "Sample Chemical" }, demo: false },
  { id: "member:b" as MemberId, name: { ja: "架空電池", en: "Imaginary Battery" }, demo: false },
];

const shifts = { startHour: 10, lengthHours: 8 };
export const terms: readonly Term[] = [
  { id: "2026A" as TermId, from: "2026-04-01" as Day, to: "2026-09-01" as Day, shifts, assumed: false },
  { id: "2026B" as TermId, from: "2026-10-01" as Day, to: "2027-04-01" as Day, shifts, assumed: true },
];

export function machine(
  kind: MachineTimeKind,
  start: string,
  end: string,
  beamlineId: string | null = null,
): MachinePeriod {
  return { ...span(start, end), id: `${kind} ${start}`, kind, beamlineId: beamlineId as BeamlineId | null, note: "" };
}

/** A confirmed booking; 8 hours of shared use at BL02U on 25 November 2026 unless said otherwise. */
export function booking(change: Partial<Booking> = {}): Booking {
  return {
    id: "booking:other" as BookingId,
    stationId: "BL02U" as StationId,
    ...span("2026-11-25 10:00", "2026-11-25 18:00"),
    use: "shared",
    state: "confirmed",
    title: "薄膜の磁気円二色性",
    project: "2026B0007",
    leader: "見本 花子",
    note: "",
    demo: false,
    ...change,
  };
}

export function schedule(change: Partial<Schedule> = {}): Schedule {
  return { beamlines, stations, terms, machinePeriods: [], bookings: [], ...change };
}

/** A new booking; one shift of shared use at BL02U unless said otherwise. */
export function proposed(change: Partial<ProposedBooking> = {}): ProposedBooking {
  const { stationId, start, end, use, title } = booking();
  return { stationId, start, end, use, title, before: null, ...change };
}

export function at(id: string): { readonly stationId: StationId } {
  return { stationId: id as StationId };
}

export function person(...roles: Role[]): Actor {
  return { id: "person:1", name: "見本 太郎", roles };
}

/** Answers for every beamline of the sample, and may override little. */
export function scientist(): Actor {
  return { ...person("beamline-scientist"), beamlines: beamlines.map(({ id }) => id) };
}

/** The problems of a wish in this situation, each as `hard station-taken`. */
export function problemKinds(around: Partial<Schedule>, wish: Partial<ProposedBooking>): string[] {
  return checkBooking(schedule(around), proposed(wish)).map(
    (problem) =>
      `${problem.severity} ${problem.kind}${problem.kind === "not-user-time" ? ` (${problem.machineTime})` : ""}`,
  );
}
