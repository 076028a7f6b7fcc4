// The part of the schedule that is in memory, as the rules want it: for judging while dragging and for the form.
// The database asks the same rules again when a change is saved, so a booking far outside of the screen is never overlooked.
import type { RangeShelf } from "#renderer/features/calendar/bookingRanges.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { checkMany, type BookingChange } from "#shared/domain/beamtime/checkMany.ts";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import type { BeamlineId, StationId } from "#shared/domain/facility/facility.ts";
import type { QuotaLeft } from "#shared/domain/split/quotaLeft.ts";
import { groupBy } from "#shared/lib/groupBy.ts";

export type KnownSchedule = {
  booking(id: string): Booking | undefined;
  /** What the rules need to judge a booking at this station: its beamline's bookings only, so that each question is short. */
  around(stationId: StationId): Schedule;
  problems(proposed: ProposedBooking): Problem[];
  /** Against several changes made together, all reasons of all of them. */
  problemsOfMany(changes: readonly BookingChange[]): Problem[];
};

/** `quotaLeft`: asked at every question, for it becomes known later than the bookings. */
export function knownSchedule(
  model: FacilityModel,
  rows: ReturnType<RangeShelf["all"]>,
  quotaLeft: () => QuotaLeft | undefined,
): KnownSchedule {
  const byId = new Map<string, Booking>(rows.bookings.map((booking) => [booking.id, booking]));
  const byBeamline = groupBy(rows.bookings, ({ stationId }) => model.station(stationId)?.beamlineId);
  const schedules = new Map<BeamlineId | undefined, Schedule>();
  const around = (stationId: StationId): Schedule => {
    const beamlineId = model.station(stationId)?.beamlineId;
    const known = schedules.get(beamlineId);
    if (known) return known;
    const { beamlines, stations, terms } = model;
    const { machinePeriods } = rows;
    const made = { beamlines, stations, terms, machinePeriods, bookings: byBeamline.get(beamlineId) ?? [] };
    schedules.set(beamlineId, made);
    return made;
  };
  return {
    booking: (id) => byId.get(id),
    around,
    problems: (proposed) => checkBooking({ ...around(proposed.stationId), quotaLeft: quotaLeft() }, proposed),
    problemsOfMany: (changes) => {
      // A beamline at a time, so that each question is short; what leaves a beamline is not in the way there.
      const leaving = new Set<string>(changes.map(({ after }) => after.id));
      const byGoal = groupBy(changes, ({ after }) => model.station(after.stationId)?.beamlineId);
      return [...byGoal.values()].flatMap((arriving) => {
        const [first] = arriving;
        if (first === undefined) return [];
        const schedule = around(first.after.stationId);
        const bookings = schedule.bookings.filter(({ id }) => !leaving.has(id));
        return checkMany({ ...schedule, bookings, quotaLeft: quotaLeft() }, arriving).flat();
      });
    },
  };
}
