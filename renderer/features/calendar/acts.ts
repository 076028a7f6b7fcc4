// Every change a person makes on the calendar screen, whichever way it was made (drag, keys, form, clicks):
// one commit, then one notice with the result. The result is given back for the form that asked.
import { clearNotice, showNotice, showSaved } from "#renderer/features/calendar/calendarState.ts";
import type { Done, ManyDone, NamedBooking } from "#renderer/features/calendar/notice.ts";
import type { CommitResult, StepResult } from "#renderer/data/commitResult.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { steps } from "#renderer/data/queries/steps.ts";
import type { Booking, BookingDraft } from "#shared/domain/beamtime/booking.ts";
import type { BookingFields, Place } from "#shared/domain/beamtime/bookingChange.ts";
import type { Override } from "#shared/domain/beamtime/isAccepted.ts";
import { makeId } from "#shared/lib/id.ts";
import {
  cancelBookingCall,
  changeBookingsCall,
  createBookingCall,
  editBookingCall,
  moveBookingCall,
  restoreBookingCall,
} from "#shared/mutations/booking/calls.ts";
import type { ChangeLine, ChangeManyArgs } from "#shared/mutations/booking/changeManyArgs.ts";
import type { Call } from "#shared/mutations/mutation.ts";

/** Makes the booking and shows it in the panel. */
export async function createBooking(desk: DataDeps, draft: BookingDraft, override?: Override): Promise<CommitResult> {
  const id = makeId<"booking">("booking", desk.now(), desk.random);
  const result = await run(desk, createBookingCall({ id, draft, override }), "created", { ...draft, id });
  if (result.ok) showSaved(id);
  return result;
}

/** Puts the booking elsewhere, or changes its length where the station and one end stay. */
export function moveBooking(desk: DataDeps, booking: Booking, to: Place, override?: Override): Promise<CommitResult> {
  const { stationId, start, end } = to;
  const resized = stationId === booking.stationId && (start === booking.start) !== (end === booking.end);
  const call = moveBookingCall({ id: booking.id, stationId, start, end, override });
  return run(desk, call, resized ? "resized" : "moved", { ...booking, stationId });
}

export function editBooking(
  desk: DataDeps,
  booking: Booking,
  fields: BookingFields,
  override?: Override,
): Promise<CommitResult> {
  const named = { ...booking, title: fields.title ?? booking.title, project: fields.project ?? booking.project };
  return run(desk, editBookingCall({ id: booking.id, fields, override }), "edited", named);
}

export function cancelBooking(desk: DataDeps, booking: Booking, reason: string): Promise<CommitResult> {
  return run(desk, cancelBookingCall({ id: booking.id, reason }), "cancelled", booking);
}

export function restoreBooking(desk: DataDeps, booking: Booking, override?: Override): Promise<CommitResult> {
  return run(desk, restoreBookingCall({ id: booking.id, override }), "restored", booking);
}

/** Many as one change and one step to undo: all of them or none. */
export async function changeBookings(
  desk: DataDeps,
  lines: readonly ChangeLine[],
  act: ManyDone,
  words: Pick<ChangeManyArgs, "reason" | "override"> = {},
): Promise<CommitResult> {
  const result = await save(desk, changeBookingsCall({ lines: [...lines], ...words }));
  if (result.ok) showNotice({ kind: "many", act, count: lines.length });
  else tell(result, "change");
  return result;
}

/** Takes back the last act of this workstation, also one from before a restart. A refusal says why. */
export async function undoLast(desk: DataDeps): Promise<void> {
  const { undo: step } = await steps(desk.db);
  const { undo } = await import("#renderer/data/undo.ts");
  const result = await undo(desk);
  if (result.ok && step) showNotice({ kind: "undone", step });
  else tellStep(result, "undo");
}

export async function redoLast(desk: DataDeps): Promise<void> {
  const { redo: step } = await steps(desk.db);
  const { redo } = await import("#renderer/data/undo.ts");
  const result = await redo(desk);
  if (result.ok && step) showNotice({ kind: "redone", step });
  else tellStep(result, "redo");
}

/** Loaded with the first change: the start of the window saves nothing. */
async function save(desk: DataDeps, call: Call): Promise<CommitResult> {
  const { commit } = await import("#renderer/data/commit.ts");
  return commit(desk, call);
}

async function run(desk: DataDeps, call: Call, done: Done, booking: NamedBooking): Promise<CommitResult> {
  const result = await save(desk, call);
  if (result.ok) showNotice({ kind: done, booking });
  else tell(result, "change");
  return result;
}

function tellStep(result: StepResult, act: "undo" | "redo"): void {
  if ("nothing" in result) showNotice({ kind: `nothing-${result.nothing}` });
  else tell(result, act);
}

function tell(result: CommitResult, act: "change" | "undo" | "redo"): void {
  if (result.ok) clearNotice();
  else if ("failure" in result) showNotice({ kind: "failed", failure: result.failure });
  else showNotice({ kind: "refused", act, problems: result.problems });
}
