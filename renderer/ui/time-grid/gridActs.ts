import type { CalendarOptions, EventApi } from "@fullcalendar/react";
import type { Grip, Judgement, LaneBar, LaneDraft, Place } from "#renderer/ui/lanes/laneTypes.ts";
import { draftsAlong } from "#renderer/ui/time-grid/gridChoosing.ts";
import { barOf, placeOf } from "#renderer/ui/time-grid/gridEvents.tsx";
import type { TimeGridProps } from "#renderer/ui/time-grid/timeGridProps.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

type Screen = { remark(words: Judgement): void; settled(): void };

/** FullCalendar's drag, resize and selection, put to the same judge and the same acts as those of the lane board. */
export function gridActs(props: TimeGridProps, screen: Screen): CalendarOptions {
  const { lanes, judge, judgeMany, onMove, onMoveMany, onCreate } = props;
  const first = lanes[0];

  /** Together with those that are chosen with it; only one that is pulled at an end goes by itself. */
  const judgeAll = (drafts: readonly LaneDraft[]): Judgement => {
    const [one] = drafts;
    if (one === undefined) return null;
    return drafts.length === 1 ? judge(one) : judgeMany(drafts, { copy: false });
  };

  /** FullCalendar shows the event where it was dropped; after the change it reads the index again, whatever became of it. */
  const moved = (event: EventApi, grip: Grip): void => {
    const bar = barOf(event);
    const place = bar && placeOf(event, bar.laneId);
    screen.remark(null);
    if (!bar || !place) return screen.settled();
    const to = onGrid(props, place, bar, grip);
    const drafts = grip === "move" ? draftsAlong(props, bar, to) : [{ id: bar.id, ...to }];
    if (judgeAll(drafts)?.allowed === false) return screen.settled();
    const done = drafts.length === 1 ? onMove(bar.id, to) : onMoveMany(drafts, { copy: false });
    void Promise.resolve(done).then(screen.settled, screen.settled);
  };

  const allows = (span: { start: Date; end: Date }, event: EventApi | null): boolean => {
    const bar = event && barOf(event);
    const laneId = bar?.laneId ?? first?.id;
    if (laneId === undefined) return false;
    const asked = { laneId, start: span.start.getTime() as InstantMs, end: span.end.getTime() as InstantMs };
    const grip = bar ? gripOf(bar, asked) : "create";
    const to = onGrid(props, asked, bar, grip);
    const drafts = bar && grip === "move" ? draftsAlong(props, bar, to) : [{ id: bar?.id ?? null, ...to }];
    const judgement = judgeAll(drafts);
    screen.remark(judgement);
    return judgement?.allowed !== false;
  };

  return {
    eventAllow: allows,
    selectAllow: (span) => allows(span, null),
    eventDrop: (info) => moved(info.event, "move"),
    eventResize: (info) => moved(info.event, info.startDelta.milliseconds || info.startDelta.days ? "start" : "end"),
    select(info) {
      screen.remark(null);
      info.view.calendar.unselect();
      if (!first) return;
      const asked = {
        laneId: first.id,
        start: info.start.getTime() as InstantMs,
        end: info.end.getTime() as InstantMs,
      };
      onCreate(first.id, onGrid(props, asked, null, "create"));
    },
  };
}

/** FullCalendar does not say what is held: an end that stays where it was tells that the other one is pulled. */
function gripOf(bar: LaneBar, asked: Place): Grip {
  if (asked.start === bar.start && asked.end !== bar.end) return "end";
  return asked.end === bar.end && asked.start !== bar.start ? "start" : "move";
}

/** The views of one beamline snap like the lanes at week zoom, where FullCalendar's own step is an hour or a day. */
function onGrid({ snap }: TimeGridProps, place: Place, bar: LaneBar | null, grip: Grip): Place {
  return { laneId: place.laneId, ...snap({ ...place, bar, grip, fine: false, zoom: "week" }) };
}
