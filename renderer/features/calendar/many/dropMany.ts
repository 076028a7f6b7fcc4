// Read when a hand lets go of several bars or of a copy, not before the first paint.
import { changeBookings } from "#renderer/features/calendar/acts.ts";
import { openMany, openNewBooking } from "#renderer/features/calendar/calendarState.ts";
import { type Around, changesOf } from "#renderer/features/calendar/many/manyHands.ts";
import { copyLine, moveLine } from "#renderer/features/calendar/many/manyLines.ts";
import type { Shift } from "#renderer/features/calendar/many/manyWish.ts";
import { draftLike } from "#renderer/features/calendar/newDraft.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import type { Carry, LaneDraft } from "#renderer/ui/lanes/laneTypes.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { canOverride } from "#shared/domain/beamtime/isAccepted.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { makeId } from "#shared/lib/id.ts";

/** Makes the change, or asks in the panel for what it needs: a reason, or another time. */
export async function dropMany(
  { desk, schedule }: Around,
  drafts: readonly LaneDraft[],
  { copy }: Carry,
): Promise<boolean> {
  const known = schedule();
  const changes = changesOf(known, drafts, copy);
  const problems = known.problemsOfMany(changes);
  const [first] = changes;
  if (first === undefined) return false;
  if (problems.length > 0 && copy && changes.length === 1) {
    openNewBooking(draftLike(first.after));
    return false;
  }
  if (problems.length > 0 && problems.every((problem) => canOverride(problem, desk.actor()))) {
    const ids = drafts.map(({ id }) => id as BookingId);
    openMany({ kind: copy ? "copy" : "move", ...shiftOf(known, drafts) }, copy ? ids : null);
    return false;
  }
  const newId = (): BookingId => makeId<"booking">("booking", desk.now(), desk.random);
  const lines = changes.flatMap(({ before, after }) =>
    before === null ? [copyLine(after, newId())] : moveLine(before, after),
  );
  return (await changeBookings(desk, lines, copy ? "copied" : "moved")).ok;
}

/** The same as the form says it: how much later, and which station goes where. */
function shiftOf(known: KnownSchedule, drafts: readonly LaneDraft[]): Shift {
  const [held] = drafts;
  const from = held?.id ? known.booking(held.id) : undefined;
  const stations = drafts.flatMap(({ id, laneId }) => {
    const booking = id === null ? undefined : known.booking(id);
    return booking === undefined || booking.stationId === laneId
      ? []
      : [[booking.stationId, laneId as StationId] as const];
  });
  return { byMs: held && from ? held.start - from.start : 0, stations: Object.fromEntries(stations) };
}
