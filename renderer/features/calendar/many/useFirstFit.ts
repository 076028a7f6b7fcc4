import { useMemo } from "react";
import { readRange } from "#renderer/features/calendar/bookingRanges.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { shifted } from "#renderer/features/calendar/many/manyLines.ts";
import type { ManyWish } from "#renderer/features/calendar/many/manyWish.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { BookingChange } from "#shared/domain/beamtime/checkMany.ts";
import { nextShift } from "#shared/domain/beamtime/nextShift.ts";
import { addDays, dayOf } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

const DAYS_AHEAD = 45;

/** By how many ms all of them would fit together, from the wished time on; undefined while it is being looked for. */
export function useFirstFit(
  model: FacilityModel,
  bookings: readonly Booking[],
  wish: Extract<ManyWish, { readonly byMs: number }>,
): number | "none" | undefined {
  const { db } = useDesk();
  const afters = useMemo(() => bookings.map((booking) => shifted(booking, wish)), [bookings, wish]);
  const from = addDays(dayOf(Math.min(...afters.map(({ start }) => start)) as InstantMs), -1);
  const to = addDays(dayOf(Math.max(...afters.map(({ end }) => end)) as InstantMs), DAYS_AHEAD + 1);
  const rows = useLive(() => readRange(db, { from, to }), [db, from, to]);
  return useMemo(() => {
    if (rows === undefined) return undefined;
    const { beamlines, stations, terms } = model;
    const schedule = { beamlines, stations, terms, ...rows };
    const wishes = afters.map((after, i): BookingChange => {
      const before = bookings[i] ?? null;
      if (wish.kind === "move") return { before, after };
      return { before: null, after: { ...after, id: `${after.id}-copy` as BookingId } };
    });
    // Shared use goes by whole shifts; where there is none, by hours.
    const stepMs = bookings.some(({ use }) => use === "shared") ? 8 * HOUR_MS : HOUR_MS;
    const more = nextShift(schedule, wishes, { stepMs, atMost: (DAYS_AHEAD * 24 * HOUR_MS) / stepMs });
    return more === undefined ? "none" : wish.byMs + more;
  }, [model, rows, bookings, afters, wish]);
}
