import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import type { Booking, BookingId, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { Language } from "#shared/ipc/channels.ts";
import { isBlock } from "#shared/domain/visibility/calendarBlock.ts";

const FIELDS = ["place", "when", "title", "use", "state", "member", "project", "leader", "note"] as const;
type Field = (typeof FIELDS)[number];

/** One field of a booking, said three times; null where there is no booking. */
export type ComparedField = {
  readonly field: Field;
  readonly before: string | null;
  readonly yours: string | null;
  readonly theirs: string | null;
  /** The person wants it otherwise than it was. */
  readonly isChanged: boolean;
};

export type ComparedBooking = {
  readonly id: BookingId;
  /** `in-the-way`: the booking itself is not at the facility; what holds its place is told instead. */
  readonly theirs: "same-booking" | "in-the-way";
  readonly fields: readonly ComparedField[];
};

export type CompareScene = {
  readonly names: PlaceNames & { member(id: MemberId): string };
  readonly language: Language;
  /** How the bookings of the change stand here now, which is as the facility said last. */
  readonly now: ReadonlyMap<BookingId, Booking>;
};

/** The bookings of a refused change: before, as the person wanted, and at the facility now. Only fields that say something. */
export function compareChange({ changes, problems }: AttentionRow, scene: CompareScene): ComparedBooking[] {
  return changes.flatMap((change) => {
    if (change.table !== "bookings") return [];
    const { before, after } = change;
    const id = (after ?? before)?.id;
    if (id === undefined) return [];
    const standing = scene.now.get(id) ?? null;
    const theirs = standing ?? blockerOf(problems);
    const fields = FIELDS.map((field): ComparedField => {
      const [was, wanted, is] = [before, after, theirs].map((one) => valueOf(one, field, scene));
      return {
        field,
        before: was ?? null,
        yours: wanted ?? null,
        theirs: is ?? null,
        isChanged: before !== null && was !== wanted,
      };
    });
    const theirsIs = standing === null && theirs !== null ? "in-the-way" : "same-booking";
    return [{ id, theirs: theirsIs, fields: fields.filter((one) => isTold(one, before)) }];
  });
}

/** Place and time always; of a new booking what it says; of a changed one what differs anywhere. */
function isTold({ field, before, yours, theirs }: ComparedField, was: Booking | null): boolean {
  if (field === "place" || field === "when") return true;
  if (was === null) return field === "title" || Boolean(yours);
  return before !== yours || (theirs !== null && theirs !== before);
}

function blockerOf(problems: readonly Problem[]): Booking | null {
  const taken = problems.find(({ kind }) => kind === "station-taken" || kind === "beamline-taken");
  return taken !== undefined && "by" in taken && "use" in taken.by ? taken.by : null;
}

function valueOf(booking: Booking | null, field: Field, { names, language }: CompareScene): string | null {
  if (booking === null) return null;
  const words = glossary[language];
  switch (field) {
    case "place":
      return names.station(booking.stationId);
    case "when":
      return formatRange(booking, language);
    case "title":
      return isBlock(booking) ? words.inUse : booking.title || attentionWords[language].none;
    case "use":
      return isBlock(booking) ? "" : words.use[booking.use];
    case "state":
      return isBlock(booking) ? "" : words.state[booking.state];
    case "member":
      return booking.memberId === undefined ? "" : names.member(booking.memberId);
    default:
      return booking[field];
  }
}
