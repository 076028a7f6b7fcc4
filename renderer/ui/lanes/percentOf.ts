import type { Interval } from "#shared/domain/time/instant.ts";

/** Where an instant lies in the interval, 0 at its start and 100 at its end. */
export function percentOf({ start, end }: Interval, at: number): number {
  return ((at - start) / (end - start)) * 100;
}
