import type { EventApi, EventDisplayInfo, EventInput } from "@fullcalendar/react";
import type { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type { Lane, LaneBar, LaneWords, Place } from "#renderer/ui/lanes/laneTypes.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** The bookings of the lanes in the interval, as FullCalendar wants them. The bar itself travels along for drawing. */
export function eventsOf(index: LaneIndex, lanes: readonly Lane[], interval: Interval): EventInput[] {
  return lanes.flatMap((lane) =>
    index.between(lane.id, interval).map((bar) => ({
      id: bar.id,
      title: bar.title,
      start: bar.start,
      end: bar.end,
      editable: !bar.locked,
      className: classOf(bar),
      color: `var(--use-${bar.use}-stripe)`,
      contrastColor: "var(--text)",
      extendedProps: { bar, lane },
    })),
  );
}

function classOf(bar: LaneBar): string {
  const problem = bar.marks.some((mark) => mark.tone === "problem") ? " has-problem" : "";
  return `grid-bar use-${bar.use} state-${bar.state}${problem}`;
}

/** Where FullCalendar says the event is now. */
export function placeOf(event: EventApi, laneId: string): Place | null {
  if (!event.start || !event.end) return null;
  return { laneId, start: event.start.getTime() as InstantMs, end: event.end.getTime() as InstantMs };
}

export function barOf(event: EventApi): LaneBar | null {
  const bar: unknown = event.extendedProps["bar"];
  return isBar(bar) ? bar : null;
}

function isBar(value: unknown): value is LaneBar {
  return typeof value === "object" && value !== null && "laneId" in value && "use" in value;
}

/** Mark, title and second line of an event, as on the bars of the lane board. */
export function gridContent(info: EventDisplayInfo, words: LaneWords, several: boolean) {
  const bar = barOf(info.event);
  if (!bar) return info.event.title;
  const station = several ? bar.laneId.split("-").at(-1) : "";
  return (
    <span className={`grid-text${info.view.type === "dayGridMonth" ? " is-month" : ""}`}>
      <b className="lane-mark">{words.use(bar.use)}</b>
      <span className="grid-time">{timesOf(bar, words)}</span>
      <span className="grid-title">{bar.title}</span>
      <span className="grid-sub">{[station, bar.sub].filter(Boolean).join(" · ")}</span>
      {bar.marks.map((mark) => (
        <span key={mark.label} className="grid-sign" role="img" aria-label={mark.label}>
          {mark.text}
        </span>
      ))}
    </span>
  );
}

/** Clock times alone within a day; with the days where it runs over midnight. */
function timesOf({ start, end }: Interval, words: LaneWords): string {
  const first = dayOf(start);
  const last = dayOf((end - 1) as InstantMs);
  if (first === last) return `${words.time(start)}–${words.time(end)}`;
  return `${words.day(first)} ${words.time(start)}–${words.day(dayOf(end))} ${words.time(end)}`;
}
