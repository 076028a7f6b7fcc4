import type { CSSProperties } from "react";
import { inMm } from "#renderer/features/calendar/print/inMm.ts";
import { clipToLines } from "#renderer/features/calendar/print/linesOf.ts";
import { LIST, pageSize } from "#renderer/features/calendar/print/paper.ts";
import type { Box } from "#renderer/features/calendar/print/patterns.ts";
import { heightOf, titleColumn, type ListEntry, type PrintPage } from "#renderer/features/calendar/print/printPages.ts";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import { PrintMark } from "#renderer/features/calendar/print/PrintMark.tsx";
import { bookingWords } from "#renderer/text/booking.ts";
import { formatDuration, formatInstant, formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { printWords } from "#renderer/text/print.ts";
import type { BarMark, Lane } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { isBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { Language } from "#shared/ipc/channels.ts";

type ListPageProps = { readonly scene: PrintScene; readonly page: Extract<PrintPage, { kind: "list" }> };

/**
 * Every booking with all its words, by station and time. Rows stand where the page model has counted them: a table of the
 * browser's is broken over pages by its own mind.
 */
export function ListPage({ scene, page }: ListPageProps) {
  const { language, paper } = scene.wishes;
  const t = bookingWords[language];
  if (page.entries.length === 0) return <p className="print-nothing">{printWords[language].nothing}</p>;
  const { width } = pageSize("list", paper).body;
  const head = { x: 0, y: 0, width, height: LIST.head };
  const marksOf = new Map(scene.bars.map(({ id, marks }) => [id, marks]));
  const rows = placeRows(page.entries, width);
  return (
    <div className="print-list" role="table" style={{ "--columns": columns(width) } as CSSProperties}>
      <div role="row" className="print-list-head" style={inMm(head)}>
        {[t.when, t.use, t.title, t.project, t.leader].map((words) => (
          <span key={words} role="columnheader">
            {words}
          </span>
        ))}
      </div>
      {rows.map(({ entry, box }) =>
        entry.kind === "station" ? (
          <StationLine key={entry.lane.id} {...entry} box={box} language={language} />
        ) : (
          <BookingLine
            key={entry.booking.id}
            booking={entry.booking}
            marks={marksOf.get(entry.booking.id) ?? []}
            box={box}
            language={language}
          />
        ),
      )}
    </div>
  );
}

/** One below the other, under the head. */
function placeRows(entries: readonly ListEntry[], width: number): { entry: ListEntry; box: Box }[] {
  const rows: { entry: ListEntry; box: Box }[] = [];
  let y: number = LIST.head;
  for (const entry of entries) {
    const height = heightOf(entry);
    rows.push({ entry, box: { x: 0, y, width, height } });
    y += height;
  }
  return rows;
}

function columns(width: number): string {
  return [LIST.time, LIST.use, titleColumn(width), LIST.project, LIST.leader].map((mm) => `${mm}mm`).join(" ");
}

type LineProps = { readonly box: Box; readonly language: Language };

function StationLine({ lane, isContinued, box, language }: LineProps & { lane: Lane; isContinued: boolean }) {
  const { code, sub, title } = lane.name;
  return (
    <div role="row" className="print-station" style={inMm(box)}>
      <span role="rowheader" aria-colspan={5}>
        {code} {sub} <small>{title}</small>
        {isContinued ? <small> {printWords[language].continued}</small> : null}
      </span>
    </div>
  );
}

type BookingLineProps = LineProps & { readonly booking: Booking; readonly marks: readonly BarMark[] };

function BookingLine({ booking, marks, box, language }: BookingLineProps) {
  const { use, state, inUse } = glossary[language];
  const [begins, ends] = whenLines(booking, language);
  const titleMm = titleColumn(box.width) - LIST.gap;
  return (
    <div role="row" className={`print-row state-${booking.state}`} style={inMm(box)}>
      <div role="cell">
        {begins}
        <br />
        {ends} <small>{formatDuration(booking.end - booking.start, language)}</small>
      </div>
      <div role="cell" className="print-use">
        <PrintMark use={booking.use} state={booking.state} language={language} marks={marks} />
        <span>
          {use[booking.use]}
          <br />
          <small>{[state[booking.state], ...marks.map(({ text }) => text)].join(" · ")}</small>
        </span>
      </div>
      <div role="cell">
        <p className="title">{isBlock(booking) ? inUse : booking.title}</p>
        {booking.note === "" ? null : (
          <p className="note">{clipToLines(booking.note, LIST.noteLines, titleMm, LIST.small)}</p>
        )}
      </div>
      <div role="cell">{booking.project}</div>
      <div role="cell">{booking.leader}</div>
    </div>
  );
}

/** In two lines: the day with its hours, or start and end. The length follows in the second. */
function whenLines(booking: Booking, language: Language): readonly [string, string] {
  const begins = formatInstant(booking.start, language);
  const rest = formatRange(booking, language).slice(begins.length);
  const isOneDay = /^–\d\d:\d\d$/.test(rest);
  return isOneDay ? [begins + rest, ""] : [`${begins} –`, rest.replace(/^ ?– ?/, "")];
}
