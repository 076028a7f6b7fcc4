import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import { concerns, machineTimeAllows } from "#shared/domain/beamtime/rules/checkMachineTime.ts";
import { stationsSharedBy } from "#shared/domain/beamtime/rules/checkOccupancy.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import { spanOf, termOf } from "#shared/domain/beamtime/termOf.ts";
import { gridFor, isOnGrid, QUARTER_HOUR_MS } from "#shared/domain/beamtime/timeGrid.ts";
import { contains, overlaps, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/**
 * The next stretch of the same length at the same station in which `checkBooking` finds nothing against time or place.
 * Looks from the proposed time on, in whole shifts, hours or quarters as the use asks; the length is brought to that grid first.
 * `within`: the time for which the schedule holds all bookings and machine time; beyond it nothing is promised.
 * Undefined if there is none. Not for every move of the mouse: it sorts what stands in the way.
 * · Example: 10–18 is taken and 18–02 is maintenance → 02–10.
 */
export function nextFreePlace(schedule: Schedule, proposed: ProposedBooking, within: Interval): Interval | undefined {
  return freePlaces(schedule, proposed, { within, atMost: 1 })[0];
}

/** The next free places of the same length, one after the other, at most so many. See `nextFreePlace`. */
export function freePlaces(
  schedule: Schedule,
  proposed: ProposedBooking,
  { within, atMost }: { readonly within: Interval; readonly atMost: number },
): Interval[] {
  const blocked = blockedTimes(schedule, proposed);
  const places: Interval[] = [];
  if (blocked === undefined || !(proposed.start < proposed.end)) return places;
  let candidate: Interval | undefined = gridFor(proposed.use, schedule.terms, proposed).nearest(proposed);
  if (candidate.start < within.start) candidate = startingAt(schedule, proposed, candidate, within.start);
  let next = 0;
  while (candidate !== undefined && places.length < atMost && contains(within, candidate)) {
    const termStart = nextTermStart(schedule, proposed, candidate);
    while (next < blocked.length && (blocked[next]?.end ?? 0) <= candidate.start) next += 1;
    const obstacle = blocked[next];
    if (termStart !== "inside") {
      candidate = termStart === undefined ? undefined : startingAt(schedule, proposed, candidate, termStart);
    } else if (obstacle !== undefined && overlaps(obstacle, candidate)) {
      candidate = startingAt(schedule, proposed, candidate, obstacle.end);
    } else if (!isOnGrid(gridFor(proposed.use, schedule.terms, candidate), candidate)) {
      candidate = startingAt(schedule, proposed, candidate, (candidate.start + QUARTER_HOUR_MS) as InstantMs);
    } else {
      places.push(candidate);
      candidate = startingAt(schedule, proposed, candidate, candidate.end);
    }
  }
  return places;
}

/** Bookings and machine time in the way, joined and in order. Undefined for an unknown station. */
function blockedTimes(schedule: Schedule, proposed: ProposedBooking): Interval[] | undefined {
  const station = schedule.stations.find(({ id }) => id === proposed.stationId);
  const beamline = schedule.beamlines.find(({ id }) => id === station?.beamlineId);
  if (beamline === undefined) return undefined;
  const stations = stationsSharedBy(schedule, proposed.stationId, beamline);
  const blocked: Interval[] = [
    ...schedule.bookings.filter(
      (booking) => stations.has(booking.stationId) && isLive(booking) && booking.id !== proposed.before?.id,
    ),
    ...schedule.machinePeriods.filter(
      (period) => concerns(period, beamline.id) && machineTimeAllows(proposed.use, period.kind) !== "free",
    ),
  ];
  return joined(blocked.filter(({ start, end }) => start < end));
}

function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end)
      result[result.length - 1] = { start: last.start, end: max(last.end, end) };
    else result.push({ start, end });
  }
  return result;
}

/** "inside" if the term rule is content; else the start of the next term after the candidate's start, if there is one. */
function nextTermStart(
  { terms }: Schedule,
  { use }: ProposedBooking,
  candidate: Interval,
): "inside" | InstantMs | undefined {
  if (use === "facility" || use === "event" || termOf(terms, candidate) !== undefined) return "inside";
  const starts = terms.map((term) => spanOf(term).start).filter((start) => start > candidate.start);
  return starts.length === 0 ? undefined : (Math.min(...starts) as InstantMs);
}

/** The same length from the first grid time at or after `instant`. */
function startingAt(
  schedule: Schedule,
  { use }: ProposedBooking,
  { start, end }: Interval,
  instant: InstantMs,
): Interval {
  const there = { start: instant, end: (instant + (end - start)) as InstantMs };
  const from = gridFor(use, schedule.terms, there).nextStart(instant);
  return { start: from, end: (from + (end - start)) as InstantMs };
}

function max(a: InstantMs, b: InstantMs): InstantMs {
  return a > b ? a : b;
}
