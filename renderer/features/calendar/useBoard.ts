import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { RangeRows, RangeShelf } from "#renderer/features/calendar/bookingRanges.ts";
import { makeFilter, withoutLaneFilters } from "#renderer/features/calendar/calendarFilters.ts";
import { useClashes, type Clashes } from "#renderer/features/calendar/clashes.ts";
import { isOfAll, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { draftBar } from "#renderer/features/calendar/draftBar.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { bandsOf, barOf } from "#renderer/features/calendar/laneRows.ts";
import { knownSchedule, type KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import type { QuotaHand } from "#renderer/features/calendar/quota/quotaHand.ts";
import { useUnsent } from "#renderer/features/calendar/useUnsent.ts";
import { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type { LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { QuotaLeft } from "#shared/domain/split/quotaLeft.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** The bars of the period as the filters leave them, and how many they hide. */
export function useBoard(
  model: FacilityModel,
  rows: RangeRows | undefined,
  language: Language,
): {
  readonly index: LaneIndex;
  readonly bars: readonly LaneBar[];
  readonly hidden: number;
  readonly clashes: Clashes;
} {
  const filters = useCalendar((state) => state.filters);
  const isAll = useCalendar((state) => isOfAll(state.view));
  const showCancelled = useCalendar((state) => state.showCancelled);
  const draft = useCalendar((state) => (state.panel.kind === "new" ? state.panel.draft : null));
  const clashes = useClashes(model, rows?.bookings);
  const unsent = useUnsent();
  const bars = useMemo(() => {
    const isShown = makeFilter(model, isAll ? filters : withoutLaneFilters(filters), showCancelled);
    const barsOf = (booking: Booking): LaneBar =>
      barOf(booking, language, model, { clashes: clashes.get(booking.id), isUnsent: unsent.has(booking.id) });
    return (rows?.bookings ?? []).filter(isShown).map(barsOf);
  }, [model, rows, clashes, unsent, filters, isAll, showCancelled, language]);
  const bands = useMemo(() => bandsOf(model, rows?.machinePeriods ?? [], language), [model, rows, language]);
  const drawn = useMemo(() => (draft ? [...bars, draftBar(draft, language)] : bars), [bars, draft, language]);
  // Filled from the first: an empty board would be drawn first, and then again.
  const [index] = useState(() => new LaneIndex(drawn, bands));
  const filled = useRef({ drawn, bands });
  // Before the paint, so that no frame shows the new days with the old bars. While the period is being read the old ones stay.
  useLayoutEffect(() => {
    if (!rows || (filled.current.drawn === drawn && filled.current.bands === bands)) return;
    filled.current = { drawn, bands };
    index.replace(drawn, bands);
  }, [index, rows, drawn, bands]);
  const countable = useMemo(
    () => (rows?.bookings ?? []).filter((booking) => showCancelled || booking.state !== "cancelled").length,
    [rows, showCancelled],
  );
  return { index, bars, hidden: countable - bars.length, clashes };
}

/** What the rules may look at without the database: made on the first question after a change, not before the first paint. */
export function useKnownSchedule(
  model: FacilityModel,
  shelf: RangeShelf,
  rows: RangeRows | undefined,
  quota: RefObject<QuotaHand | null>,
): () => KnownSchedule {
  return useMemo(() => scheduleOf(model, shelf, rows, () => quota.current?.left), [model, shelf, rows, quota]);
}

function scheduleOf(
  model: FacilityModel,
  shelf: RangeShelf,
  rows: RangeRows | undefined,
  quotaLeft: () => QuotaLeft | undefined,
): () => KnownSchedule {
  let known: { readonly version: number; readonly schedule: KnownSchedule } | undefined;
  return () => {
    if (rows) shelf.keep(rows);
    if (known?.version !== shelf.version)
      known = { version: shelf.version, schedule: knownSchedule(model, shelf.all(), quotaLeft) };
    return known.schedule;
  };
}
