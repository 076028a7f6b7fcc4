import type { BookingState } from "#shared/domain/beamtime/booking.ts";
import {
  MOST_LINES,
  type BookingLine,
  type KnownNames,
  type LineProblem,
  type ReadFile,
  type ReadLine,
} from "#shared/domain/exchange/exchangeLine.ts";
import { STATE_WORDS, USE_WORDS } from "#shared/domain/exchange/fileWords.ts";
import { findStation } from "#shared/domain/exchange/findPlace.ts";
import { bookingOfUid } from "#shared/domain/exchange/icsIds.ts";
import { markTwice } from "#shared/domain/exchange/markTwice.ts";
import { parseIcs, type IcsEvent } from "#shared/domain/exchange/parseIcs.ts";
import { readMember, readText, readWord } from "#shared/domain/exchange/readCells.ts";
import { textOf, timesOf } from "#shared/domain/exchange/readIcsEvent.ts";
import type { Station } from "#shared/domain/facility/facility.ts";

/**
 * The bookings that a calendar describes: our own, or events of another program whose place names a station. `line` is the
 * number of the event in the file.
 */
export function readBookingIcs(text: string, known: KnownNames): ReadFile<BookingLine> {
  const events = parseIcs(text);
  if (events === undefined) return { ok: false, problem: { kind: "not-a-calendar" } };
  if (events.length === 0) return { ok: false, problem: { kind: "empty" } };
  if (events.length > MOST_LINES) return { ok: false, problem: { kind: "too-many-lines", most: MOST_LINES } };
  return { ok: true, lines: markTwice(events.map((event) => readEvent(event, known))) };
}

function readEvent(event: IcsEvent, { stations, members }: KnownNames): ReadLine<BookingLine> {
  const problems: LineProblem[] = [];
  const isOurs = event.properties.has("X-BEAMLINE-DESK-STATION");
  const station = stationOf(event, stations, problems);
  const { start, end } = timesOf(event, problems);
  const uid = textOf(event, "UID") ?? "";
  const title = readText("title", textOf(event, "SUMMARY") ?? "", problems);
  // What our own files leave out is empty; what others leave out is not known.
  const left = isOurs ? "" : undefined;
  const rest = {
    id: uid === "" ? null : bookingOfUid(uid),
    use: readWord(USE_WORDS, "use", textOf(event, "X-BEAMLINE-DESK-USE"), problems),
    state: stateOf(event, problems),
    title,
    memberId: readMember(textOf(event, "X-BEAMLINE-DESK-MEMBER") ?? left, members, problems),
    project: readText("project", textOf(event, "X-BEAMLINE-DESK-PROJECT") ?? left, problems),
    leader: readText("leader", textOf(event, "CONTACT") ?? left, problems),
    note: readText("note", textOf(event, "DESCRIPTION") ?? left, problems),
  };
  const isWhole = problems.length === 0 && station !== undefined && start !== undefined && end !== undefined;
  const row = isWhole ? { ...rest, stationId: station.id, start, end } : null;
  return { line: event.no, name: title || uid, row, problems };
}

function stationOf(event: IcsEvent, stations: readonly Station[], problems: LineProblem[]): Station | undefined {
  const text = textOf(event, "X-BEAMLINE-DESK-STATION") ?? textOf(event, "LOCATION");
  if (!text) problems.push({ kind: "missing", field: "station" });
  if (!text) return undefined;
  const station = findStation(text, stations);
  if (station === undefined) problems.push({ kind: "unknown-place", text });
  return station;
}

/** Cancelled in any program is cancelled; otherwise our own word, or what the status of the calendar comes nearest to. */
function stateOf(event: IcsEvent, problems: LineProblem[]): BookingState | undefined {
  const status = textOf(event, "STATUS")?.toUpperCase();
  if (status === "CANCELLED") return "cancelled";
  const own = readWord(STATE_WORDS, "state", textOf(event, "X-BEAMLINE-DESK-STATE"), problems);
  if (own !== undefined) return own;
  return status === "CONFIRMED" ? "confirmed" : undefined;
}
