import { readRange, type RangeRows } from "#renderer/features/calendar/bookingRanges.ts";
import { openingLook } from "#renderer/features/calendar/openingLook.ts";
import { periodOf } from "#renderer/features/calendar/period.ts";
import { openingMemory } from "#renderer/features/calendar/views/savedViews.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import type { FirstAnswers } from "#renderer/data/firstAnswers.ts";
import type { Day } from "#shared/domain/time/day.ts";

/** The period that the calendar opens on, read before React has drawn anything: the first paint then has its bookings. */
export function readFirstRange(db: DataDeps["db"], answers: FirstAnswers, today: Day): Promise<RangeRows> {
  const look = openingLook(today, openingMemory(answers.preferences, today));
  return readRange(db, periodOf(look, answers.facility.terms));
}
