import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { readOnly } from "#renderer/data/exchange/readOnly.ts";
import { tryCall } from "#renderer/data/tryCall.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { asProposed, samePlace, type Place } from "#shared/domain/beamtime/bookingChange.ts";
import { nextFreePlace } from "#shared/domain/beamtime/nextFreePlace.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { isBlock } from "#shared/domain/visibility/calendarBlock.ts";
import { callAt } from "#shared/mutations/booking/callAt.ts";
import { changeBookingsCall } from "#shared/mutations/booking/calls.ts";
import { loadSchedule } from "#shared/mutations/booking/loadSchedule.ts";
import type { Call, MutationTx } from "#shared/mutations/mutation.ts";

/** What a person can do about a refused change now, each way tried out against the rows of now. */
export type WaysOut = {
  /** What stands against sending it as it is; empty: nothing any more. */
  readonly problems: readonly Problem[];
  /** The next free place of the same length at the same station. */
  readonly elsewhere: { readonly call: Call; readonly place: Place } | null;
  /** The booking in the way goes to where this one stands. */
  readonly swap: { readonly call: Call; readonly with: Booking } | null;
};

/** How far ahead a free place is looked for. */
const AHEAD_MS = 45 * DAY_MS;

export async function waysOut(deps: DataDeps, { call, changes }: AttentionRow): Promise<WaysOut> {
  const problems = await tryCall(deps, call);
  const [change, ...others] = changes.flatMap((one) => (one.table === "bookings" ? [one] : []));
  const wanted = change?.after ?? null;
  if (wanted === null || others.length > 0 || problems.length === 0) return { problems, elsewhere: null, swap: null };
  const { place, standing } = await readOnly(deps, async (tx) => ({
    place: await freePlace(tx, wanted, deps.now()),
    standing: (await tx.booking(wanted.id)) ?? null,
  }));
  const moved = place === undefined ? undefined : callAt(call, { place });
  const blocker = standing === null ? undefined : soleBlocker(problems);
  const swapped = standing === null || blocker === undefined ? undefined : swapOf(wanted, standing, blocker);
  return {
    problems,
    elsewhere: place !== undefined && moved && (await isTaken(deps, moved)) ? { call: moved, place } : null,
    swap: blocker !== undefined && swapped && (await isTaken(deps, swapped)) ? { call: swapped, with: blocker } : null,
  };
}

async function isTaken(deps: DataDeps, call: Call): Promise<boolean> {
  return (await tryCall(deps, call)).length === 0;
}

/** Never in the past: what was refused last week is wanted from now on. */
async function freePlace(tx: MutationTx, wanted: Booking, now: InstantMs): Promise<Place | undefined> {
  const start = Math.max(wanted.start, now) as InstantMs;
  const within = { start, end: (start + AHEAD_MS) as InstantMs };
  const known = await loadSchedule(tx, wanted);
  const stations = known.stations.map(({ id }) => id);
  const [machinePeriods, bookings] = [await tx.machinePeriods(within), await tx.bookingsAt(stations, within)];
  const before = (await tx.booking(wanted.id)) ?? null;
  const free = nextFreePlace({ ...known, machinePeriods, bookings }, asProposed(wanted, before), within);
  return free === undefined ? undefined : { stationId: wanted.stationId, ...free };
}

/** The one booking that is in the way, where it is the only reason and its words may be seen. */
function soleBlocker([problem, ...others]: readonly Problem[]): Booking | undefined {
  if (problem?.kind !== "station-taken" || others.length > 0 || problem.others.length > 0) return undefined;
  return isBlock(problem.by) ? undefined : problem.by;
}

/** Only of the same length: neither is cut short behind anybody's back. */
function swapOf(wanted: Booking, standing: Booking, other: Booking): Call | undefined {
  const isAlike = other.end - other.start === standing.end - standing.start && samePlace(other, wanted);
  if (!isAlike) return undefined;
  const at = ({ stationId, start, end }: Booking) => ({ stationId, start, end });
  return changeBookingsCall({
    lines: [
      { id: wanted.id, fields: at(wanted) },
      { id: other.id, fields: at(standing) },
    ],
  });
}
