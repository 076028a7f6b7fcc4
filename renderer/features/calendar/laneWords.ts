import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import {
  formatClock,
  formatDay,
  formatDuration,
  formatMonth,
  formatRange,
  formatWeekday,
} from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { manyWords } from "#renderer/text/many.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import type { Lane, LaneBar, LaneWords } from "#renderer/ui/lanes/laneTypes.ts";
import { HOUR_MS } from "#shared/domain/time/instant.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** Every word of the lane board and the time grid, in the language of the window. */
export function laneWords(language: Language): LaneWords {
  const t = calendarWords[language];
  const words = glossary[language];
  const between = language === "ja" ? "、" : ", ";
  const nameOf = (bar: LaneBar): string => bar.title || words.use[bar.use];
  return {
    board: t.board,
    lanes: t.lanes,
    machineTime: t.machineLine,
    use: (use) => t.useMarks[use],
    month: (day, short) => (short ? t.shortMonth(Number(day.slice(5, 7))) : formatMonth(day, language)),
    day: (day) => formatDay(day, language),
    weekday: (day) => formatWeekday(day, language).slice(0, language === "ja" ? 1 : 2),
    time: formatClock,
    bar: (bar, lane) =>
      [
        laneName(lane),
        nameOf(bar),
        bar.sub,
        formatRange(bar, language),
        words.use[bar.use],
        words.state[bar.state],
        ...bar.marks.map((mark) => mark.label),
      ]
        .filter((part) => part !== "")
        .join(between),
    chosen: manyWords[language].chosen,
    timeLeft: (bar, now) => t.timeLeft(formatDuration(leftMs(bar.end - now), language)),
    strip: (count, interval, lane) => t.strip(count, laneName(lane), formatRange(interval, language)),
    band: (band) => [...new Set([band.label, band.note, formatRange(band, language)])].filter(Boolean).join(" · "),
    foldCount: t.foldCount,
    foldRun: (count, interval, heading) => t.foldRun(laneName(heading), count, formatRange(interval, language)),
    heading: (heading, count) => t.headingCell(laneName(heading), count),
    onHeading: t.onHeading,
    laneMenu: (lane) => t.laneMenu(laneName(lane)),
    fold: (lane) => t.fold(foldName(lane)),
    unfold: (lane) => t.unfold(foldName(lane)),
    cell: (lane, interval) => t.cell(laneName(lane), formatRange(interval, language)),
    draft: (lane, interval) =>
      `${laneName(lane)} ${formatRange(interval, language)} · ${formatDuration(interval.end - interval.start, language)}`,
    change: (bar, from, to, how) => changeText(language, { bar, from, to, how }),
    moved: (bar, lane, interval) => t.movedTo(nameOf(bar), laneName(lane), formatRange(interval, language)),
    refused: t.refusedPlace,
    cancelled: t.givenUp,
    placing: (bar) => (bar === null ? t.placingNew : t.placing(nameOf(bar))),
  };
}

/** How stations and beamlines are called in texts about problems. */
export function placeNames(model: FacilityModel): PlaceNames {
  return { station: (id) => stationName(model, id), beamline: (id) => id };
}

type Carried = {
  readonly bar: LaneBar;
  readonly from: Lane;
  readonly to: Parameters<LaneWords["change"]>[2];
  readonly how: Parameters<LaneWords["change"]>[3];
};

/** `コピー · 2 件まとめて · 8時間後へ · レーンはそのまま` */
function changeText(language: Language, { bar, from, to, how }: Carried): string {
  const t = calendarWords[language].carried;
  const [was, is] = [bar.end - bar.start, to.end - to.start];
  const by = to.start - bar.start;
  const duration = (ms: number): string => formatDuration(Math.abs(ms), language);
  const time = by === 0 ? t.sameTime : by > 0 ? t.later(duration(by)) : t.earlier(duration(by));
  return [
    how.copy ? t.copy : "",
    how.count > 1 ? t.together(how.count) : "",
    was === is ? time : t.length(duration(was), duration(is)),
    from.id === to.lane.id ? t.sameLane : t.toLane(laneName(from), laneName(to.lane)),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Whole hours while there are two or more, so that the number is calm; minutes in the last stretch. */
function leftMs(ms: number): number {
  return ms >= 2 * HOUR_MS ? Math.floor(ms / HOUR_MS) * HOUR_MS : ms;
}

/** On a station the button folds its whole beamline. */
function foldName(lane: Lane): string {
  return lane.name.code;
}

function laneName(lane: Lane): string {
  return lane.name.sub === "" ? lane.name.code : `${lane.name.code} ${lane.name.sub}`;
}
