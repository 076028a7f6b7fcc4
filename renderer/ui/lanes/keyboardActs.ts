import { goAlong } from "#renderer/ui/lanes/chosenBars.ts";
import { later, leadOf, PLAIN_HAND } from "#renderer/ui/lanes/draftAt.ts";
import type { LaneActs } from "#renderer/ui/lanes/laneActs.ts";
import type { LaneBoardProps } from "#renderer/ui/lanes/laneBoardProps.ts";
import type { LaneFocusRing } from "#renderer/ui/lanes/laneFocusRing.ts";
import { laneOf } from "#renderer/ui/lanes/surfaceRow.ts";
import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { Grip, LaneBar, LaneFocus, Place } from "#renderer/ui/lanes/laneTypes.ts";
import { focusName, isOnName } from "#renderer/ui/lanes/laneNames.ts";
import { standAt, stepAlong, type Stand } from "#renderer/ui/lanes/walk.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

type Way = { readonly along: -1 | 0 | 1; readonly across: -1 | 0 | 1 };

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: { along: -1, across: 0 },
  ArrowRight: { along: 1, across: 0 },
  ArrowUp: { along: 0, across: -1 },
  ArrowDown: { along: 0, across: 1 },
};

type Carried = { readonly bar: LaneBar; readonly grip: Grip };

type Board = {
  readonly surface: LaneSurface;
  readonly acts: LaneActs;
  readonly ring: LaneFocusRing;
  say(text: string): void;
};

/**
 * Arrows walk; Space chooses a bar, Shift+arrows choose all on the way; Ctrl+arrows carry the focused bar, and with it all that are
 * chosen, until Ctrl is let go (Esc puts it back); Ctrl+Shift+←→ carry its end; Shift+←→ widen an empty cell; Enter opens, makes or
 * unfolds; C makes; Alt+↑↓ move the lane. Returns the function that stops listening.
 */
export function watchKeyboard(board: Board): () => void {
  const { scroller } = board.surface.parts;
  const stopped = new AbortController();
  const { signal } = stopped;
  scroller.addEventListener("keydown", (event) => !event.isComposing && pressed(board, event), { signal });
  scroller.addEventListener(
    "keyup",
    (event) => {
      const carrying = board.acts.hold && !board.acts.isPlacing && !scroller.classList.contains("is-dragging");
      if ((event.key === "Control" || event.key === "Meta") && carrying) dropAndFocus(board);
    },
    { signal },
  );
  scroller.addEventListener(
    "focusin",
    (event) => {
      scroller.setAttribute("data-focused", "");
      const bar = board.surface.viewOf(event.target)?.bar;
      if (bar) board.ring.follow(bar.id);
    },
    { signal },
  );
  scroller.addEventListener("focusout", (event) => event.relatedTarget && scroller.removeAttribute("data-focused"), {
    signal,
  });
  return () => stopped.abort();
}

function pressed(board: Board, event: KeyboardEvent): void {
  const way = ways[event.key];
  const ctrl = event.ctrlKey || event.metaKey;
  if (isOnName(event.target)) return;
  if (event.altKey) {
    if (way && way.across !== 0 && !ctrl && !event.shiftKey && arrange(board, way.across)) event.preventDefault();
    return;
  }
  if (way && ctrl) carry(board, way, event.shiftKey ? "end" : "move");
  else if (way && event.shiftKey) extend(board, way);
  else if (way) walk(board, way);
  else if (event.key === "Escape" && board.acts.hold) board.acts.giveUp(true);
  else if (event.key === " " && canChoose(board)) choose(board, "toggle");
  else if (!ctrl && (event.key === "Enter" || event.key === " ")) enter(board, event.target);
  else if (!ctrl && event.key.toLowerCase() === "c" && !event.shiftKey && board.surface.props.singleKeys !== false)
    create(board);
  else if (event.key === "Home" || event.key === "End") jump(board, event.key, ctrl);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function walk({ surface, ring }: Board, { along, across }: Way): void {
  const place = ring.place;
  if (!place) return void ring.redrawn();
  if (along !== 0) return alongLane({ surface, ring }, place, along);
  const lane = neighbour(surface, place.laneId, across);
  if (lane !== null) ring.go(standAt(ring.ground, lane, Math.max(place.start, surface.axis.start)));
}

/** A heading is one stop; left of the first stop of a lane stands its name. */
function alongLane({ surface, ring }: Pick<Board, "surface" | "ring">, place: Place, along: 1 | -1): void {
  const id = ring.focus?.kind === "bar" ? ring.focus.id : null;
  const isHeading = surface.lane(place.laneId)?.heading !== undefined;
  const next = isHeading ? ring.focus : pastStrip({ surface, ring }, { ...place, id }, along);
  const isStill = next === ring.focus || (next?.kind === "cell" ? next.start === place.start : next?.id === id);
  if (along < 0 && isStill && focusName(surface, place.laneId)) return;
  if (next) ring.go(next);
}

/** The next stop; all the bars of one strip are one stop. */
function pastStrip({ surface, ring }: Pick<Board, "surface" | "ring">, from: Stand, along: 1 | -1): LaneFocus {
  const here = from.id === null ? null : surface.find(from.id);
  let next = stepAlong(ring.ground, from, along);
  while (here?.item?.kind === "strip" && next.kind === "bar" && next.id !== from.id) {
    const bar = surface.props.index.get(next.id);
    if (!bar || surface.find(next.id) !== here) return next;
    const beyond = stepAlong(ring.ground, bar, along);
    if (beyond.kind === "bar" && beyond.id === next.id) return next;
    next = beyond;
  }
  return next;
}

function arrange({ surface, ring }: Board, by: -1 | 1): boolean {
  const laneId = ring.place?.laneId;
  if (laneId === undefined || !surface.props.onArrange) return false;
  surface.props.onArrange({ kind: "step", laneId, by });
  return true;
}

function jump({ surface, ring }: Board, key: "Home" | "End", whole: boolean): void {
  const { lanes } = surface.props;
  const laneId = whole ? lanes.at(key === "Home" ? 0 : -1)?.id : ring.place?.laneId;
  if (laneId !== undefined)
    ring.go(standAt(ring.ground, laneId, key === "Home" ? surface.axis.start : surface.axis.end - 1));
}

/** One step of the bar's own grid, or one lane, from where it is carried to so far. */
function carry({ surface, acts, ring, say }: Board, { along, across }: Way, grip: Grip): void {
  const bar = ring.focus?.kind === "bar" ? surface.props.index.get(ring.focus.id) : undefined;
  if (!bar || surface.props.readOnly || (grip === "end" && along === 0)) return;
  const others = grip === "move" ? goAlong(surface, bar) : [];
  if (bar.locked && others.length === 0) return;
  if (acts.hold?.bar?.id !== bar.id || acts.hold.grip !== grip)
    acts.take({ grip, bar, laneId: bar.laneId, at: bar.start, along: others });
  const from: Place = acts.place ?? bar;
  const laneId = across === 0 ? from.laneId : nextStation(surface, from.laneId, across);
  if (laneId === null) return;
  const lead = leadOf({ bar, along: others }) ?? bar;
  // All step on the grid of the one that has the widest.
  const apart = lead.start - bar.start;
  const there = { laneId, ...later(from, apart) };
  const next = along === 0 ? there : stepped(surface.props, { bar: lead, grip }, there, along);
  const to = lead === bar ? next : { laneId, ...later(bar, next.start - lead.start) };
  acts.tryPlace(to, PLAIN_HAND);
  surface.reveal(acts.place ?? to);
  say(acts.tell());
}

/** The nearest place on the grid that is further on: the step is found by asking ever further, as the grid is the caller's. */
function stepped(
  { snap, zoom }: Pick<LaneBoardProps, "snap" | "zoom">,
  { bar, grip }: Carried,
  from: Place,
  along: 1 | -1,
): Place {
  for (let quarters = 1; quarters <= 4 * 24 * 7; quarters++) {
    const by = along * quarters * 900_000;
    const start = (grip === "end" ? from.start : from.start + by) as InstantMs;
    const end = (from.end + by) as InstantMs;
    if (end <= start) return from;
    const to = snap({ laneId: from.laneId, start, end, bar, grip, fine: false, zoom });
    const further = grip === "end" ? (to.end - from.end) * along : (to.start - from.start) * along;
    if (further > 0) return { laneId: from.laneId, ...to };
  }
  return from;
}

function canChoose({ surface, acts, ring }: Board): boolean {
  return ring.focus?.kind === "bar" && !acts.hold && surface.props.onChoose !== undefined;
}

function choose({ surface, ring }: Board, how: "toggle" | "add"): void {
  if (ring.focus?.kind === "bar") surface.props.onChoose?.([ring.focus.id], how);
}

/** From a bar on, the next one is chosen too; an empty cell grows. */
function extend(board: Board, way: Way): void {
  if (!canChoose(board)) return way.along === 0 ? walk(board, way) : widen(board, way.along);
  choose(board, "add");
  const { ring } = board;
  const from = ring.focus;
  walk(board, way);
  // Over the gaps, to the next bar of the lane.
  while (way.along !== 0 && ring.focus?.kind === "cell" && ring.hasBarBeyond(way.along)) walk(board, way);
  if (ring.focus?.kind === "cell" && from) ring.go(from);
  choose(board, "add");
}

function widen({ ring }: Board, along: 1 | -1): void {
  const focus = ring.focus;
  if (focus?.kind !== "cell") return;
  const { grid, visible } = ring.ground;
  const end = Math.min(visible.end, Math.max(focus.start + grid.stepMs, focus.end + along * grid.stepMs)) as InstantMs;
  ring.go({ ...focus, end });
}

function enter(board: Board, target: EventTarget | null): void {
  const { surface, acts, ring } = board;
  const item = surface.viewOf(target)?.item;
  const laneId = laneOf(target);
  if (!acts.hold && item?.kind === "strip" && laneId !== null) return surface.props.onStrip(laneId, item);
  const focus = ring.focus;
  if (acts.hold && (focus?.kind === "cell" || !acts.isPlacing)) {
    if (acts.isPlacing && focus?.kind === "cell") acts.moveTo(focus.laneId, focus.start, PLAIN_HAND);
    return dropAndFocus(board);
  }
  if (focus?.kind === "bar") return surface.props.onOpen(focus.id);
  if (focus && surface.lane(focus.laneId)?.heading)
    return surface.props.onArrange?.({ kind: "fold", headingId: focus.laneId });
  create(board);
}

function create({ surface, ring }: Board): void {
  const focus = ring.focus;
  if (focus?.kind !== "cell" || surface.props.readOnly || surface.lane(focus.laneId)?.heading) return;
  const { laneId, start, end } = focus;
  surface.props.onCreate(laneId, { start, end });
}

function dropAndFocus({ acts, ring }: Board): void {
  const id = acts.hold?.bar?.id;
  acts.drop();
  if (id !== undefined) ring.focusBar(id);
}

function neighbour(surface: LaneSurface, laneId: string, by: number): string | null {
  const { lanes } = surface.props;
  return lanes[lanes.findIndex(({ id }) => id === laneId) + by]?.id ?? null;
}

/** A booking is carried over headings: they take none. */
function nextStation(surface: LaneSurface, laneId: string, by: number): string | null {
  const next = neighbour(surface, laneId, by);
  return next !== null && surface.lane(next)?.heading ? nextStation(surface, next, by) : next;
}
