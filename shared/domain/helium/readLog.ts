import type { CsvRecord } from "#shared/domain/exchange/readCsv.ts";
import { findStation } from "#shared/domain/exchange/findPlace.ts";
import { keyOf } from "#shared/domain/exchange/fileWords.ts";
import { parseWhen } from "#shared/domain/exchange/parseWhen.ts";
import { unprotectFormula } from "#shared/domain/exchange/protectFormula.ts";
import type { Station, StationId } from "#shared/domain/facility/facility.ts";
import { AT_0_C } from "#shared/domain/helium/gas.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumDraft, HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import {
  KIND_WORDS,
  LOG_FIELD_WORDS,
  LOG_FIELDS,
  STORE_WORDS,
  type FileKind,
  type LogField,
} from "#shared/domain/helium/logColumns.ts";
import { parseReading } from "#shared/domain/helium/parseReading.ts";

/** In which column of the file each field stands; `kind`: of all lines where no column says it. */
export type LogMapping = {
  readonly columns: Readonly<Partial<Record<LogField, number>>>;
  readonly kind: FileKind | null;
};

export type LogScene = { readonly stations: readonly Station[]; readonly devices: readonly HeliumDevice[] };

/** One line of a log from before. `wrong`: every field that cannot be understood; then there is no draft. */
export type LogLine = {
  readonly line: number;
  readonly draft: HeliumDraft | null;
  readonly wrong: readonly LogField[];
  /** The line of the file that says the same already. */
  readonly twiceOf: number | null;
};

/** Columns as their headings name them, in either language. */
export function guessMapping(head: readonly string[]): LogMapping {
  const columns: Partial<Record<LogField, number>> = {};
  for (const [at, name] of head.entries()) {
    const field = keyOf(LOG_FIELD_WORDS, unprotectFormula(name.trim()));
    if (field !== undefined && columns[field] === undefined) columns[field] = at;
  }
  return { columns, kind: columns.kind === undefined ? "transfer" : null };
}

/** Fields without which nothing can be read; empty where all have a column. */
export function missingFields({ columns, kind }: LogMapping): LogField[] {
  const needed: readonly LogField[] = kind === null ? ["at", "kind", "place"] : ["at", "place"];
  const amount: LogField[] = columns.litres === undefined && columns.cubicMetres === undefined ? ["litres"] : [];
  return [...LOG_FIELDS.filter((field) => needed.includes(field) && columns[field] === undefined), ...amount];
}

/** Every line as the entry that it says, or with every field that does not fit; a line that says the same as an earlier one names it. */
export function readLog(records: readonly CsvRecord[], mapping: LogMapping, scene: LogScene): LogLine[] {
  const first = new Map<string, number>();
  return records.map(({ line, cells }) => {
    const { draft, wrong } = readLine(cells, mapping, scene);
    const key = draft === null ? undefined : sameAs(draft);
    const twiceOf = key === undefined ? null : (first.get(key) ?? null);
    if (key !== undefined && twiceOf === null) first.set(key, line);
    return { line, draft, wrong, twiceOf };
  });
}

/** Two entries that say the same: kind, minute, place, vessel or meter, and amount. So the same file can be imported again. */
export function sameAs(entry: HeliumDraft | HeliumEntry): string {
  const amount = "decilitres" in entry ? entry.decilitres : entry.kind === "gas-meter" ? entry.gas.litres : null;
  const minute = Math.floor(entry.at / MINUTE_MS);
  return JSON.stringify([entry.kind, minute, entry.stationId, entry.deviceId ?? null, amount]);
}

const MINUTE_MS = 60_000;

function readLine(cells: readonly string[], mapping: LogMapping, { stations, devices }: LogScene) {
  const wrong: LogField[] = [];
  const cell = (field: LogField): string => {
    const at = mapping.columns[field];
    return at === undefined ? "" : unprotectFormula((cells[at] ?? "").trim());
  };
  const take = <Value>(field: LogField, value: Value | undefined): Value | undefined => {
    if (value === undefined) wrong.push(field);
    return value;
  };
  const place = (field: "place" | "toPlace"): StationId | null | undefined => {
    const text = cell(field);
    if (keyOf(STORE_WORDS, text) !== undefined) return null;
    return take(field, findStation(text, stations)?.id);
  };
  const steps = (field: LogField, decimals: number, units: readonly string[]): number | undefined => {
    const parsed = parseReading(cell(field), decimals, units);
    return take(field, parsed.ok && parsed.value >= 0 ? parsed.value : undefined);
  };
  const when = parseWhen(cell("at"));
  const at = take("at", typeof when === "number" ? when : undefined);
  const kind = mapping.kind ?? take("kind", keyOf(KIND_WORDS, cell("kind")));
  const stationId = place("place");
  const named = cell("device");
  const device =
    named === ""
      ? null
      : take(
          "device",
          devices.find(({ name, id }) => isSame(name, named) || id === named),
        );
  const said = {
    bookingId: null,
    ...(device === null || device === undefined ? {} : { deviceId: device.id }),
    ...(cell("project") === "" ? {} : { project: cell("project").slice(0, 200) }),
    ...noteOf([cell("note"), cell("person")]),
  };
  const isMeter = kind === "gas-meter";
  const litres = isMeter ? 0 : steps("litres", 1, ["L", "ℓ"]);
  const gas = isMeter ? steps("cubicMetres", 3, ["m³", "m3"]) : 0;
  const toStationId = kind === "move" ? place("toPlace") : null;
  const reference = isMeter ? referenceIn(cell, device) : AT_0_C;
  if (wrong.length > 0 || at === undefined || kind === undefined || stationId === undefined)
    return { draft: null, wrong };
  const base = { at, stationId, ...said };
  return {
    draft: draftOf(kind, base, { litres: litres ?? 0, gas: gas ?? 0, toStationId: toStationId ?? null, reference }),
    wrong,
  };
}

type Base = Pick<HeliumDraft, "at" | "stationId" | "bookingId">;
type Amounts = {
  readonly litres: number;
  readonly gas: number;
  readonly toStationId: StationId | null;
  readonly reference: { readonly celsius: number; readonly hectopascals: number };
};

function draftOf(kind: FileKind, base: Base, { litres, gas, toStationId, reference }: Amounts): HeliumDraft {
  if (kind === "gas-meter") return { kind, ...base, gas: { litres: gas, reference } };
  if (kind === "move") return { kind, ...base, decilitres: litres, toStationId };
  return { kind, ...base, decilitres: litres };
}

/** At what the meter counts: what the line says, else what is known of the meter, else 0 °C and 1 atm. */
function referenceIn(cell: (field: LogField) => string, device: HeliumDevice | null | undefined) {
  const own = device?.reference ?? AT_0_C;
  const number = (field: LogField, standard: number) => (cell(field) === "" ? standard : Number(cell(field)));
  return { celsius: number("celsius", own.celsius), hectopascals: number("hectopascals", own.hectopascals) };
}

/** Who wrote it down long ago is kept as a word: the entry itself is by whoever imports it. */
function noteOf(parts: readonly string[]): { note?: string } {
  const note = parts.filter((part) => part !== "").join(" · ");
  return note === "" ? {} : { note: note.slice(0, 2000) };
}

function isSame(a: string, b: string): boolean {
  return a.normalize("NFKC").toLowerCase() === b.normalize("NFKC").toLowerCase();
}
