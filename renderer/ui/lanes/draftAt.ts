import type { Grip, LaneBar, LaneZoom, Place, SnapAsk } from "#renderer/ui/lanes/laneTypes.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** What the pointer holds, and where it took hold. */
export type Hold = {
  readonly grip: Grip;
  /** null while a new bar is drawn. */
  readonly bar: LaneBar | null;
  readonly laneId: string;
  readonly at: InstantMs;
  /** Bars that are carried along. */
  readonly along?: readonly LaneBar[];
};

/** How the hand holds it. `fine`: steps of 15 minutes. `keep`: what stays as it is while the other changes. */
export type Hand = { readonly fine: boolean; readonly copy: boolean; readonly keep: "time" | "lane" | null };

export const PLAIN_HAND: Hand = { fine: false, copy: false, keep: null };

export type Snap = (ask: SnapAsk) => Interval;
type How = { readonly hand: Hand; readonly zoom: LaneZoom; readonly snap: Snap };

/** Where the held thing is when the pointer is at `at` in lane `laneId`. Ends and new bars stay in their lane. */
export function draftAt(hold: Hold, laneId: string, at: InstantMs, how: How): Place {
  const { bar, grip } = hold;
  const { hand, zoom, snap } = how;
  const lane = grip === "move" && hand.keep !== "lane" ? laneId : hold.laneId;
  // Its own time is kept to the minute, also where it is on no line of the grid.
  if (bar !== null && grip === "move" && hand.keep === "time") return { laneId: lane, start: bar.start, end: bar.end };
  const asked = held(hold, at);
  const lead = leadOf(hold);
  if (bar === null || lead === null || lead === bar)
    return { laneId: lane, ...snap({ ...asked, laneId: lane, bar, grip, fine: hand.fine, zoom }) };
  const by = asked.start - bar.start;
  const to = snap({ ...later(lead, by), laneId: lead.laneId, bar: lead, grip, fine: hand.fine, zoom });
  return { laneId: lane, ...later(bar, to.start - lead.start) };
}

/** Of several, the one whose grid all keep to: shared use goes by whole shifts, and no other grid is wider. */
export function leadOf({ bar, along = [] }: Pick<Hold, "bar" | "along">): LaneBar | null {
  if (bar === null || bar.use === "shared") return bar;
  return along.find(({ use }) => use === "shared") ?? bar;
}

export function later({ start, end }: Interval, by: number): Interval {
  return { start: (start + by) as InstantMs, end: (end + by) as InstantMs };
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
      return later(bar, by);
  }
}
