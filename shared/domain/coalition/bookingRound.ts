import type { MemberClassId } from "#shared/domain/coalition/memberClass.ts";
import type { Bilingual } from "#shared/domain/facility/facility.ts";
import { addDays, atWallClock, dayOf, type Day } from "#shared/domain/time/day.ts";
import { addMonthsToDay } from "#shared/domain/time/addMonthsToDay.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** How long before the day of use something ends: months first (clamped to the month's end), then days; at this hour of that day. */
export type BeforeUse = { readonly months: number; readonly days: number; readonly hour: number };

/**
 * One round of booking 募集. Rounds follow each other: each begins where the one before it closes. Data, for user committees make the
 * rules (docs/domain.md).
 */
export type BookingRound = {
  readonly id: string;
  readonly name: Bilingual;
  /** Who may book in it; null: every member. */
  readonly eligible: readonly MemberClassId[] | null;
  readonly closes: BeforeUse;
};

/**
 * The moment at which a round closes for a day of use. `hour` 24 is the end of the day.
 * · Source: docs/domain.md (seed B); that the last day counts as a whole is an assumption.
 * · Example: one month before 31 March 2026, to the end of the day → 1 March 2026, 00:00.
 */
export function closingOf({ closes }: BookingRound, use: InstantMs): InstantMs {
  const day: Day = addDays(addMonthsToDay(dayOf(use), -closes.months), -closes.days);
  return atWallClock(day, closes.hour);
}

/** The round in which beamtime that begins at `use` can be booked at the moment `at`; undefined once the last one has closed. */
export function roundAt(rounds: readonly BookingRound[], use: InstantMs, at: InstantMs): BookingRound | undefined {
  return rounds.find((round) => at < closingOf(round, use));
}

/** The first round from this moment on in which a member of the class may book, and when it opens; undefined if none is left. */
export function nextRoundFor(
  rounds: readonly BookingRound[],
  memberClass: MemberClassId,
  { use, at }: { readonly use: InstantMs; readonly at: InstantMs },
): { readonly round: BookingRound; readonly opens: InstantMs } | undefined {
  let opens = at;
  for (const round of rounds) {
    const closes = closingOf(round, use);
    if (closes <= at) continue;
    if (round.eligible === null || round.eligible.includes(memberClass)) return { round, opens };
    opens = closes;
  }
  return undefined;
}
