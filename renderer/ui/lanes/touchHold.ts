/** How long a finger rests before it takes hold of what is under it; shorter and it scrolls or taps. */
const REST_MS = 400;
/** A resting finger is never quite still. */
const STILL_PX = 9;

export type TouchHold = {
  /** A finger came down on something that can be held; `take` is called once it has rested there. */
  begin(event: PointerEvent, take: () => void): void;
  /** Follows the finger; true while it is one that has not taken hold (yet). */
  moved(event: PointerEvent): boolean;
  end(): void;
  stop(): void;
};

/**
 * Long press. The page must go on scrolling under a moving finger, so the browser keeps its own handling of touch;
 * only once something is held its panning is refused, touch by touch.
 */
export function touchHold(scroller: HTMLElement): TouchHold {
  const stopped = new AbortController();
  let waiting: { readonly x: number; readonly y: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let isHeld = false;
  const giveUp = (): void => {
    if (waiting) clearTimeout(waiting.timer);
    waiting = null;
  };
  const keepStill = (event: Event): void => {
    if (isHeld && event.cancelable) event.preventDefault();
  };
  // Not passive: a passive listener could not refuse the panning.
  scroller.addEventListener("touchmove", keepStill, { signal: stopped.signal, passive: false });
  // The long press of the system would open a menu over what is held.
  scroller.addEventListener("contextmenu", (event) => (waiting || isHeld) && event.preventDefault(), {
    signal: stopped.signal,
  });
  return {
    begin({ clientX: x, clientY: y }, take) {
      giveUp();
      const timer = setTimeout(() => {
        waiting = null;
        isHeld = true;
        take();
      }, REST_MS);
      waiting = { x, y, timer };
    },
    moved({ clientX, clientY, pointerType }) {
      if (waiting && Math.hypot(clientX - waiting.x, clientY - waiting.y) > STILL_PX) giveUp();
      return pointerType === "touch";
    },
    end() {
      giveUp();
      isHeld = false;
    },
    stop() {
      giveUp();
      stopped.abort();
    },
  };
}
