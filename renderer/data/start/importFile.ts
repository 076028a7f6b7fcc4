import type { Failure } from "#renderer/data/commitResult.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { EXPORT_FORMAT, type ExportFile } from "#renderer/data/start/exportFile.ts";
import { loadFacility, type FacilitySource, type LoadOptions } from "#renderer/data/start/loadFacility.ts";
import { countRows, type RowBatch } from "#renderer/data/start/rowBatch.ts";
import type { FileMistake } from "#shared/domain/facility/fileMistake.ts";

const FACILITY_FORMAT = "beamline-desk/facility/1";
/** Large enough to be quick, small enough that progress moves. */
const ROWS_PER_BATCH = 5000;

/** Why a file was not taken in. Nothing of it is in the database then. The words are renderer/text/importProblems.ts. */
export type ImportProblem =
  | { readonly kind: "not-json" }
  /** JSON, but of neither form that this program reads; `format` is the one it says it has, or empty. */
  | { readonly kind: "unknown-form"; readonly format: string }
  /** One of our forms, with a mistake in it. */
  | { readonly kind: "mistake"; readonly mistake: FileMistake }
  /** A real facility is on this desk already: nothing goes on top of it. */
  | { readonly kind: "desk-not-empty" }
  /** Another window is loading. */
  | { readonly kind: "busy" };

export type ImportResult =
  | { readonly kind: "imported"; readonly bookings: number }
  /** Every reason, not only the first. */
  | { readonly kind: "refused"; readonly problems: readonly ImportProblem[] }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: Failure };

type Refused = Extract<ImportResult, { kind: "refused" }>;
type Taken = { readonly source: FacilitySource; readonly bookings: number };

/** Fills the desk from a facility file or an export of ours. The file is checked as a whole first; all of it or nothing. */
export async function importFile(db: DeskDatabase, content: string, options: LoadOptions = {}): Promise<ImportResult> {
  const json = readJson(content);
  if (json === undefined) return refused([{ kind: "not-json" }]);
  (await import("#renderer/data/readySchemas.ts")).readySchemas();
  const taken = await takenFrom(json);
  if ("kind" in taken) return taken;
  const result = await loadFacility(db, taken.source, options);
  switch (result.kind) {
    case "loaded":
      return { kind: "imported", bookings: taken.bookings };
    case "not-empty":
      return refused([{ kind: "desk-not-empty" }]);
    case "busy":
      return refused([{ kind: "busy" }]);
    default:
      return result;
  }
}

async function takenFrom(json: unknown): Promise<Taken | Refused> {
  const format = typeof json === "object" && json !== null && "format" in json ? String(json.format) : "";
  if (format === FACILITY_FORMAT) return takenFromFacility(json);
  if (format === EXPORT_FORMAT) return takenFromExport(json);
  return refused([{ kind: "unknown-form", format }]);
}

async function takenFromFacility(json: unknown): Promise<Taken | Refused> {
  const { parseFacilityFile } = await import("#shared/domain/facility/parseFacilityFile.ts");
  const parsed = parseFacilityFile(json);
  if (!parsed.ok) return mistakes(parsed.problems);
  const { name, rows } = parsed.facility;
  return { source: { name, demo: null, expectedRows: countRows(rows), batches: [rows] }, bookings: 0 };
}

async function takenFromExport(json: unknown): Promise<Taken | Refused> {
  const [{ parseExport }, { lostReferences }] = await Promise.all([
    import("#renderer/data/start/exportForm.ts"),
    import("#renderer/data/start/lostReferences.ts"),
  ]);
  const parsed = parseExport(json);
  if (!parsed.ok) return mistakes(parsed.problems);
  const problems = lostReferences(parsed.file);
  if (problems.length > 0) return mistakes(problems);
  const { format: _format, facility, ...rows } = parsed.file;
  const source = { name: facility.name, demo: facility.demo, expectedRows: countRows(rows), batches: inPieces(rows) };
  return { source, bookings: rows.bookings.length };
}

function mistakes(found: readonly FileMistake[]): Refused {
  return refused(found.map((mistake) => ({ kind: "mistake", mistake })));
}

function refused(problems: readonly ImportProblem[]): Refused {
  return { kind: "refused", problems };
}

function* inPieces(rows: Omit<ExportFile, "format" | "facility">): Generator<RowBatch> {
  for (const [table, all] of Object.entries(rows)) {
    for (let from = 0; from < all.length; from += ROWS_PER_BATCH) {
      yield { [table]: all.slice(from, from + ROWS_PER_BATCH) };
    }
  }
}

function readJson(content: string): unknown {
  try {
    // A byte order mark is what some editors leave at the front.
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
