import { goAlong } from "#renderer/ui/lanes/chosenBars.ts";
import { PLAIN_HAND, type Hand, type Hold } from "#renderer/ui/lanes/draftAt.ts";
import { edgeScroll } from "#renderer/ui/lanes/edgeScroll.ts";
import type { LaneActs } from "#renderer/ui/lanes/laneActs.ts";
import type { LaneFocusRing } from "#renderer/ui/lanes/laneFocusRing.ts";
import { laneOf } from "#renderer/ui/lanes/surfaceRow.ts";
import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { Grip } from "#renderer/ui/lanes/laneTypes.ts";
import { touchHold } from "#renderer/ui/lanes/touchHold.ts";

/** Movement before a press becomes a drag, so that a click stays a click. */
const SLACK_PX = 4;
/** A bar that goes to another lane keeps its time until the hand has clearly left it, also sideways. */
const STICKY_PX = 12;
/** Width of the ends of a bar that resize it; narrower bars can only be moved. */
const END_PX = 7;
const NARROWEST_RESIZED_PX = 24;

type Press = {
  readonly hold: Hold;
  readonly x: number;
  readonly y: number;
  readonly pointerId: number;
  dragging: boolean;
  lastX: number;
  lastY: number;
  lastHand: Hand;
};

/**
 * Drag to move, resize and create; with Ctrl to copy, with Shift to another lane or another time and never both; click to open;
 * the click that places a picked bar. Esc gives up.
 * A finger scrolls; resting on a bar or a free place it takes hold of it (touchHold.ts). Returns the function that stops listening.
 */
export function watchPointer(surface: LaneSurface, acts: LaneActs, ring: LaneFocusRing): () => void {
  const { scroller } = surface.parts;
  let press: Press | null = null;
  let draggedUntilClick = false;

  const follow = (x: number, y: number, hand: Hand) => {
    const under = surface.at(x, y);
    if (under) acts.moveTo(under.laneId, under.at, hand);
  };
  const scrolling = edgeScroll(scroller, () => press && follow(press.lastX, press.lastY, press.lastHand));
  const touch = touchHold(scroller);
  const end = () => {
    touch.end();
    scrolling.stop();
    scroller.classList.remove("is-dragging");
    press = null;
  };

  const down = (event: PointerEvent) => {
    draggedUntilClick = false;
    if (press?.dragging) return cancel();
    if (event.button !== 0 || acts.isPlacing) return;
    const hold = holdAt(surface, event);
    if (!hold) return;
    const { clientX: x, clientY: y, pointerId } = event;
    const pressed: Press = { hold, x, y, pointerId, dragging: false, lastX: x, lastY: y, lastHand: PLAIN_HAND };
    if (event.pointerType === "mouse" || event.pointerType === "pen") press = pressed;
    else
      touch.begin(event, () => {
        press = pressed;
        take(pressed);
        follow(x, y, PLAIN_HAND);
      });
  };
  const take = (pressed: Press) => {
    pressed.dragging = true;
    scroller.setPointerCapture(pressed.pointerId);
    scroller.classList.add("is-dragging");
    acts.take(pressed.hold);
  };
  const move = (event: PointerEvent) => {
    if (acts.isPlacing) return follow(event.clientX, event.clientY, { ...PLAIN_HAND, fine: event.altKey });
    if (!press) return touch.moved(event) ? undefined : showGrip(surface, event);
    if (!press.dragging) {
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < SLACK_PX) return;
      take(press);
    }
    press.lastX = event.clientX;
    press.lastY = event.clientY;
    press.lastHand = handOf(surface, press, event);
    follow(event.clientX, event.clientY, press.lastHand);
    scrolling.follow(event.clientX, event.clientY);
  };
  const up = (event: PointerEvent) => {
    draggedUntilClick = press?.dragging ?? false;
    // The keys that are held at the end count, not those of the last move.
    if (press?.dragging) follow(press.lastX, press.lastY, handOf(surface, press, event));
    end();
    if (draggedUntilClick) acts.drop();
  };
  const cancel = () => {
    if (press?.dragging) acts.giveUp(true);
    end();
  };
  const click = (event: MouseEvent) => {
    if (draggedUntilClick) return void (draggedUntilClick = false);
    if (acts.isPlacing) {
      follow(event.clientX, event.clientY, { ...PLAIN_HAND, fine: event.altKey });
      return acts.drop();
    }
    openOrFocus(surface, ring, event);
  };
  const doubleClick = (event: MouseEvent) => {
    const focus = ring.focus;
    if (focus?.kind === "cell" && !surface.viewOf(event.target) && !surface.props.readOnly)
      surface.props.onCreate(focus.laneId, focus);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !(press?.dragging || acts.isPlacing)) return;
    event.preventDefault();
    event.stopPropagation();
    draggedUntilClick = press !== null;
    acts.giveUp(true);
    end();
  };
  const stopListening = listen(scroller, { down, move, up, cancel, click, doubleClick, key });
  return () => {
    stopListening();
    touch.stop();
  };
}

type Listeners = Record<"down" | "move" | "up", (event: PointerEvent) => void> &
  Record<"click" | "doubleClick", (event: MouseEvent) => void> & { cancel(): void; key(event: KeyboardEvent): void };

function listen(scroller: HTMLElement, on: Listeners): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  scroller.addEventListener("pointerdown", on.down, { signal });
  scroller.addEventListener("pointermove", on.move, { signal });
  scroller.addEventListener("click", on.click, { signal });
  scroller.addEventListener("dblclick", on.doubleClick, { signal });
  window.addEventListener("pointerup", on.up, { signal });
  scroller.addEventListener("pointercancel", on.cancel, { signal });
  window.addEventListener("blur", on.cancel, { signal });
  window.addEventListener("keydown", on.key, { signal, capture: true });
  return () => stopped.abort();
}

function holdAt(surface: LaneSurface, event: PointerEvent): Hold | null {
  if (surface.props.readOnly) return null;
  const under = surface.at(event.clientX, event.clientY);
  if (!under || laneOf(event.target) === null || surface.lane(under.laneId)?.heading) return null;
  const view = surface.viewOf(event.target);
  if (!view) return { grip: "create", bar: null, ...under };
  const { bar } = view;
  if (!bar) return null;
  const copies = event.ctrlKey || event.metaKey;
  const grip = copies ? "move" : gripAt(view.el, event.clientX);
  const along = grip === "move" ? goAlong(surface, bar) : [];
  // What is over can be copied still, and goes along only to say why the others cannot go.
  if (bar.locked && !copies && along.length === 0) return null;
  return { grip, bar, laneId: bar.laneId, at: under.at, along };
}

function handOf(surface: LaneSurface, press: Press, event: PointerEvent): Hand {
  const { hold, x, y } = press;
  const [aside, down] = [Math.abs(press.lastX - x), Math.abs(press.lastY - y)];
  const straight = down > aside ? "time" : "lane";
  const isElsewhere = surface.at(press.lastX, press.lastY)?.laneId !== hold.laneId;
  const keep = event.shiftKey ? straight : isElsewhere && aside < STICKY_PX ? "time" : null;
  return { fine: event.altKey, copy: event.ctrlKey || event.metaKey, keep };
}

function gripAt(el: HTMLElement, clientX: number): Grip {
  const box = el.getBoundingClientRect();
  if (box.width < NARROWEST_RESIZED_PX) return "move";
  if (clientX - box.left < END_PX) return "start";
  return box.right - clientX < END_PX ? "end" : "move";
}

/** The cursor says what a press would take hold of. */
function showGrip(surface: LaneSurface, event: PointerEvent): void {
  const view = surface.viewOf(event.target);
  if (!view?.bar || view.bar.locked || surface.props.readOnly) return;
  const grip = gripAt(view.el, event.clientX);
  if (view.el.dataset["grip"] !== grip) view.el.dataset["grip"] = grip;
}

function openOrFocus(surface: LaneSurface, ring: LaneFocusRing, event: MouseEvent): void {
  const view = surface.viewOf(event.target);
  const laneId = laneOf(event.target);
  if (view?.item?.kind === "strip" && laneId !== null)
    surface.props.onStrip(laneId, { start: view.item.start, end: view.item.end });
  else if (laneId !== null && surface.lane(laneId)?.heading)
    surface.props.onArrange?.({ kind: "fold", headingId: laneId });
  else if (view?.bar) {
    ring.focusBar(view.bar.id);
    surface.props.onOpen(view.bar.id);
  } else if (laneId !== null) {
    const under = surface.at(event.clientX, event.clientY);
    if (under) ring.focusCell(under.laneId, under.at);
  }
}
