// What goes on which page. Pure: heights are counted in millimetres from the letters, so that no page is ever filled beyond its
// edge and nothing has to be laid out to know how many pages there are.
import { DAYS, LANES, LIST, pageSize, type Paper, type PrintForm } from "#renderer/features/calendar/print/paper.ts";
import { linesOf } from "#renderer/features/calendar/print/linesOf.ts";
import type { Lane } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { addDays, type Day } from "#shared/domain/time/day.ts";
import { groupBy } from "#shared/lib/groupBy.ts";

/** Lanes under one heading; "" where there is none. */
export type PrintSection = { readonly heading: string; readonly lanes: readonly Lane[] };

export type LaneLine =
  | { readonly kind: "heading"; readonly words: string }
  | { readonly kind: "lane"; readonly lane: Lane };

export type ListEntry =
  | { readonly kind: "station"; readonly lane: Lane; readonly isContinued: boolean }
  | { readonly kind: "booking"; readonly booking: Booking; readonly heightMm: number };

export type PrintPage =
  | { readonly kind: "lanes"; readonly lines: readonly LaneLine[]; readonly laneMm: number }
  | { readonly kind: "days"; readonly lane: Lane; readonly days: readonly Day[]; readonly dayMm: number }
  | { readonly kind: "list"; readonly entries: readonly ListEntry[] };

export type PrintContent = {
  /** Days [from, to). */
  readonly period: { readonly from: Day; readonly to: Day };
  readonly sections: readonly PrintSection[];
  /** What filters leave, by start. */
  readonly bookings: readonly Booking[];
};

/** The pages in order, at least one. A beamline's stations stay on one page where they fit on one. */
export function printPages(content: PrintContent, form: PrintForm, paper: Paper): PrintPage[] {
  if (form === "lanes") return lanePages(content, paper);
  return form === "days" ? dayPages(content, paper) : listPages(content, paper);
}

function lanePages({ sections }: PrintContent, paper: Paper): PrintPage[] {
  const room = pageSize("lanes", paper).body.height - LANES.days - LANES.machine;
  const blocks = sections.flatMap(blocksOf);
  const height = (lines: readonly LaneLine[], laneMm: number): number =>
    lines.reduce((sum, line) => sum + (line.kind === "lane" ? laneMm : LANES.heading), 0);
  const whole = height(blocks.flat(), LANES.lowest[paper]);
  // As many on each page as fit, but evenly: no page with one lane at the end.
  const target = whole / Math.max(1, Math.ceil(whole / room));
  const pages: LaneLine[][] = [[]];
  for (const block of blocks) {
    const last = pages.at(-1) ?? [];
    const used = height(last, LANES.lowest[paper]);
    const more = height(block, LANES.lowest[paper]);
    if (used > 0 && (used + more > room || used + more / 2 > target)) pages.push([...block]);
    else last.push(...block);
  }
  const cut = pages.flatMap((lines) => chunksWithin(lines, room, (line) => height([line], LANES.lowest[paper])));
  // One height for all pages: side by side on a wall they are one table.
  const laneMm = Math.min(LANES.highest, ...cut.map((lines) => heightOfLane(lines, room)));
  return (cut.length === 0 ? [[]] : cut).map((lines) => ({ kind: "lanes", lines, laneMm }));
}

/** What stays together: the stations of a beamline, a heading with what follows it. */
function blocksOf({ heading, lanes }: PrintSection): LaneLine[][] {
  const groups = [...groupBy(lanes, (lane) => lane.groupId).values()];
  const blocks = groups.map((group) => group.map((lane): LaneLine => ({ kind: "lane", lane })));
  if (heading !== "") blocks[0]?.unshift({ kind: "heading", words: heading });
  return blocks;
}

function heightOfLane(lines: readonly LaneLine[], room: number): number {
  const lanes = lines.filter(({ kind }) => kind === "lane").length;
  return (room - (lines.length - lanes) * LANES.heading) / Math.max(1, lanes);
}

function dayPages({ period, sections }: PrintContent, paper: Paper): PrintPage[] {
  const days: Day[] = [];
  for (let day = period.from; day < period.to; day = addDays(day, 1)) days.push(day);
  const room = pageSize("days", paper).body.height - DAYS.hours;
  const dayMm = Math.min(DAYS.highest, room / Math.max(1, days.length));
  return sections.flatMap(({ lanes }) => lanes.map((lane) => ({ kind: "days" as const, lane, days, dayMm })));
}

function listPages({ sections, bookings }: PrintContent, paper: Paper): PrintPage[] {
  const { body } = pageSize("list", paper);
  const room = body.height - LIST.head;
  const ofStation = groupBy(bookings, ({ stationId }) => String(stationId));
  const pages: ListEntry[][] = [[]];
  let used = 0;
  const put = (lane: Lane, entry: ListEntry, isContinued: boolean): void => {
    pages.push([{ kind: "station", lane, isContinued }, entry]);
    used = LIST.station + heightOf(entry);
  };
  for (const lane of sections.flatMap(({ lanes }) => lanes)) {
    const entries = (ofStation.get(lane.id) ?? []).map((booking): ListEntry => {
      return { kind: "booking", booking, heightMm: entryHeight(booking, body.width) };
    });
    for (const [at, entry] of entries.entries()) {
      const more = heightOf(entry) + (at === 0 ? LIST.station : 0);
      const isFull = used + more > room;
      if (isFull) put(lane, entry, at > 0);
      else {
        if (at === 0) pages.at(-1)?.push({ kind: "station", lane, isContinued: false });
        pages.at(-1)?.push(entry);
        used += more;
      }
    }
  }
  const filled = pages.filter((entries) => entries.length > 0);
  return (filled.length === 0 ? [[]] : filled).map((entries) => ({ kind: "list", entries }));
}

/** In millimetres. */
export function heightOf(entry: ListEntry): number {
  return entry.kind === "station" ? LIST.station : entry.heightMm;
}

/** What the other columns leave. */
export function titleColumn(width: number): number {
  return width - LIST.time - LIST.use - LIST.project - LIST.leader;
}

/** As high as its longest cell: long titles, companies and names take lines, nothing is cut but a very long note. */
function entryHeight({ title, project, leader, note }: Booking, width: number): number {
  const titleMm = titleColumn(width);
  const lines = Math.max(
    LIST.fewestLines,
    linesOf(title, titleMm - LIST.gap, LIST.letter),
    linesOf(project, LIST.project - LIST.gap, LIST.letter),
    linesOf(leader, LIST.leader - LIST.gap, LIST.letter),
  );
  const noteLines = note === "" ? 0 : Math.min(LIST.noteLines, linesOf(note, titleMm - LIST.gap, LIST.small));
  return lines * LIST.line + noteLines * LIST.smallLine + 2 * LIST.padding;
}

function chunksWithin<Item>(items: readonly Item[], room: number, heightMm: (item: Item) => number): Item[][] {
  const chunks: Item[][] = [];
  let used = room;
  for (const item of items) {
    const more = heightMm(item);
    if (chunks.length === 0 || used + more > room) {
      chunks.push([]);
      used = 0;
    }
    chunks.at(-1)?.push(item);
    used += more;
  }
  return chunks;
}
