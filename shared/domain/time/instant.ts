import type { Brand } from "#shared/lib/brand.ts";

/** Milliseconds since 1970-01-01T00:00Z. The only form in which a point in time is kept. */
export type InstantMs = Brand<number, "ms UTC">;

/** Half-open [start, end): 10–18 and 18–02 touch and do not overlap. */
export type Interval = { readonly start: InstantMs; readonly end: InstantMs };

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** True if the two share at least one instant. Symmetric; touching ends do not overlap; an empty interval overlaps nothing. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end;
}

/** True if every instant of `inner` lies in `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function shiftInterval(interval: Interval, byMs: number): Interval {
  return { start: (interval.start + byMs) as InstantMs, end: (interval.end + byMs) as InstantMs };
}

/** Length in hours, a fraction where it is not whole. */
export function hoursOf(interval: Interval): number {
  return (interval.end - interval.start) / HOUR_MS;
}
