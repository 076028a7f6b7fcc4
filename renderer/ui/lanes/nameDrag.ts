import { edgeScroll } from "#renderer/ui/lanes/edgeScroll.ts";
import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { LaneArranging } from "#renderer/ui/lanes/laneTypes.ts";

/** Movement before a press becomes a drag. */
const SLACK_PX = 5;

type Drop = Extract<LaneArranging, { kind: "drop" }>;

/**
 * Drags a lane by its name to another place; a line shows where it would stand. Esc gives up. Not by touch, which scrolls:
 * the menu of the name does the same. Returns the function that stops listening.
 */
export function watchNameDrag(surface: LaneSurface): () => void {
  const { scroller } = surface.parts;
  const stopped = new AbortController();
  const { signal } = stopped;
  const line = document.createElement("div");
  line.className = "lane-drop-line";
  let held: { readonly laneId: string; readonly y: number; readonly pointerId: number; dragging: boolean } | null =
    null;
  let drop: Drop | null = null;
  let lastY = 0;

  const follow = (): void => {
    if (!held) return;
    drop = dropAt(surface, held.laneId, lastY);
    showLine(line, drop, surface);
  };
  const scrolling = edgeScroll(scroller, follow);
  const end = (): void => {
    scrolling.stop();
    scroller.classList.remove("is-dragging");
    line.remove();
    held = null;
    drop = null;
  };
  const down = (event: PointerEvent): void => {
    const name = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-lane-name]") : null;
    const laneId = name?.dataset["laneName"];
    if (event.button !== 0 || event.pointerType === "touch" || laneId === undefined || !surface.props.onArrange) return;
    const heading = surface.lane(laneId)?.heading;
    if (heading && !heading.movable) return;
    held = { laneId, y: event.clientY, pointerId: event.pointerId, dragging: false };
  };
  const move = (event: PointerEvent): void => {
    if (!held) return;
    if (!held.dragging && Math.abs(event.clientY - held.y) < SLACK_PX) return;
    if (!held.dragging) {
      held.dragging = true;
      scroller.setPointerCapture(held.pointerId);
      scroller.classList.add("is-dragging");
    }
    lastY = event.clientY;
    follow();
    scrolling.follow(scroller.getBoundingClientRect().x + scroller.clientWidth / 2, event.clientY);
  };
  const up = (): void => {
    const wanted = drop;
    end();
    if (wanted) surface.props.onArrange?.(wanted);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !held?.dragging) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  scroller.addEventListener("pointerdown", down, { signal });
  scroller.addEventListener("pointermove", move, { signal });
  window.addEventListener("pointerup", up, { signal });
  scroller.addEventListener("pointercancel", end, { signal });
  window.addEventListener("blur", end, { signal });
  window.addEventListener("keydown", key, { signal, capture: true });
  return () => stopped.abort();
}

/** Before the lane whose upper half is under the pointer, or after it. Its neighbours say whether that is among the pinned. */
function dropAt(surface: LaneSurface, laneId: string, clientY: number): Drop | null {
  const { lanes } = surface.props;
  const { behind } = surface.parts;
  const under = surface.at(behind.getBoundingClientRect().x, clientY);
  if (!under) return null;
  const row = surface.trackOf(under.laneId)?.getBoundingClientRect();
  const isLower = row !== undefined && clientY > row.top + row.height / 2;
  const at = lanes.findIndex(({ id }) => id === under.laneId);
  const here = lanes[at];
  const after = lanes[at + 1];
  const before = isLower ? (after?.pinned === here?.pinned ? (after?.id ?? null) : null) : under.laneId;
  return { kind: "drop", laneId, before, pinned: here?.pinned === true };
}

function showLine(line: HTMLElement, drop: Drop | null, surface: LaneSurface): void {
  const part = surface.parts.scroller.querySelector(drop?.pinned ? ".lanes-pinned" : ".lanes-body");
  if (!drop || !part) return line.remove();
  const track = drop.before === null ? null : surface.trackOf(drop.before);
  const top = track
    ? track.getBoundingClientRect().top - part.getBoundingClientRect().top
    : part.getBoundingClientRect().height;
  line.style.top = `${Math.round(top) - 1}px`;
  if (line.parentNode !== part) part.append(line);
}
