import type { EventApi, EventDisplayInfo, EventInput } from "@fullcalendar/react";
import type { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import { toneClasses } from "#renderer/ui/lanes/toneClasses.ts";
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
  return `grid-bar use-${bar.use} state-${bar.state}${toneClasses(bar)}`;
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

type ContentScene = {
  readonly words: LaneWords;
  readonly lanes: readonly Lane[];
  readonly chosen: ReadonlySet<string>;
};

/** Mark, title and second line of an event, as on the bars of the lane board. */
export function gridContent(info: EventDisplayInfo, { words, lanes, chosen }: ContentScene) {
  const bar = barOf(info.event);
  if (!bar) return <span className="grid-band-line">{info.event.title}</span>;
  const lane = lanes.find(({ id }) => id === bar.laneId);
  const isMonth = info.view.type === "dayGridMonth";
  const isHours = info.view.type.startsWith("timeGrid");
  const station = lanes.length > 1 ? (lane?.name.sub ?? "") : "";
  const isChosen = chosen.has(bar.id);
  const form = isMonth ? " is-month" : isHours ? " is-hours" : "";
  const when = (
    <span className="grid-time" aria-hidden>
      {isMonth ? words.time(bar.start) : timesOf(bar, words)}
    </span>
  );
  const whole = lane ? words.bar(bar, lane) : bar.title;
  return (
    <span className={`grid-text${form}${isChosen ? " is-chosen" : ""}`} data-booking={bar.id}>
      <span className="visually-hidden">{isChosen ? `${whole} · ${words.chosen}` : whole}</span>
      <b className="lane-mark" aria-hidden>
        {words.use(bar.use)}
      </b>
      {bar.marks.map((mark) => (
        <span key={mark.label} className={`grid-sign is-${mark.tone}`} aria-hidden>
          {isMonth ? mark.sign : `${mark.sign} ${mark.text}`}
        </span>
      ))}
      {/* Where the height tells the time, the title comes first. */}
      {isHours ? null : when}
      <span className="grid-title" aria-hidden>
        {bar.title}
      </span>
      <span className="grid-sub" aria-hidden>
        {[station, bar.sub].filter(Boolean).join(" · ")}
      </span>
      {isHours ? when : null}
    </span>
  );
}

/** The name of machine time; its hours and note when pointed at. */
export function bandContent({ event }: EventDisplayInfo) {
  return (
    <span className="grid-band-name" title={String(event.extendedProps["whole"] ?? event.title)}>
      {event.title}
    </span>
  );
}

/** Clock times alone within a day; with the days where it runs over midnight. */
function timesOf({ start, end }: Interval, words: LaneWords): string {
  const first = dayOf(start);
  const last = dayOf((end - 1) as InstantMs);
  const until = dayOf(end) === last ? words.time(end) : "24:00";
  if (first === last) return `${words.time(start)}–${until}`;
  return `${words.day(first)} ${words.time(start)}–${words.day(last)} ${until}`;
}
