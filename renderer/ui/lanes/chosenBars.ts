import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { LaneBar, Place } from "#renderer/ui/lanes/laneTypes.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

// Several bars that are chosen and go together: which they are, and where each goes when one of them is held.

/** What a bar is chosen for together with: the others that are chosen, if it is one of them. */
export function goAlong({ props }: LaneSurface, bar: LaneBar): LaneBar[] {
  const { chosen, index } = props;
  if (chosen === undefined || chosen.size < 2 || !chosen.has(bar.id)) return [];
  return [...chosen].flatMap((id) => (id === bar.id ? [] : (index.get(id) ?? [])));
}

/** The bars of the lanes between the two and of the time that they span, both included. */
export function barsBetween({ props }: LaneSurface, from: Place, to: Place): string[] {
  const at = ({ laneId }: Place): number => props.lanes.findIndex(({ id }) => id === laneId);
  const [top, bottom] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  const stretch = { start: min(from.start, to.start), end: max(from.end, to.end) };
  return barsIn(props, { top, bottom, stretch });
}

/** The bars of the lanes from `top` to `bottom` (both included) that lie in the stretch, even with a part of them. */
export function barsIn(
  { lanes, index }: Pick<LaneSurface["props"], "lanes" | "index">,
  { top, bottom, stretch }: { readonly top: number; readonly bottom: number; readonly stretch: Interval },
): string[] {
  return lanes.slice(top, bottom + 1).flatMap(({ id }) => index.between(id, stretch).map((bar) => bar.id));
}

/** Where the others go when `bar` goes to `to`: as much later, and as many lanes further. `laneIds`: those that take bookings. */
export function placesAlong(
  laneIds: readonly string[],
  { bar, to, along }: { readonly bar: LaneBar; readonly to: Place; readonly along: readonly LaneBar[] },
): (Place & { readonly id: string })[] {
  const by = to.start - bar.start;
  const lanesOn = to.laneId === bar.laneId ? 0 : laneIds.indexOf(to.laneId) - laneIds.indexOf(bar.laneId);
  return along.map(({ id, laneId, start, end }) => ({
    id,
    laneId: lanesOn === 0 ? laneId : (laneIds[laneIds.indexOf(laneId) + lanesOn] ?? laneId),
    start: (start + by) as InstantMs,
    end: (end + by) as InstantMs,
  }));
}

/** The lane nearest to the wanted one with which all that go along stay on the board; its own if some lane is folded away. */
export function laneForAll(
  laneIds: readonly string[],
  wanted: string,
  { bar, along }: { readonly bar: LaneBar; readonly along: readonly LaneBar[] },
): string {
  const all = [bar, ...along].map(({ laneId }) => laneIds.indexOf(laneId));
  const here = laneIds.indexOf(bar.laneId);
  if (all.includes(-1) || !laneIds.includes(wanted)) return bar.laneId;
  const first = here - Math.min(...all);
  const last = here + (laneIds.length - 1 - Math.max(...all));
  return laneIds[Math.max(first, Math.min(laneIds.indexOf(wanted), last))] ?? bar.laneId;
}

function min(a: InstantMs, b: InstantMs): InstantMs {
  return a < b ? a : b;
}

function max(a: InstantMs, b: InstantMs): InstantMs {
  return a > b ? a : b;
}
