import { numberCell, textCell, whenCell, type SheetCell, type SheetTable } from "#shared/domain/exchange/sheetCells.ts";
import { keyOf, type FileLanguage } from "#shared/domain/exchange/fileWords.ts";
import type { BalanceLine } from "#shared/domain/helium/balance.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import {
  KIND_WORDS,
  LOG_FIELD_WORDS,
  LOG_FIELDS,
  STORE_WORDS,
  type LogField,
} from "#shared/domain/helium/logColumns.ts";
import { standing } from "#shared/domain/helium/standing.ts";
import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";

/** The standing entries of a log in the form in which they can be imported again; readings of other meters are left out. */
export function logTable(
  entries: readonly HeliumEntry[],
  deviceOf: ReadonlyMap<string, HeliumDevice>,
  language: FileLanguage,
): SheetTable {
  const facts = standing(entries).filter(({ kind }) => keyOf(KIND_WORDS, kind) !== undefined);
  return {
    head: LOG_FIELDS.map((field) => LOG_FIELD_WORDS[field][language]),
    rows: facts.map((fact) => LOG_FIELDS.map((field) => logCell(fact, field, { deviceOf, language }))),
  };
}

type Scene = { readonly deviceOf: ReadonlyMap<string, HeliumDevice>; readonly language: FileLanguage };

function logCell(fact: HeliumFact, field: LogField, { deviceOf, language }: Scene): SheetCell {
  const place = (stationId: string | null) => textCell(stationId ?? STORE_WORDS.store[language]);
  const gas = fact.kind === "gas-meter" ? fact.gas : null;
  switch (field) {
    case "at":
      return whenCell(fact.at);
    case "kind": {
      const kind = keyOf(KIND_WORDS, fact.kind);
      return textCell(kind === undefined ? fact.kind : KIND_WORDS[kind][language]);
    }
    case "place":
      return place(fact.stationId);
    case "toPlace":
      return fact.kind === "move" ? place(fact.toStationId) : textCell("");
    case "device":
      return textCell(deviceOf.get(fact.deviceId ?? "")?.name ?? "");
    case "litres":
      return "decilitres" in fact ? numberCell(fact.decilitres / 10, 1) : textCell("");
    case "cubicMetres":
      return gas === null ? textCell("") : numberCell(gas.litres / 1000, 3);
    case "celsius":
      return gas === null ? textCell("") : numberCell(gas.reference.celsius);
    case "hectopascals":
      return gas === null ? textCell("") : numberCell(gas.reference.hectopascals);
    case "project":
      return textCell(fact.project ?? "");
    case "person":
      return textCell(fact.by.name);
    case "note":
      return textCell([fact.reason, fact.note].filter(Boolean).join(" · "));
  }
}

/** A balance as a table, litres with one decimal, rates in percent. `head`: the words of its columns, the place first. */
export function balanceTable(
  lines: readonly BalanceLine[],
  head: readonly string[],
  nameOf: (place: string) => string,
): SheetTable {
  const rate = (value: number | null) => (value === null ? textCell("") : numberCell(Math.round(value * 1000) / 10, 1));
  return {
    head,
    rows: lines.map((line) => [
      textCell(nameOf(line.place)),
      ...[line.supplied, line.recovered, line.stockChange, line.lost].map((value) => numberCell(value / 10, 1)),
      rate(line.rateFromStock),
      rate(line.rateFromMeters),
    ]),
  };
}
