/** A rectangle on the desktop in device-independent pixels; x and y absent where the system may choose the place. */
export type Bounds = { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number };

/** The part of a display that windows may use. */
export type WorkArea = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const firstBounds: Bounds = { width: 1440, height: 900 };
/** As much of the title bar must be within reach that the window can be taken hold of. */
const graspWidth = 120;
const graspHeight = 40;

/**
 * Where the window opens: where it was, if that place still exists.
 *
 * A screen that was unplugged, or a window pushed over the edge, gives the size back but leaves the place to the
 * system. Never larger than the display it lands on; the first of `workAreas` is the primary display.
 */
export function chooseBounds(remembered: Bounds | undefined, workAreas: readonly WorkArea[]): Bounds {
  const primary = workAreas[0];
  if (remembered === undefined) return primary === undefined ? firstBounds : shrink(firstBounds, primary);
  const home = workAreas.find((area) => canGrasp(remembered, area));
  if (home !== undefined) return { ...remembered, ...shrink(remembered, home) };
  const size = { width: remembered.width, height: remembered.height };
  return primary === undefined ? size : shrink(size, primary);
}

function shrink(bounds: Bounds, area: WorkArea): { width: number; height: number } {
  return { width: Math.min(bounds.width, area.width), height: Math.min(bounds.height, area.height) };
}

function canGrasp(bounds: Bounds, area: WorkArea): boolean {
  if (bounds.x === undefined || bounds.y === undefined) return false;
  const visibleWidth = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const isTitleInside = bounds.y >= area.y && bounds.y + graspHeight <= area.y + area.height;
  return visibleWidth >= graspWidth && isTitleInside;
}
