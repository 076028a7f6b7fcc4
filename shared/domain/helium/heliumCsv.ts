import { readCsv } from "#shared/domain/exchange/readCsv.ts";
import { heliumFact, type HeliumEntry, type HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumId } from "#shared/domain/helium/fields.ts";
import { AT_0_C } from "#shared/domain/helium/gas.ts";
import { parseReading } from "#shared/domain/helium/parseReading.ts";
import { reversalIdOf } from "#shared/domain/helium/reversalIdOf.ts";
import { atWallClock, parseDay } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** A log of other origin, in the form of docs/helium.md: entries, and of each who pays. */
export type CsvLog = {
  readonly entries: readonly HeliumEntry[];
  readonly payerOf: ReadonlyMap<string, CsvPayer>;
};
export type CsvPayer = { readonly name: string; readonly class: string; readonly declared: number | null };
export type CsvMistake = { readonly line: number; readonly column: string };

type Cells = Readonly<Record<string, string>>;

/** All of the log, or every line and column that does not fit. */
export function parseHeliumCsv(
  text: string,
): { readonly ok: true; readonly log: CsvLog } | { readonly ok: false; readonly mistakes: readonly CsvMistake[] } {
  const [head, ...records] = readCsv(text);
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const missing = ["at", "kind", "place"].filter((column) => !names.includes(column));
  if (missing.length > 0) return { ok: false, mistakes: missing.map((column) => ({ line: 1, column })) };
  const entries = new Map<string, HeliumEntry>();
  const payerOf = new Map<string, CsvPayer>();
  const mistakes: CsvMistake[] = [];
  for (const { line, cells } of records) {
    const row: Cells = Object.fromEntries(names.map((name, at) => [name, cells[at]?.trim() ?? ""]));
    const id = `helium:csv-${row["id"] || line}` as HeliumId;
    const made = row["kind"] === "reversal" ? reversalOf(row, entries) : factOf(row, id);
    if (typeof made === "string") mistakes.push({ line, column: made });
    else if (entries.has(made.id)) mistakes.push({ line, column: "id" });
    else entries.set(made.id, made);
    if (typeof made === "string") continue;
    const of = made.kind === "reversal" ? payerOf.get(made.reversed.id) : payerIn(row);
    if (of === "declared_litres") mistakes.push({ line, column: of });
    else if (of !== undefined) payerOf.set(made.id, of);
  }
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, log: { entries: [...entries.values()], payerOf } };
}

/** The entry, or the column that does not fit. */
function factOf(row: Cells, id: HeliumId): HeliumFact | string {
  const at = instantIn(row["at"] ?? "");
  if (at === undefined) return "at";
  const place = (cell: string | undefined) => (cell === "store" || cell === undefined ? null : cell);
  const litres = numberIn(row["litres"], 1);
  const gas = numberIn(row["cubic_metres"], 3);
  if (litres === "wrong") return "litres";
  if (gas === "wrong") return "cubic_metres";
  const device = row["device"] ?? "";
  const reference = {
    celsius: Number(row["celsius"] || AT_0_C.celsius),
    hectopascals: Number(row["hectopascals"] || AT_0_C.hectopascals),
  };
  const from = numberIn(row["restart_from"], 3);
  if (from === "wrong") return "restart_from";
  const parsed = heliumFact.safeParse({
    id,
    kind: row["kind"],
    at,
    stationId: place(row["place"]),
    bookingId: null,
    by: { id: "csv", name: row["person"] ?? "" },
    demo: false,
    ...(device === "" ? {} : { deviceId: `helium-device:${device}` }),
    ...(row["method"] ? { method: row["method"] } : {}),
    ...(row["note"] ? { note: row["note"] } : {}),
    ...(litres === undefined ? {} : { decilitres: litres }),
    ...(row["kind"] === "move" ? { toStationId: place(row["to_place"]) } : {}),
    ...(gas === undefined ? {} : { gas: { litres: gas, reference } }),
    ...(row["restart"] ? { restart: { why: row["restart"], fromLitres: from ?? 0 } } : {}),
  });
  return parsed.success ? parsed.data : columnOf(parsed.error.issues[0]?.path.map(String) ?? []);
}

function reversalOf(row: Cells, entries: ReadonlyMap<string, HeliumEntry>): HeliumEntry | string {
  const reversed = entries.get(`helium:csv-${row["reverses"] ?? ""}`);
  if (reversed === undefined || reversed.kind === "reversal") return "reverses";
  const { at, stationId, bookingId, by } = reversed;
  const reason = row["note"] ?? "";
  return {
    kind: "reversal",
    id: reversalIdOf(reversed.id),
    at,
    stationId,
    bookingId,
    by,
    demo: false,
    reason,
    reversed,
  };
}

function payerIn(row: Cells): CsvPayer | undefined | "declared_litres" {
  const declared = numberIn(row["declared_litres"], 1);
  if (declared === "wrong") return "declared_litres";
  const name = row["payer"] ?? "";
  return name === "" ? undefined : { name, class: row["payer_class"] ?? "", declared: declared ?? null };
}

function numberIn(cell: string | undefined, decimals: number): number | undefined | "wrong" {
  if (cell === undefined || cell === "") return undefined;
  const parsed = parseReading(cell, decimals);
  return parsed.ok ? parsed.value : "wrong";
}

/** `2026-11-10 10:00`, facility time. */
function instantIn(cell: string): InstantMs | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})$/.exec(cell);
  const day = parseDay(match?.[1] ?? "");
  const [hour, minute] = [Number(match?.[2]), Number(match?.[3])];
  return day === undefined || hour > 23 || minute > 59 ? undefined : atWallClock(day, hour, minute);
}

function columnOf(path: readonly string[]): string {
  const columns: Readonly<Record<string, string>> = {
    decilitres: "litres",
    gas: "cubic_metres",
    stationId: "place",
    toStationId: "to_place",
    deviceId: "device",
    restart: "restart",
  };
  return columns[path[0] ?? ""] ?? path[0] ?? "kind";
}
