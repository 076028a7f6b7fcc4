import { Calendar, type CalendarOptions, type EventSourceInput, useCalendarController } from "@fullcalendar/react";
import dayGridPlugin from "@fullcalendar/react/daygrid";
import interactionPlugin from "@fullcalendar/react/interaction";
import listPlugin from "@fullcalendar/react/list";
import english from "@fullcalendar/react/locales/en-gb";
import japanese from "@fullcalendar/react/locales/ja";
import classicTheme from "@fullcalendar/react/themes/classic";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Judgement } from "#renderer/ui/lanes/laneTypes.ts";
import { bandContent, barOf, eventsOf, gridContent } from "#renderer/ui/time-grid/gridEvents.tsx";
import { bandsOf } from "#renderer/ui/time-grid/gridBands.ts";
import { gridActs } from "#renderer/ui/time-grid/gridActs.ts";
import { gridDays } from "#renderer/ui/time-grid/gridDays.tsx";
import { gridChoosing } from "#renderer/ui/time-grid/gridChoosing.ts";
import type { TimeGridProps, TimeGridView } from "#renderer/ui/time-grid/timeGridProps.ts";
import { FACILITY_ZONE, startOfDay, type Day } from "#shared/domain/time/day.ts";
import { DAY_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import "@fullcalendar/react/themes/classic/palette.css";
import "#renderer/ui/lanes/bars.css";
import "#renderer/ui/lanes/bands.css";
import "#renderer/ui/time-grid/timeGrid.css";

const plugins = [dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin, classicTheme];
const viewNames: Readonly<Record<TimeGridView, string>> = {
  month: "dayGridMonth",
  week: "timeGridWeek",
  day: "timeGridDay",
  list: "listMonth",
};

const fixedOptions: CalendarOptions = {
  plugins,
  timeZone: FACILITY_ZONE,
  firstDay: 1,
  headerToolbar: false,
  height: "100%",
  allDaySlot: false,
  nowIndicator: true,
  slotDuration: "01:00:00",
  snapDuration: "01:00:00",
  scrollTime: "08:00:00",
  eventDisplay: "block",
  // Side by side, so that each can be read and pressed.
  slotEventOverlap: false,
  eventResizableFromStart: true,
  dayMaxEvents: true,
  moreLinkClass: "grid-more",
  expandRows: true,
  // A click is no selection.
  selectMinDistance: 4,
};

/** One beamline in FullCalendar's own month, week, day and list views. Fills its parent. Loaded when it is first shown. */
export function TimeGrid(props: TimeGridProps) {
  const { lanes, index, view, anchor, now, language, theme, words, dayTone, chosen, readOnly = false, onRange } = props;
  const controller = useCalendarController();
  const [remark, setRemark] = useState<Judgement>(null);
  const pressed = useRef<string | null>(null);
  const [settled, setSettled] = useState(0);
  const version = useSyncExternalStore(index.subscribe, () => index.version);
  useEffect(() => {
    controller.changeView(viewNames[view]);
    controller.gotoDate(anchor);
  }, [controller, view, anchor]);

  // A new array is a new source to FullCalendar: it takes the bookings again after each change of the index.
  const [range, setRange] = useState<Interval>(() => aroundDay(anchor));
  const events = useMemo<EventSourceInput>(
    () => ({
      id: `${version}-${settled}`,
      events: [...bandsOf(index.bands, { lanes, range, view, words, dayTone }), ...eventsOf(index, lanes, range)],
    }),
    [index, lanes, range, view, words, dayTone, version, settled],
  );
  const days = useMemo(() => gridDays({ words, dayTone }), [words, dayTone]);
  const acts = gridActs(props, { remark: setRemark, settled: () => setSettled((count) => count + 1) });
  return (
    <div className="time-grid" {...gridChoosing(props, pressed)}>
      <Calendar
        {...fixedOptions}
        {...acts}
        {...days}
        controller={controller}
        initialView={viewNames[view]}
        initialDate={anchor}
        locale={language === "ja" ? japanese : english}
        colorScheme={theme}
        now={() => new Date(now)}
        events={events}
        editable={!readOnly}
        selectable={!readOnly}
        backgroundEventContent={bandContent}
        eventContent={(info) => gridContent(info, { words, lanes, chosen })}
        eventInteractive
        eventClick={({ event }) => barOf(event) && props.onOpen(event.id)}
        eventDragStop={() => setRemark(null)}
        eventResizeStop={() => setRemark(null)}
        datesSet={(info) => {
          const shown = { start: info.start.getTime() as InstantMs, end: info.end.getTime() as InstantMs };
          setRange((old) => (old.start === shown.start && old.end === shown.end ? old : shown));
          onRange?.(shown);
        }}
      />
      <div className="time-grid-said" role="status" aria-live="polite">
        {remark && (
          <p
            className={`lane-tip is-hint ${remark.allowed ? "is-doubtful" : "is-refused"}`}
          >{`${remark.allowed ? "△" : "⚠"} ${remark.words}`}</p>
        )}
      </div>
    </div>
  );
}

/** Enough for the first drawing of any view; FullCalendar then says what it shows. */
function aroundDay(anchor: Day): Interval {
  const middle = startOfDay(anchor);
  return { start: (middle - 40 * DAY_MS) as InstantMs, end: (middle + 40 * DAY_MS) as InstantMs };
}
