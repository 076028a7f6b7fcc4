import type { Booking, BookingId, BeamtimeUse } from "#shared/domain/beamtime/booking.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import type { BookingLine } from "#shared/domain/exchange/exchangeLine.ts";
import type { ImportedFields, ImportLine } from "#shared/mutations/booking/importArgs.ts";

/** What a line of a file would do: nothing, or one line of an import. */
export type Comparison =
  | { readonly kind: "unchanged" }
  | { readonly kind: "new" | "changed"; readonly line: ImportLine };

/**
 * A line of a file beside the booking that it is about (null if there is none). What the file does not say stays; of a new
 * booking it is the class of its beamline, tentative, and empty texts. Cancelled there and unknown here is nothing to do.
 */
export function compareLine(
  row: BookingLine,
  before: Booking | null,
  given: { readonly id: BookingId; readonly use: BeamtimeUse },
): Comparison {
  if (before === null) {
    if (row.state === "cancelled") return { kind: "unchanged" };
    const { stationId, start, end, use = given.use, state = "tentative" } = row;
    const { title = "", project = "", leader = "", note = "" } = row;
    const words = { title, project, leader, note, ...memberFor(use, row) };
    const draft = { stationId, start, end, use, state, ...words };
    return { kind: "new", line: { id: given.id, draft } };
  }
  const fields = changedFields(row, before);
  return Object.keys(fields).length === 0
    ? { kind: "unchanged" }
    : { kind: "changed", line: { id: before.id, fields } };
}

function changedFields({ id: _id, ...row }: BookingLine, before: Booking): ImportedFields {
  // A cancelled booking stays as it was: nobody reads what a file says beside that.
  if (row.state === "cancelled" && isLive(before)) return { state: "cancelled" };
  if (row.state === "cancelled") return {};
  const { memberId: _memberId, ...words } = row;
  const said = { ...words, ...memberFor(row.use ?? before.use, row) };
  const changed = Object.entries(said).filter(
    ([key, value]) => value !== undefined && value !== (before[key as keyof typeof said] ?? null),
  );
  return Object.fromEntries(changed);
}

/** A member beside any other use than coalition says nothing. */
function memberFor(use: BeamtimeUse, { memberId }: Pick<BookingLine, "memberId">): Pick<ImportedFields, "memberId"> {
  return use === "coalition" && memberId !== undefined ? { memberId } : {};
}
