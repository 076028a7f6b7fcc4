import type { DeskDatabase } from "#renderer/data/db.ts";
import type { Step } from "#renderer/data/step.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { blockAsBooking, type CalendarBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";

/**
 * What is remembered of bookings that are here no more (a right was lost, or the booking left what may be read) goes with them: what
 * stood there before refused and hinted changes, what was in the way of them, and steps of undo that would put old words back. What
 * its person wants to be done stays as it is. Called with the rows as they are now, inside an open transaction.
 */
export async function forgetBookings(db: DeskDatabase, candidates: Iterable<string>): Promise<void> {
  const ids = [...candidates] as Booking["id"][];
  const there = await db.bookings.bulkGet(ids);
  const gone = new Set<string>(ids.filter((_id, at) => there[at] === undefined));
  // What this station's person made and the facility did not take was never anybody else's: all that is said of it is his own word.
  for (const id of await ownMakings(db)) gone.delete(id);
  if (gone.size === 0) return;
  const kept = (changes: readonly RowChange[]) => changes.filter((change) => !speaksOf(change, gone));
  await db.attention.toCollection().modify((row) => {
    Object.assign(row, { changes: kept(row.changes), problems: row.problems.map((one) => hidden(one, gone)) });
  });
  await db.outbox.toCollection().modify((entry) => {
    if (entry.hint) Object.assign(entry, { hint: { ...entry.hint, wanted: kept(entry.hint.wanted) } });
  });
  await db.steps.filter((step) => namedBy(step).some((id) => gone.has(id))).delete();
}

/** Bookings whose making waits here or was refused. */
async function ownMakings(db: DeskDatabase): Promise<string[]> {
  const [refused, waiting] = await Promise.all([db.attention.toArray(), db.outbox.toArray()]);
  const changes = [...refused.flatMap((row) => row.changes), ...waiting.flatMap(({ hint }) => hint?.wanted ?? [])];
  return changes.flatMap((change) =>
    change.table === "bookings" && change.before === null && change.after !== null ? [change.after.id] : [],
  );
}

/** A booking's own making is its person's word and not what stood there. */
function speaksOf(change: RowChange, gone: ReadonlySet<string>): boolean {
  if (change.table === "bookings") return change.before !== null && gone.has(change.before.id);
  if (change.table !== "bookingEvents") return false;
  const event = change.after ?? change.before;
  return event !== null && event.before !== null && gone.has(event.bookingId);
}

function hidden(problem: Problem, gone: ReadonlySet<string>): Problem {
  if (!("others" in problem)) return problem;
  const shown = (booking: Booking): Booking => {
    const { id, stationId, start, end } = booking;
    return gone.has(id)
      ? blockAsBooking({ id: "block:hidden" as CalendarBlock["id"], stationId, start, end })
      : booking;
  };
  return { ...problem, by: shown(problem.by), others: problem.others.map(shown) };
}

function namedBy({ inverse }: Step): readonly string[] {
  return JSON.stringify(inverse.args).match(/booking:[^"]+/g) ?? [];
}
