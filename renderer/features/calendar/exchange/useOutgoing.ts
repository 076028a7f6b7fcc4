import { useMemo } from "react";
import { readRange } from "#renderer/features/calendar/bookingRanges.ts";
import { isOfAll, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { makeFilter, withoutLaneFilters } from "#renderer/features/calendar/calendarFilters.ts";
import type { Period } from "#renderer/features/calendar/period.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";

export type Outgoing = {
  /** What period and filter show, by time and then in the order of the lanes. */
  readonly bookings: readonly Booking[];
  readonly machinePeriods: readonly MachinePeriod[];
  /** Bookings of the period that the filter leaves out. */
  readonly hidden: number;
};

/** What an export would hold now; undefined while it is being read. */
export function useOutgoing(
  model: FacilityModel,
  period: Period,
  { withCancelled, only }: { readonly withCancelled: boolean; readonly only: ReadonlySet<string> | null },
): Outgoing | undefined {
  const { db } = useDesk();
  const filters = useCalendar((state) => state.filters);
  const beamlineId = useCalendar((state) => (isOfAll(state.view) ? null : state.beamlineId));
  const rows = useLive(() => readRange(db, period), [db, period.from, period.to]);
  return useMemo(() => {
    if (rows === undefined) return undefined;
    const isShown = makeFilter(model, beamlineId === null ? filters : withoutLaneFilters(filters), withCancelled);
    const isHere = ({ stationId }: Booking) =>
      beamlineId === null || model.station(stationId)?.beamlineId === beamlineId;
    const all = rows.bookings.filter((booking) => isHere(booking) && (withCancelled || booking.state !== "cancelled"));
    const order = new Map(model.stations.map(({ id }, at) => [id, at]));
    const bookings = all
      .filter((booking) => isShown(booking) && (only === null || only.has(booking.id)))
      .toSorted((a, b) => a.start - b.start || (order.get(a.stationId) ?? 0) - (order.get(b.stationId) ?? 0));
    return { bookings, machinePeriods: rows.machinePeriods, hidden: all.length - bookings.length };
  }, [model, rows, filters, beamlineId, withCancelled, only]);
}
