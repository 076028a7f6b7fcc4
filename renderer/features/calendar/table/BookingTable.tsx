import { useCallback, useMemo, type RefObject } from "react";
import "#renderer/features/calendar/table/bookingTable.css";
import type { Clashes } from "#renderer/features/calendar/clashes.ts";
import { clearFilters, openBooking, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { makeFilter } from "#renderer/features/calendar/calendarFilters.ts";
import { choose, useMany } from "#renderer/features/calendar/manyState.ts";
import { bookingColumns } from "#renderer/features/calendar/table/bookingColumns.tsx";
import { bookingGroups, stationOrder } from "#renderer/features/calendar/table/bookingGroups.tsx";
import { useTableLook } from "#renderer/features/calendar/table/useTableLook.ts";
import { useUnsent } from "#renderer/features/calendar/useUnsent.ts";
import { lastChanges } from "#renderer/data/queries/lastChanges.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { tableWords } from "#renderer/text/table.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DataTable } from "#renderer/ui/data-table/DataTable.tsx";
import type { RowChoice } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { LaneFocus } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { isBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { Language } from "#shared/ipc/channels.ts";

const ROW_HEIGHTS = { compact: 28, normal: 36, roomy: 48 } as const;
const NO_BOOKINGS: readonly Booking[] = [];

type BookingTableProps = {
  readonly model: FacilityModel;
  /** All of the period; undefined while it is being read. */
  readonly bookings: readonly Booking[] | undefined;
  readonly clashes: Clashes;
  /** Where the keyboard stands: the keys of the calendar act on that booking. */
  readonly focusRef: RefObject<LaneFocus | null>;
  /** How many the filters keep from sight. */
  readonly hidden: number;
};

/** The bookings that the lanes of this period and filter show, as a table. Loaded when first asked for. */
export function BookingTable({ model, bookings, clashes, hidden, focusRef }: BookingTableProps) {
  const t = useWords(tableWords);
  const language = useLanguage();
  const { look, setLook } = useTableLook();
  const filters = useCalendar((state) => state.filters);
  const showCancelled = useCalendar((state) => state.showCancelled);
  const density = useCalendar((state) => state.density);
  const panel = useCalendar((state) => state.panel);
  const rows = useMemo(() => {
    const order = stationOrder(model);
    const place = (booking: Booking): number => order.get(booking.stationId) ?? order.size;
    // What starts at one time stands in the order of the lanes.
    return (bookings ?? NO_BOOKINGS)
      .filter(makeFilter(model, filters, showCancelled))
      .toSorted((a, b) => a.start - b.start || place(a) - place(b));
  }, [bookings, model, filters, showCancelled]);
  const changes = useChanges(bookings ?? NO_BOOKINGS, look !== undefined && !look.hidden.includes("changed"));
  const unsent = useUnsent();
  const columns = useMemo(
    () => bookingColumns({ model, language, changes, clashes, unsent }),
    [model, language, changes, clashes, unsent],
  );
  const groups = useMemo(() => bookingGroups(model, language), [model, language]);
  const onFocusRow = useCallback(
    (id: string | null) => void (focusRef.current = id === null ? null : { kind: "bar", id }),
    [focusRef],
  );
  const choice = useRowChoice(model, language);
  if (look === undefined) return null;
  return (
    <div className="calendar-board" data-testid="calendar-board">
      <DataTable
        label={t.table}
        rows={rows}
        columns={columns}
        groups={groups}
        look={look}
        words={t}
        language={language}
        rowHeight={ROW_HEIGHTS[density]}
        selectedId={panel.kind === "booking" ? panel.id : null}
        choice={choice}
        empty={bookings === undefined ? null : <EmptyTable hidden={hidden} />}
        rowId={idOf}
        rowClass={classOf}
        onLook={setLook}
        onOpen={open}
        onFocusRow={onFocusRow}
      />
    </div>
  );
}

/** An empty period invites; a filtered one says what it hides, and how to see it. */
function EmptyTable({ hidden }: { readonly hidden: number }) {
  const t = useWords(tableWords);
  const words = useWords(calendarWords);
  if (hidden === 0) return <p>{t.emptyPeriod}</p>;
  return (
    <p className="booking-table-empty">
      {words.emptyFiltered(hidden)}
      <button type="button" className="button" onClick={clearFilters}>
        {words.clearFilters}
      </button>
    </p>
  );
}

function useRowChoice(model: FacilityModel, language: Language): RowChoice<Booking> {
  const chosen = useMany((state) => state.chosen);
  const isChoosing = useMany((state) => state.isChoosing);
  return useMemo(
    () => ({
      chosen,
      isChoosing,
      name: ({ stationId, start }) => `${stationName(model, stationId)} ${formatInstant(start, language)}`,
      canChoose: (booking) => !isBlock(booking),
      onChoose: (ids, how) =>
        choose(
          ids.map((id) => id as BookingId),
          how,
        ),
    }),
    [chosen, isChoosing, model, language],
  );
}

/** Read from the histories only while the column is shown. */
function useChanges(bookings: readonly Booking[], isShown: boolean) {
  const { db } = useDesk();
  return useLive(
    async () =>
      isShown
        ? await lastChanges(
            db,
            bookings.map(({ id }) => id),
          )
        : undefined,
    [db, bookings, isShown],
  );
}

function idOf({ id }: Booking): string {
  return id;
}

function classOf({ use, state }: Booking): string {
  return `booking-row use-${use} state-${state}`;
}

function open(id: string): void {
  openBooking(id as BookingId);
}
