import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import { BoardArea } from "#renderer/features/calendar/BoardArea.tsx";
import { CalendarNotices } from "#renderer/features/calendar/CalendarNotices.tsx";
import { closePanel, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { CalendarToolbar } from "#renderer/features/calendar/CalendarToolbar.tsx";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { lookOf } from "#renderer/features/calendar/lookOf.ts";
import { ChosenArea } from "#renderer/features/calendar/many/ChosenArea.tsx";
import { copyFocused } from "#renderer/features/calendar/many/manyKeys.ts";
import { useShownIds } from "#renderer/features/calendar/many/useShownIds.ts";
import type { QuotaHand } from "#renderer/features/calendar/quota/quotaHand.ts";
import { useBoard, useKnownSchedule } from "#renderer/features/calendar/useBoard.ts";
import { useBookingRanges } from "#renderer/features/calendar/useBookingRanges.ts";
import { useLinkedBooking } from "#renderer/features/calendar/useLinkedBooking.ts";
import { useCalendarKeys } from "#renderer/features/calendar/useCalendarKeys.ts";
import type { LaneBoardHandle, LaneFocus } from "#renderer/ui/lanes/laneTypes.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";

const BookingPanel = lazy(async () => ({
  default: (await import("#renderer/features/calendar/BookingPanel.tsx")).BookingPanel,
}));
const ExchangePanel = lazy(async () => ({
  default: (await import("#renderer/features/calendar/exchange/ExchangePanel.tsx")).ExchangePanel,
}));
const LanesPanel = lazy(async () => ({
  default: (await import("#renderer/features/calendar/arrange/LanesPanel.tsx")).LanesPanel,
}));
const ManyPanel = lazy(async () => ({
  default: (await import("#renderer/features/calendar/many/ManyPanel.tsx")).ManyPanel,
}));
const ViewsPanel = lazy(async () => ({
  default: (await import("#renderer/features/calendar/views/ViewsPanel.tsx")).ViewsPanel,
}));
const PrintScreen = lazy(async () => ({
  default: (await import("#renderer/features/calendar/print/PrintScreen.tsx")).PrintScreen,
}));
const BookingTable = lazy(async () => ({
  default: (await import("#renderer/features/calendar/table/BookingTable.tsx")).BookingTable,
}));
const CalendarDialogs = lazy(async () => ({
  default: (await import("#renderer/features/calendar/CalendarDialogs.tsx")).CalendarDialogs,
}));

/** The calendar over a facility: tools above, the work, and the side panel when a booking is open. */
export function Calendar({ model, singleKeys }: { readonly model: FacilityModel; readonly singleKeys: boolean }) {
  const desk = useDesk();
  const language = useLanguage();
  const view = useCalendar((state) => state.view);
  const zoom = useCalendar((state) => state.zoom);
  const anchor = useCalendar((state) => state.anchor);
  const panel = useCalendar((state) => state.panel);
  const dialog = useCalendar((state) => state.openDialog);
  const look = useMemo(() => lookOf({ view, zoom, anchor, panel }), [view, zoom, anchor, panel]);
  const { period, rows, shelf } = useBookingRanges(desk.db, look, model.terms);
  const board = useBoard(model, rows, language);
  const quota = useRef<QuotaHand | null>(null);
  const schedule = useKnownSchedule(model, shelf, rows, quota);
  const handle = useRef<LaneBoardHandle | null>(null);
  const focus = useRef<LaneFocus | null>(null);
  // What the keyboard stood on in another view, or before the pages came, is not what it stands on here.
  const isPaper = panel.kind === "print";
  useEffect(() => {
    focus.current = null;
  }, [view, isPaper]);
  const shownIds = useShownIds({ model, period, board, handle });
  useCalendarKeys({ model, period, schedule, focus, shownIds, singleKeys, language });
  useLinkedBooking(model);
  useFocusBack(panel.kind === "booking" ? panel.id : null, handle);
  const topBar = (
    <CalendarToolbar model={model} look={look} period={period} hidden={board.hidden} schedule={schedule} />
  );
  const over = (
    <>
      <CalendarNotices model={model} />
      {dialog === null ? null : (
        <Suspense>
          <CalendarDialogs dialog={dialog} model={model} />
        </Suspense>
      )}
    </>
  );
  if (panel.kind === "print")
    return (
      <Suspense fallback={<ScreenLayout topBar={topBar}>{over}</ScreenLayout>}>
        <PrintScreen model={model} period={period} rows={rows} wishes={panel.wishes} topBar={topBar}>
          {over}
        </PrintScreen>
      </Suspense>
    );
  return (
    <ScreenLayout
      topBar={topBar}
      panel={
        panel.kind === "closed" ? undefined : (
          <Suspense fallback={<aside className="side-panel" />}>
            {panel.kind === "views" ? (
              <ViewsPanel onClose={closePanel} />
            ) : panel.kind === "lanes" ? (
              <LanesPanel model={model} onClose={closePanel} />
            ) : panel.kind === "many" ? (
              <ManyPanel key={JSON.stringify(panel)} model={model} panel={panel} onClose={closePanel} />
            ) : panel.kind === "exchange" ? (
              <ExchangePanel key={panel.way} model={model} way={panel.way} period={period} onClose={closePanel} />
            ) : (
              <BookingPanel
                key={panel.kind === "booking" ? panel.id : "new"}
                model={model}
                panel={panel}
                canPlace={view === "lanes"}
                onPlace={(id) => handle.current?.startPlacing(id)}
                onClose={closePanel}
              />
            )}
          </Suspense>
        )
      }
    >
      {view === "table" ? (
        <Suspense>
          <BookingTable
            model={model}
            bookings={rows?.bookings}
            clashes={board.clashes}
            hidden={board.hidden}
            focusRef={focus}
          />
        </Suspense>
      ) : (
        <BoardArea
          model={model}
          look={look}
          period={period}
          board={board}
          isRead={rows !== undefined}
          schedule={schedule}
          quota={quota}
          singleKeys={singleKeys}
          handle={handle}
          focusRef={focus}
        />
      )}
      <ChosenArea shownIds={shownIds} onCopy={() => void copyFocused({ focus })} canFrame={view === "lanes"} />
      {over}
    </ScreenLayout>
  );
}

/** On the lanes, or in the calendar of one beamline. */
function focusAgain(id: string, lanes: LaneBoardHandle | null): void {
  if (lanes?.focusBar(id)) return;
  document.querySelector(`[data-booking="${id}"]`)?.closest<HTMLElement>("[tabindex]")?.focus();
}

/** When the panel of a booking closes, the keyboard is back on its bar. */
function useFocusBack(openId: string | null, handle: React.RefObject<LaneBoardHandle | null>): void {
  const lastId = useRef<string | null>(null);
  useEffect(() => {
    const before = lastId.current;
    lastId.current = openId;
    if (before !== null && openId === null && document.activeElement === document.body)
      focusAgain(before, handle.current);
  }, [openId, handle]);
}
