import type { BookingRound } from "#shared/domain/coalition/bookingRound.ts";
import type { MemberClass } from "#shared/domain/coalition/memberClass.ts";

/**
 * What the user committees decided: the classes of members and the rounds of booking, in their order. One row of the facility's, since
 * one cannot be read without the other; where there is none, nothing is asked about rounds.
 */
export type CoalitionRules = {
  readonly id: "coalition-rules";
  readonly classes: readonly MemberClass[];
  readonly rounds: readonly BookingRound[];
};
