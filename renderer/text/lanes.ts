import type { BeamtimeUse, BookingState } from "#shared/domain/beamtime/booking.ts";
import type { Day } from "#shared/domain/time/day.ts";
import { weekdayOf } from "#shared/domain/time/day.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";
import type { Language } from "#shared/ipc/channels.ts";
import { formatClock, formatDay, formatDuration, formatMonth, formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";

// What the lane board and the calendar of one beamline show and say.

type NamedLane = { readonly name: { readonly code: string; readonly sub: string } };
type NamedBar = Interval & {
  readonly title: string;
  readonly sub: string;
  readonly use: BeamtimeUse;
  readonly state: BookingState;
  readonly locked: boolean;
  readonly marks: readonly { readonly label: string }[];
};

function nameOf({ name }: NamedLane): string {
  return name.sub === "" ? name.code : `${name.code} ${name.sub}`;
}

/** Parts of a spoken name with empty ones left out. */
function spoken(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== "").join(between);
}

function rangeWithLength(interval: Interval, language: Language): string {
  return `${formatRange(interval, language)} · ${formatDuration(interval.end - interval.start, language)}`;
}

const USE_MARKS = {
  ja: { shared: "共", coalition: "コ", facility: "施", event: "行" },
  en: { shared: "S", coalition: "C", facility: "F", event: "E" },
} as const;

const ja = {
  board: "全ビームラインの予定",
  lanes: "ビームライン",
  machineTime: "運転",
  use: (use: BeamtimeUse): string => USE_MARKS.ja[use],
  month: (day: Day) => formatMonth(day, "ja"),
  day: (day: Day) => formatDay(day, "ja"),
  weekday: (day: Day): string => "日月火水木金土"[weekdayOf(day)] ?? "",
  time: (at: InstantMs) => formatClock(at),
  bar: (bar: NamedBar, lane: NamedLane) =>
    spoken(
      [
        nameOf(lane),
        bar.title,
        bar.sub,
        formatRange(bar, "ja"),
        glossary.ja.use[bar.use],
        glossary.ja.state[bar.state],
        bar.locked ? "変更不可" : "",
        ...bar.marks.map((mark) => mark.label),
      ],
      "、",
    ),
  strip: (count: number, interval: Interval, lane: NamedLane) =>
    `${nameOf(lane)}、${count}件、${formatRange(interval, "ja")}。拡大して表示します`,
  band: (band: Interval & { readonly label: string }) => `${band.label} ${formatRange(band, "ja")}`,
  cell: (lane: NamedLane, interval: Interval) =>
    `${nameOf(lane)}、空き、${formatRange(interval, "ja")}。Cキーで予約を作ります`,
  draft: (lane: NamedLane, interval: Interval) => `${nameOf(lane)} ${rangeWithLength(interval, "ja")}`,
  moved: (bar: NamedBar, lane: NamedLane, interval: Interval) =>
    `「${bar.title}」を ${nameOf(lane)} ${formatRange(interval, "ja")} に移します`,
  refused: (why: string) => `移せません。${why}`,
  cancelled: "移動をやめました",
  placing: (bar: NamedBar | null) =>
    bar
      ? `「${bar.title}」の置き場所を選んでください（Esc でやめます）`
      : "新しい予約の場所を選んでください（Esc でやめます）",
};

type Words = typeof ja;

const en: Words = {
  board: "All beamlines",
  lanes: "Beamlines",
  machineTime: "Machine",
  use: (use) => USE_MARKS.en[use],
  month: (day) => formatMonth(day, "en"),
  day: (day) => formatDay(day, "en"),
  weekday: (day) => "SMTWTFS"[weekdayOf(day)] ?? "",
  time: (at) => formatClock(at),
  bar: (bar, lane) =>
    spoken(
      [
        nameOf(lane),
        bar.title,
        bar.sub,
        formatRange(bar, "en"),
        glossary.en.use[bar.use],
        glossary.en.state[bar.state],
        bar.locked ? "locked" : "",
        ...bar.marks.map((mark) => mark.label),
      ],
      ", ",
    ),
  strip: (count, interval, lane) =>
    `${nameOf(lane)}, ${count} bookings, ${formatRange(interval, "en")}. Press to zoom in`,
  band: (band) => `${band.label} ${formatRange(band, "en")}`,
  cell: (lane, interval) => `${nameOf(lane)}, free, ${formatRange(interval, "en")}. Press C to book`,
  draft: (lane, interval) => `${nameOf(lane)} ${rangeWithLength(interval, "en")}`,
  moved: (bar, lane, interval) => `Moving "${bar.title}" to ${nameOf(lane)} ${formatRange(interval, "en")}`,
  refused: (why) => `Not moved. ${why}`,
  cancelled: "Not moved",
  placing: (bar) =>
    bar ? `Choose a place for "${bar.title}" (Esc to give up)` : "Choose a place for the new booking (Esc to give up)",
};

export const laneWords = { ja, en };
