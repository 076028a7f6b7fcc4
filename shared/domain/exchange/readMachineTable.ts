import type { Beamline, BeamlineId } from "#shared/domain/facility/facility.ts";
import type { LineProblem, MachineLine, ReadFile, ReadLine } from "#shared/domain/exchange/exchangeLine.ts";
import { MACHINE_FIELDS, MACHINE_WORDS, type MachineField } from "#shared/domain/exchange/fileWords.ts";
import { findBeamline } from "#shared/domain/exchange/findPlace.ts";
import { markTwice } from "#shared/domain/exchange/markTwice.ts";
import { readText, readWhen, readWord } from "#shared/domain/exchange/readCells.ts";
import { readTable, type TableLine } from "#shared/domain/exchange/readTable.ts";

/** The machine time that a CSV text describes. An empty beamline means all of them. */
export function readMachineTable(text: string, beamlines: readonly Beamline[]): ReadFile<MachineLine> {
  const table = readTable(text, MACHINE_FIELDS, ["start", "end", "kind"]);
  if (!table.ok) return table;
  return { ok: true, lines: markTwice(table.lines.map((line) => readLine(line, beamlines))) };
}

function readLine({ line, cell }: TableLine<MachineField>, beamlines: readonly Beamline[]): ReadLine<MachineLine> {
  const problems: LineProblem[] = [];
  const row = {
    id: cell("id") || null,
    beamlineId: readBeamline(cell("beamline"), beamlines, problems),
    start: readWhen("start", cell("start"), problems),
    end: readWhen("end", cell("end"), problems),
    kind: readWord(MACHINE_WORDS, "kind", cell("kind"), problems),
    note: readText("note", cell("note"), problems) ?? "",
  };
  if (!cell("kind")) problems.push({ kind: "missing", field: "kind" });
  const name = row.note || cell("kind") || "";
  const { start, end, kind } = row;
  const isWhole = problems.length === 0 && start !== undefined && end !== undefined && kind !== undefined;
  return { line, name, row: isWhole ? { ...row, start, end, kind } : null, problems };
}

function readBeamline(
  text: string | undefined,
  beamlines: readonly Beamline[],
  problems: LineProblem[],
): BeamlineId | null {
  if (!text || /^(全BL|全ビームライン|全て|すべて|all( beamlines)?)$/i.test(text.normalize("NFKC"))) return null;
  const beamline = findBeamline(text, beamlines);
  if (beamline === undefined) problems.push({ kind: "unknown-place", text });
  return beamline?.id ?? null;
}
