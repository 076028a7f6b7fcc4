import {
  MOST_LINES,
  type LineProblem,
  type MachineLine,
  type ReadFile,
  type ReadLine,
} from "#shared/domain/exchange/exchangeLine.ts";
import { keyOf, MACHINE_WORDS } from "#shared/domain/exchange/fileWords.ts";
import { findBeamline } from "#shared/domain/exchange/findPlace.ts";
import { machineTimeOfUid } from "#shared/domain/exchange/icsIds.ts";
import { markTwice } from "#shared/domain/exchange/markTwice.ts";
import { parseIcs, type IcsEvent } from "#shared/domain/exchange/parseIcs.ts";
import { textOf, timesOf } from "#shared/domain/exchange/readIcsEvent.ts";
import type { Beamline, BeamlineId, MachineTimeKind } from "#shared/domain/facility/facility.ts";

/**
 * The machine time that a calendar describes: the kind is named by the title or a category of the event, the beamline by its
 * place; an event without a place is for all beamlines.
 */
export function readMachineIcs(text: string, beamlines: readonly Beamline[]): ReadFile<MachineLine> {
  const events = parseIcs(text);
  if (events === undefined) return { ok: false, problem: { kind: "not-a-calendar" } };
  if (events.length === 0) return { ok: false, problem: { kind: "empty" } };
  if (events.length > MOST_LINES) return { ok: false, problem: { kind: "too-many-lines", most: MOST_LINES } };
  return { ok: true, lines: markTwice(events.map((event) => readEvent(event, beamlines))) };
}

function readEvent(event: IcsEvent, beamlines: readonly Beamline[]): ReadLine<MachineLine> {
  const problems: LineProblem[] = [];
  const { start, end } = timesOf(event, problems);
  const kind = kindOf(event, problems);
  const beamlineId = beamlineOf(event, beamlines, problems);
  const uid = textOf(event, "UID") ?? "";
  const name = textOf(event, "SUMMARY") ?? "";
  const isWhole = problems.length === 0 && start !== undefined && end !== undefined && kind !== undefined;
  const id = uid === "" ? null : machineTimeOfUid(uid);
  const row = isWhole ? { id, beamlineId, start, end, kind, note: textOf(event, "DESCRIPTION") ?? "" } : null;
  return { line: event.no, name, row, problems };
}

function kindOf(event: IcsEvent, problems: LineProblem[]): MachineTimeKind | undefined {
  const categories = (textOf(event, "CATEGORIES") ?? "").split(",");
  for (const text of [...categories, textOf(event, "SUMMARY") ?? ""]) {
    const kind = text === "" ? undefined : keyOf(MACHINE_WORDS, text);
    if (kind !== undefined) return kind;
  }
  problems.push({ kind: "not-understood", field: "kind", text: textOf(event, "SUMMARY") ?? "" });
  return undefined;
}

function beamlineOf(event: IcsEvent, beamlines: readonly Beamline[], problems: LineProblem[]): BeamlineId | null {
  const text = textOf(event, "LOCATION");
  if (!text) return null;
  const beamline = findBeamline(text, beamlines);
  if (beamline === undefined && /BL\d/i.test(text.normalize("NFKC"))) problems.push({ kind: "unknown-place", text });
  return beamline?.id ?? null;
}
