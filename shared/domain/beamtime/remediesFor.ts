import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import { nextFreePlace } from "#shared/domain/beamtime/nextFreePlace.ts";
import type { Problem, ProblemKind, Remedy } from "#shared/domain/beamtime/problem.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

/**
 * Everything that would help, each once: the places first that are free of every problem of time and place, then the rest.
 * A nearest interval that is itself taken is left out. For the moment the hand rests, not for every move: it looks for the next
 * free place. `within`: see `nextFreePlace`.
 */
export function remediesFor(
  schedule: Schedule,
  proposed: ProposedBooking,
  { problems, within }: { readonly problems: readonly Problem[]; readonly within: Interval },
): Remedy[] {
  const offered = problems.flatMap((problem) => problem.remedies);
  const places = offered.filter((remedy) => remedy.kind === "move-to").map((remedy) => remedy.interval);
  if (problems.some(isAboutTime)) {
    const free = nextFreePlace(schedule, proposed, within);
    if (free !== undefined) places.push(free);
  }
  const { stationId } = proposed;
  const moves = places
    .filter((interval) => !checkBooking(schedule, { ...proposed, ...interval }).some(forbidsPlace))
    .map((interval): Remedy => ({ kind: "move-to", stationId, interval }));
  return each([...moves, ...offered.filter((remedy) => remedy.kind !== "move-to")]);
}

const ABOUT_TIME: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  "station-taken",
  "beamline-taken",
  "not-user-time",
  "outside-every-term",
  "not-whole-shifts",
  "not-whole-hours",
  "not-quarter-hours",
]);

function isAboutTime({ kind }: Problem): boolean {
  return ABOUT_TIME.has(kind);
}

function forbidsPlace(problem: Problem): boolean {
  return isAboutTime(problem) || problem.kind === "booking-is-running" || problem.kind === "booking-is-over";
}

function each(remedies: readonly Remedy[]): Remedy[] {
  return [...new Map(remedies.map((remedy) => [JSON.stringify(remedy), remedy])).values()];
}
