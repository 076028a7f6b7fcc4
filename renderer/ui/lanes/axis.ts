import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** The visible stretch of time, drawn from left to right over `widthPx`. */
export type Axis = Interval & { readonly widthPx: number };

/** Pixels from the left edge; negative or beyond the width outside the stretch. */
export function xOf(axis: Axis, at: number): number {
  return ((at - axis.start) / (axis.end - axis.start)) * axis.widthPx;
}

export function timeAt(axis: Axis, x: number): InstantMs {
  return (axis.start + (x / Math.max(1, axis.widthPx)) * (axis.end - axis.start)) as InstantMs;
}

/** Left edge and width in px of what can be seen of the interval, rounded to half pixels. */
export function spanOf(axis: Axis, interval: Interval): { x: number; width: number } {
  const left = Math.max(0, half(xOf(axis, interval.start)));
  const right = Math.min(axis.widthPx, half(xOf(axis, interval.end)));
  return { x: left, width: right - left };
}

function half(px: number): number {
  return Math.round(px * 2) / 2;
}
