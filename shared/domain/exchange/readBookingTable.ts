import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Station } from "#shared/domain/facility/facility.ts";
import type { BookingLine, KnownNames, LineProblem, ReadFile, ReadLine } from "#shared/domain/exchange/exchangeLine.ts";
import { BOOKING_FIELDS, STATE_WORDS, USE_WORDS, type BookingField } from "#shared/domain/exchange/fileWords.ts";
import { findStation } from "#shared/domain/exchange/findPlace.ts";
import { markTwice } from "#shared/domain/exchange/markTwice.ts";
import { readMember, readText, readWhen, readWord } from "#shared/domain/exchange/readCells.ts";
import { readTable, type TableLine } from "#shared/domain/exchange/readTable.ts";

/** The bookings that a CSV text describes, line by line, each with every reason why it cannot be understood. */
export function readBookingTable(text: string, known: KnownNames): ReadFile<BookingLine> {
  const table = readTable(text, BOOKING_FIELDS, ["station", "start", "end"]);
  if (!table.ok) return table;
  return { ok: true, lines: markTwice(table.lines.map((line) => readLine(line, known))) };
}

function readLine({ line, cell }: TableLine<BookingField>, { stations, members }: KnownNames): ReadLine<BookingLine> {
  const problems: LineProblem[] = [];
  const station = readStation(cell("station"), stations, problems);
  const row = {
    id: readId(cell("id"), problems),
    stationId: station?.id,
    start: readWhen("start", cell("start"), problems),
    end: readWhen("end", cell("end"), problems),
    use: readWord(USE_WORDS, "use", cell("use"), problems),
    state: readWord(STATE_WORDS, "state", cell("state"), problems),
    title: readText("title", cell("title"), problems),
    memberId: readMember(cell("member"), members, problems),
    project: readText("project", cell("project"), problems),
    leader: readText("leader", cell("leader"), problems),
    note: readText("note", cell("note"), problems),
  };
  const name = row.title || row.project || [cell("station"), cell("start")].join(" ").trim();
  const { stationId, start, end } = row;
  const isWhole = problems.length === 0 && stationId !== undefined && start !== undefined && end !== undefined;
  return { line, name, row: isWhole ? { ...row, stationId, start, end } : null, problems };
}

function readStation(text: string | undefined, stations: readonly Station[], problems: LineProblem[]) {
  if (!text) problems.push({ kind: "missing", field: "station" });
  if (!text) return undefined;
  const station = findStation(text, stations);
  if (station === undefined) problems.push({ kind: "unknown-place", text });
  return station;
}

function readId(text: string | undefined, problems: LineProblem[]): BookingId | null {
  if (!text) return null;
  if (/^booking:[\w-]{1,60}$/.test(text)) return text as BookingId;
  problems.push({ kind: "not-understood", field: "id", text });
  return null;
}
