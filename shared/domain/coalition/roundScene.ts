import type { Member } from "#shared/domain/beamtime/member.ts";
import type { RoundScene } from "#shared/domain/beamtime/schedule.ts";
import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

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
