import { barsBetween, barsIn } from "#renderer/ui/lanes/chosenBars.ts";
import type { LaneFocusRing } from "#renderer/ui/lanes/laneFocusRing.ts";
import { laneOf } from "#renderer/ui/lanes/surfaceRow.ts";
import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { LaneBar, Place } from "#renderer/ui/lanes/laneTypes.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** Movement before a press draws a frame, as for a drag. */
const SLACK_PX = 4;

/** A corner of the frame: where in the window, and on the board. */
type Corner = { readonly x: number; readonly y: number; readonly laneId: string; readonly at: InstantMs };

/**
 * Choosing several bars by pointer: Ctrl+click adds or takes away one, Shift+click all up to it, Shift+drag over empty places
 * draws a frame; while `isChoosing`, plain clicks and drags do the same, for hands that hold no key. Takes these presses before
 * anybody else sees them. Returns the function that stops listening.
 */
export function watchChoosing(surface: LaneSurface, ring: LaneFocusRing): () => void {
  const { scroller } = surface.parts;
  const stopped = new AbortController();
  const { signal } = stopped;
  const frame = document.createElement("div");
  frame.className = "lane-frame";
  frame.setAttribute("aria-hidden", "true");
  let from: Corner | null = null;
  let to: Corner | null = null;
  let isDrawn = false;
  /** Where one stood before the press, which takes the focus with it. */
  let stood: Place | null = null;
  let swallowClick = false;

  /** Beyond the lanes the frame ends where it last was over one. */
  const cornerAt = ({ clientX: x, clientY: y }: MouseEvent): Corner | null => {
    const under = surface.at(x, y);
    return under && { x, y, ...under };
  };
  const end = (): void => {
    from = null;
    to = null;
    isDrawn = false;
    frame.remove();
  };
  const down = (event: PointerEvent): void => {
    swallowClick = false;
    stood = ring.place;
    const { onChoose, chosen, isChoosing = false } = surface.props;
    if (onChoose === undefined || event.button !== 0 || event.pointerType === "touch") return;
    if (laneOf(event.target) === null) return;
    const bar = surface.viewOf(event.target)?.bar ?? null;
    const isFree = bar === null ? event.shiftKey || isChoosing : isChoosing && chosen?.has(bar.id) !== true;
    if (!isFree || event.ctrlKey || event.metaKey) return;
    from = cornerAt(event);
    event.stopImmediatePropagation();
  };
  const move = (event: PointerEvent): void => {
    if (from === null) return;
    event.stopImmediatePropagation();
    to = cornerAt(event) ?? to;
    if (to === null || (!isDrawn && Math.hypot(to.x - from.x, to.y - from.y) < SLACK_PX)) return;
    if (!isDrawn) {
      isDrawn = true;
      scroller.setPointerCapture(event.pointerId);
      scroller.parentElement?.append(frame);
    }
    drawFrame(frame, scroller, from, to);
  };
  const up = (): void => {
    if (from === null) return;
    swallowClick = isDrawn;
    if (isDrawn && to !== null) surface.props.onChoose?.(barsInFrame(surface, from, to), "add");
    end();
  };
  const click = (event: MouseEvent): void => {
    const wasDrawn = swallowClick;
    swallowClick = false;
    const bar = surface.viewOf(event.target)?.bar ?? null;
    if (!wasDrawn && !chooses(surface, event, bar, stood)) return;
    if (bar !== null) ring.focusBar(bar.id);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || from === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    swallowClick = true;
    end();
  };
  scroller.addEventListener("pointerdown", down, { signal, capture: true });
  scroller.addEventListener("pointermove", move, { signal, capture: true });
  scroller.addEventListener("click", click, { signal, capture: true });
  window.addEventListener("pointerup", up, { signal });
  window.addEventListener("blur", end, { signal });
  window.addEventListener("keydown", key, { signal, capture: true });
  return () => {
    end();
    stopped.abort();
  };
}

/** A click that chooses; false where it is an ordinary one. */
function chooses(surface: LaneSurface, event: MouseEvent, bar: LaneBar | null, stood: Place | null): boolean {
  const { onChoose, isChoosing = false } = surface.props;
  if (onChoose === undefined || bar === null) return false;
  if (event.shiftKey && stood) onChoose(barsBetween(surface, stood, bar), "add");
  else if (event.ctrlKey || event.metaKey || isChoosing) onChoose([bar.id], "toggle");
  else return false;
  return true;
}

function drawFrame(frame: HTMLElement, scroller: HTMLElement, from: Corner, to: Corner): void {
  const board = scroller.getBoundingClientRect();
  const { style } = frame;
  style.left = `${Math.min(from.x, to.x) - board.left}px`;
  style.top = `${Math.min(from.y, to.y) - board.top}px`;
  style.width = `${Math.abs(to.x - from.x)}px`;
  style.height = `${Math.abs(to.y - from.y)}px`;
}

function barsInFrame({ props }: LaneSurface, from: Corner, to: Corner): string[] {
  const lanes = [from, to].map(({ laneId }) => props.lanes.findIndex(({ id }) => id === laneId));
  const stretch = { start: Math.min(from.at, to.at) as InstantMs, end: Math.max(from.at, to.at) as InstantMs };
  return barsIn(props, { top: Math.min(...lanes), bottom: Math.max(...lanes), stretch });
}
