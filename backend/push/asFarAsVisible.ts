import { sql } from "kysely";
import { isReadableRow, type Reach } from "#backend/store/readable.ts";
import type { Tx } from "#backend/store/tables.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { blockAsBooking, type CalendarBlock, isBlock } from "#shared/domain/visibility/calendarBlock.ts";

/** The problems as their reader may know them: a booking in the way that he may not read is its block, and nothing else. */
export async function asFarAsVisible(tx: Tx, reach: Reach, problems: readonly Problem[]): Promise<Problem[]> {
  const named = problems.flatMap((problem) => ("others" in problem ? [problem.by, ...problem.others] : []));
  if (named.length === 0) return [...problems];
  const ids = [...new Set(named.map(({ id }) => id))];
  const readable = await sql<{ id: string }>`
    select id from bookings where id = any(${ids}::text[]) and ${isReadableRow(reach)}`.execute(tx);
  const blocks = await sql<{ booking_id: string; doc: CalendarBlock }>`
    select booking_id, doc from calendar_blocks where booking_id = any(${ids}::text[])`.execute(tx);
  const open = new Set(readable.rows.map(({ id }) => id));
  const blockOf = new Map(blocks.rows.map(({ booking_id, doc }) => [booking_id, doc]));
  const shown = (booking: Booking): Booking => {
    if (open.has(booking.id) || isBlock(booking)) return booking;
    const { stationId, start, end } = booking;
    return blockAsBooking(
      blockOf.get(booking.id) ?? { id: "block:hidden" as CalendarBlock["id"], stationId, start, end },
    );
  };
  return problems.map((problem) =>
    "others" in problem ? { ...problem, by: shown(problem.by), others: problem.others.map(shown) } : problem,
  );
}
