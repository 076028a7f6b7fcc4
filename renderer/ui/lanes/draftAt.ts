import type { Grip, LaneBar, LaneZoom, Place, SnapAsk } from "#renderer/ui/lanes/laneTypes.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** What the pointer holds, and where it took hold. */
export type Hold = {
  readonly grip: Grip;
  /** null while a new bar is drawn. */
  readonly bar: LaneBar | null;
  readonly laneId: string;
  readonly at: InstantMs;
};

export type Snap = (ask: SnapAsk) => Interval;

/** Where the held thing is when the pointer is at `at` in lane `laneId`. Ends and new bars stay in their lane. */
export function draftAt(
  hold: Hold,
  laneId: string,
  at: InstantMs,
  how: { fine: boolean; zoom: LaneZoom; snap: Snap },
): Place {
  const lane = hold.grip === "move" ? laneId : hold.laneId;
  const asked = held(hold, at);
  return {
    laneId: lane,
    ...how.snap({ ...asked, laneId: lane, bar: hold.bar, grip: hold.grip, fine: how.fine, zoom: how.zoom }),
  };
}

function held({ grip, bar, at: from }: Hold, at: InstantMs): Interval {
  if (!bar)
    return { start: Math.min(from, at) as InstantMs, end: Math.max(from, at, Math.min(from, at) + 1) as InstantMs };
  const by = at - from;
  switch (grip) {
    case "start":
      return { start: Math.min(bar.start + by, bar.end - 1) as InstantMs, end: bar.end };
    case "end":
      return { start: bar.start, end: Math.max(bar.end + by, bar.start + 1) as InstantMs };
    default:
      return { start: (bar.start + by) as InstantMs, end: (bar.end + by) as InstantMs };
  }
}
