import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { LaneArranging } from "#renderer/ui/lanes/laneTypes.ts";

const BUTTONS = ".lane-fold, .lane-more";

/** The keyboard stands on the buttons of a lane's name. */
export function isOnName(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".lane-name") !== null;
}

/** Puts the keyboard on the last button of the lane's name; false where it has none. */
export function focusName(surface: LaneSurface, laneId: string): boolean {
  const buttons = nameOf(surface, laneId)?.querySelectorAll<HTMLElement>(BUTTONS);
  const last = buttons?.[buttons.length - 1];
  last?.focus();
  return last !== undefined;
}

export type LaneNames = {
  /** After a redraw: the keyboard is back on the name it stood on, wherever that lane stands now. */
  redrawn(): void;
  stop(): void;
};

/** What the buttons at the lanes' names do, and walking on them: ↑↓ to other names, ← → between buttons and back to the lane. */
export function watchNames(surface: LaneSurface, back: (laneId: string) => void): LaneNames {
  const { scroller } = surface.parts;
  const stopped = new AbortController();
  const { signal } = stopped;
  let last: { readonly laneId: string; readonly button: string } | null = null;

  const clicked = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>(BUTTONS) : null;
    const laneId = laneOfName(event.target);
    if (!button || laneId === null) return;
    event.stopPropagation();
    const headingId = surface.lane(laneId)?.folds ?? laneId;
    const act: LaneArranging = button.matches(".lane-fold")
      ? { kind: "fold", headingId }
      : { kind: "menu", laneId, button };
    surface.props.onArrange?.(act);
  };
  const pressed = (event: KeyboardEvent): void => {
    const laneId = laneOfName(event.target);
    if (laneId === null || event.isComposing || event.ctrlKey || event.metaKey) return;
    if (!walkNames({ surface, back }, laneId, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const focused = (event: FocusEvent): void => {
    const laneId = laneOfName(event.target);
    const button = event.target instanceof Element && event.target.matches(".lane-fold") ? ".lane-fold" : ".lane-more";
    last = laneId === null ? null : { laneId, button };
  };
  scroller.addEventListener("click", clicked, { signal, capture: true });
  scroller.addEventListener("keydown", pressed, { signal });
  scroller.addEventListener("focusin", focused, { signal });
  return {
    redrawn() {
      if (last === null || document.activeElement !== document.body) return;
      const name = nameOf(surface, last.laneId);
      if (name) (name.querySelector<HTMLElement>(last.button) ?? name.querySelector<HTMLElement>(BUTTONS))?.focus();
      // Folded away with the group it began.
      else back(surface.props.lanes[0]?.id ?? "");
    },
    stop: () => stopped.abort(),
  };
}

function walkNames(
  { surface, back }: { readonly surface: LaneSurface; readonly back: (laneId: string) => void },
  laneId: string,
  event: KeyboardEvent,
): boolean {
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  if (by !== 0 && event.altKey) surface.props.onArrange?.({ kind: "step", laneId, by });
  else if (by !== 0) {
    const { lanes } = surface.props;
    const next = lanes[lanes.findIndex(({ id }) => id === laneId) + by];
    if (next) focusName(surface, next.id);
  } else if (event.key === "Escape") back(laneId);
  else if (event.key === "ArrowLeft" || event.key === "ArrowRight") sideways({ laneId, back }, event);
  else return false;
  return true;
}

function sideways(at: { readonly laneId: string; back(laneId: string): void }, { key, target }: KeyboardEvent): void {
  const button = target instanceof Element ? target : null;
  const next = key === "ArrowLeft" ? button?.previousElementSibling : button?.nextElementSibling;
  if (next instanceof HTMLElement) next.focus();
  else if (key === "ArrowRight") at.back(at.laneId);
}

function laneOfName(target: EventTarget | null): string | null {
  const name = target instanceof Element ? target.closest<HTMLElement>("[data-lane-name]") : null;
  return name?.dataset["laneName"] ?? null;
}

function nameOf(surface: LaneSurface, laneId: string): HTMLElement | null {
  return surface.parts.scroller.querySelector<HTMLElement>(`[data-lane-name="${CSS.escape(laneId)}"]`);
}
