import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { BookingRound } from "#shared/domain/coalition/bookingRound.ts";
import type { MemberClass } from "#shared/domain/coalition/memberClass.ts";
import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** The rounds of booking, the classes of the members that the booking could be of, and the moment of asking. */
export type RoundScene = {
  readonly rounds: readonly BookingRound[];
  readonly classes: ReadonlyMap<MemberId, MemberClass>;
  readonly at: InstantMs;
};

/** The rounds as the rules want them. Members whose class nobody entered are not in it. */
export function roundScene(
  rules: CoalitionRules | undefined,
  members: readonly Member[],
  at: InstantMs,
): RoundScene | undefined {
  if (rules === undefined) return undefined;
  const classes = new Map(rules.classes.map((one) => [one.id, one]));
  const known = members.flatMap(({ id, share }) => {
    const memberClass = share && classes.get(share.classId);
    return memberClass === undefined ? [] : [[id, memberClass] as const];
  });
  return { rounds: rules.rounds, classes: new Map(known), at };
}
