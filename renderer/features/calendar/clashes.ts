// Stored bookings that are in each other's way, as the screen says it.
import { useMemo } from "react";
import { ownerText, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { BarMark } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { findClashes } from "#shared/domain/beamtime/findClashes.ts";
import { isBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { Language } from "#shared/ipc/channels.ts";

export type Clashes = ReadonlyMap<BookingId, readonly Booking[]>;

const NO_BOOKINGS: readonly Booking[] = [];

/** Of all bookings of the period: what a filter hides is in the way all the same. */
export function useClashes(model: FacilityModel, bookings: readonly Booking[] = NO_BOOKINGS): Clashes {
  return useMemo(() => findClashes(bookings, model), [model, bookings]);
}

/** ⚠ with a word, and in full for whoever listens; nothing where nobody is in the way. */
export function clashMarks(
  model: FacilityModel,
  others: readonly Booking[] | undefined,
  language: Language,
): readonly BarMark[] {
  const [first, ...more] = others ?? [];
  if (first === undefined) return NO_MARKS;
  const t = calendarWords[language];
  return [
    { sign: "⚠", text: t.clash, tone: "problem", label: t.clashWith(nameOf(model, first, language), more.length) },
  ];
}

const NO_MARKS: readonly BarMark[] = [];

function nameOf(model: FacilityModel, booking: Booking, language: Language): string {
  if (isBlock(booking)) return glossary[language].inUse;
  return ownerText(model, booking, language) || booking.title || glossary[language].use[booking.use];
}
