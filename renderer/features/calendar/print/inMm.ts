import type { CSSProperties } from "react";
import type { Box } from "#renderer/features/calendar/print/patterns.ts";

/** A place on the sheet for an element that stands over the drawing. */
export function inMm({ x, y, width, height }: Box): CSSProperties {
  return { left: `${x}mm`, top: `${y}mm`, width: `${width}mm`, height: `${height}mm` };
}
