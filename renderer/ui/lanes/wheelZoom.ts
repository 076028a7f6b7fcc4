import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";

/** A notch of a mouse wheel is about 100; a touchpad sends many small ones. */
const STEP_PX = 60;
/** One gesture is one step: what follows this soon belongs to it. */
const REST_MS = 220;

/** Ctrl+wheel (and pinching a touchpad, which the browser tells as that) zooms around the time under the pointer. */
export function watchWheel(surface: LaneSurface): () => void {
  const { scroller } = surface.parts;
  let gathered = 0;
  let lastAt = 0;
  let restUntil = 0;
  const turned = (event: WheelEvent) => {
    if (!event.ctrlKey || event.deltaY === 0) return;
    // Else the browser zooms the whole page.
    event.preventDefault();
    if (event.timeStamp - lastAt > REST_MS) gathered = 0;
    lastAt = event.timeStamp;
    if (event.timeStamp < restUntil) return;
    gathered += event.deltaY;
    const under = surface.at(event.clientX, event.clientY);
    if (Math.abs(gathered) < STEP_PX || !under) return;
    surface.props.onZoom?.(gathered < 0 ? 1 : -1, under.at);
    gathered = 0;
    restUntil = event.timeStamp + REST_MS;
  };
  scroller.addEventListener("wheel", turned, { passive: false });
  return () => scroller.removeEventListener("wheel", turned);
}
