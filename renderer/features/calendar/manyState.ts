// Which bookings are chosen to be handled together, and which were copied. Ids only: the rows stay in the database.
import { create } from "zustand";
import { isBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";

export type ManyState = {
  readonly chosen: ReadonlySet<BookingId>;
  /** Plain presses choose, for hands that hold no key. */
  readonly isChoosing: boolean;
  /** In the order in which they were copied. */
  readonly copied: readonly BookingId[];
};

export type HowToChoose = "toggle" | "add" | "remove" | "only";

const NONE: ReadonlySet<BookingId> = new Set();

export const useMany = create<ManyState>(() => ({ chosen: NONE, isChoosing: false, copied: [] }));

const set = useMany.setState;

/** Adds or removes them; with `toggle` takes away the ones that were chosen; with `only` forgets all others. */
export function choose(ids: readonly BookingId[], how: HowToChoose): void {
  set(({ chosen }) => {
    const next = new Set(how === "only" ? [] : chosen);
    for (const id of ids) {
      if (isBlock({ id })) continue;
      if (how === "remove" || (how === "toggle" && next.has(id))) next.delete(id);
      else next.add(id);
    }
    return { chosen: next };
  });
}

/** Nothing is chosen any more, and presses open again. */
export function stopChoosing(): void {
  set({ chosen: NONE, isChoosing: false });
}

export function startChoosing(): void {
  set({ isChoosing: true });
}

export function copyBookings(copied: readonly BookingId[]): void {
  set({ copied });
}
