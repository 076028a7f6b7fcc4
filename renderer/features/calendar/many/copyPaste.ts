// Copies by keyboard and by button: taken up at one place, put down at another. Loaded with the first copy.
import { changeBookings } from "#renderer/features/calendar/acts.ts";
import { openMany, openNewBooking, showNotice } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { linesOf, shifted } from "#renderer/features/calendar/many/manyLines.ts";
import type { Shift } from "#renderer/features/calendar/many/manyWish.ts";
import { copyBookings, useMany } from "#renderer/features/calendar/manyState.ts";
import { draftLike } from "#renderer/features/calendar/newDraft.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { readOnly } from "#renderer/data/exchange/readOnly.ts";
import { bookingsWithIds } from "#renderer/data/queries/bookings.ts";
import type { LaneFocus } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { gridFor } from "#shared/domain/beamtime/timeGrid.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { makeId } from "#shared/lib/id.ts";
import { judgeMany } from "#shared/mutations/booking/judgeMany.ts";

/** Takes up what is chosen, else the booking one stands on or has open. */
export function takeUp(under: BookingId | null): void {
  const { chosen } = useMany.getState();
  const ids = chosen.size > 0 ? [...chosen] : under === null ? [] : [under];
  if (ids.length === 0) return showNotice({ kind: "nothing-copied" });
  copyBookings(ids);
  showNotice({ kind: "copied", count: ids.length });
}

export function takeUpOne(id: BookingId): void {
  copyBookings([id]);
  showNotice({ kind: "copied", count: 1 });
}

/**
 * Puts the copies down where the keyboard stands: the first at the start of the empty place, or after the booking there, the
 * others as much later. Copies of one lane go to this lane, those of several stay in theirs. Where they cannot stand, nothing is
 * made: the form says why and offers the next free time.
 */
export async function putDown(desk: DataDeps, model: FacilityModel, focus: LaneFocus | null): Promise<void> {
  const copied = await bookingsWithIds(desk.db, useMany.getState().copied);
  const [first] = copied;
  if (first === undefined) return showNotice({ kind: "nothing-copied" });
  const shift = await shiftTo(desk, model, { copied, first, focus });
  const newId = (): BookingId => makeId<"booking">("booking", desk.now(), desk.random);
  const lines = linesOf(copied, { kind: "copy", ...shift }, newId);
  const asked = { lines, actor: desk.actor(), override: undefined, reason: "", back: false };
  const judged = await readOnly(desk, (tx) => judgeMany(tx, asked));
  if (judged.every(({ problems }) => problems.length === 0)) return void changeBookings(desk, lines, "copied");
  if (copied.length === 1) return openNewBooking(draftLike(shifted(first, shift)));
  openMany(
    { kind: "copy", ...shift },
    copied.map(({ id }) => id),
  );
}

type Goal = {
  readonly copied: readonly Booking[];
  readonly first: Booking;
  readonly focus: LaneFocus | null;
};

async function shiftTo(desk: DataDeps, model: FacilityModel, { copied, first, focus }: Goal): Promise<Shift> {
  // Nowhere in particular: right after the last of them.
  const last = Math.max(...copied.map(({ end }) => end)) as InstantMs;
  const place = await placeOf(desk, focus);
  const from = place?.start ?? last;
  const start = gridFor(first.use, model.terms, { start: from, end: from }).nextStart(from);
  const goal = place === null ? undefined : model.station(place.stationId);
  const isOneLane = copied.every(({ stationId }) => stationId === first.stationId);
  return { byMs: start - first.start, stations: goal && isOneLane ? { [first.stationId]: goal.id } : {} };
}

async function placeOf(
  desk: DataDeps,
  focus: LaneFocus | null,
): Promise<{ readonly stationId: StationId; readonly start: InstantMs } | null> {
  if (focus === null) return null;
  if (focus.kind === "cell") return { stationId: focus.laneId as StationId, start: focus.start };
  const [there] = await bookingsWithIds(desk.db, [focus.id as BookingId]);
  return there === undefined ? null : { stationId: there.stationId, start: there.end };
}
