import type { EventInput } from "@fullcalendar/react";
import type { DayTone, Lane, LaneBand, LaneWords } from "#renderer/ui/lanes/laneTypes.ts";
import type { TimeGridView } from "#renderer/ui/time-grid/timeGridProps.ts";
import { addDays, dayOf, startOfDay, type Day } from "#shared/domain/time/day.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

type BandScene = {
  readonly lanes: readonly Lane[];
  readonly range: Interval;
  readonly view: TimeGridView;
  readonly words: LaneWords;
  dayTone(day: Day): DayTone;
};

/** Machine time behind the bookings of these lanes. Time of one beamline is told once, however many stations it has. */
export function bandsOf(bands: readonly LaneBand[], { lanes, range, view, words, dayTone }: BandScene): EventInput[] {
  const first = lanes[0]?.id;
  const shown = bands.filter(
    ({ laneId, kind, start, end }) =>
      (laneId === null || laneId === first) && kind !== "user" && start < range.end && end > range.start,
  );
  if (view === "month")
    return daysOf(shown, range).map((day) => {
      const event = bandsOfDay(day, shown, words);
      // Two names share the line of a holiday.
      return dayTone(day).name === "" ? event : { ...event, className: `${event.className} on-holiday` };
    });
  return shown.map((band) => ({
    ...look(band, view === "list" ? words.band(band) : band.label, words.band(band)),
    id: `band-${band.kind}-${band.start}`,
    start: band.start,
    end: band.end,
    display: view === "list" ? "auto" : "background",
  }));
}

/** A month has no hours to draw behind: a day carries the names of all its machine time and the pattern of the longest. */
function bandsOfDay(day: Day, bands: readonly LaneBand[], words: LaneWords): EventInput {
  const here = bands.filter((band) => isOn(band, day)).toSorted((a, b) => hereMs(b, day) - hereMs(a, day));
  const names = [...new Set(here.map((band) => band.label))].join(" · ");
  return {
    ...look(here[0], names, here.map((band) => words.band(band)).join("\n")),
    id: `band-${day}`,
    start: day,
    end: addDays(day, 1),
    allDay: true,
    display: "background",
  };
}

function look(band: LaneBand | undefined, title: string, whole: string): EventInput {
  return {
    title,
    className: `grid-band kind-${band?.kind ?? "user"}`,
    // The pattern is ours; FullCalendar's own tint would lie over it.
    color: "transparent",
    contrastColor: "var(--text-muted)",
    editable: false,
    interactive: false,
    extendedProps: { whole },
  };
}

function daysOf(bands: readonly LaneBand[], range: Interval): Day[] {
  const days: Day[] = [];
  for (let day = dayOf(range.start); startOfDay(day) < range.end; day = addDays(day, 1))
    if (bands.some((band) => isOn(band, day))) days.push(day);
  return days;
}

function isOn(band: Interval, day: Day): boolean {
  return hereMs(band, day) > 0;
}

function hereMs({ start, end }: Interval, day: Day): number {
  return Math.min(end, startOfDay(addDays(day, 1))) - Math.max(start, startOfDay(day));
}
