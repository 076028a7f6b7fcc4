import type { ChargeRow } from "#renderer/features/helium/charge/useCharge.ts";
import { chargeWords, yenText } from "#renderer/text/heliumCharge.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { DataColumn, DataGroup } from "#renderer/ui/data-table/dataTableTypes.ts";
import { numberCell, textCell, type SheetTable } from "#shared/domain/exchange/sheetCells.ts";
import { formatSteps } from "#shared/domain/helium/parseReading.ts";
import type { Language } from "#shared/ipc/channels.ts";

type Column = DataColumn<ChargeRow>;

export function chargeColumns(language: Language): Column[] {
  const t = chargeWords[language];
  const payerOf = ({ payer }: ChargeRow) => payer.name || t.nobody;
  return [
    {
      id: "payer",
      words: t.payer,
      width: 136,
      isKept: true,
      grows: true,
      value: payerOf,
      text: payerOf,
    },
    {
      id: "use",
      words: t.use,
      width: 112,
      value: ({ payer }) => payer.use ?? undefined,
      text: ({ payer }) => (payer.use === null ? "" : glossary[language].use[payer.use]),
    },
    {
      id: "line",
      words: t.line,
      width: 144,
      isKept: true,
      opens: true,
      grows: true,
      value: ({ line }) => line.line.name[language],
      text: ({ line }) => line.line.name[language],
    },
    {
      id: "charged",
      words: t.charged,
      width: 112,
      align: "end",
      value: ({ line }) => line.charged,
      text: ({ line }) => quantityText(line.charged, line.line.measure.kind, language),
    },
    {
      id: "each",
      words: t.each,
      width: 104,
      align: "end",
      value: ({ line }) => line.yenEach ?? undefined,
      text: ({ line }) => (line.yenEach === null ? t.notSet : yenText(line.yenEach)),
    },
    {
      id: "yen",
      words: t.amount,
      width: 112,
      align: "end",
      value: ({ line }) => line.yen ?? undefined,
      text: ({ line }) => (line.yen === null ? "–" : yenText(line.yen)),
      sum: yenText,
    },
  ];
}

export function chargeGroups(language: Language): DataGroup<ChargeRow>[] {
  const t = chargeWords[language];
  return [
    {
      id: "payer",
      words: t.payer,
      key: ({ payer }) => payer.name,
      label: ({ payer, bill }) =>
        `${payer.name || t.nobody}　${bill.total === null ? t.notSet : t.billed(yenText(bill.total))}`,
    },
    { id: "line", words: t.line, key: ({ line }) => line.line.name.en, label: ({ line }) => line.line.name[language] },
  ];
}

/** Thousandths of the measure with its unit; no more decimals than there are. · Example: 42000, litre-drawn → `42.0 L`. */
export function quantityText(
  thousandths: number,
  kind: ChargeRow["line"]["line"]["measure"]["kind"],
  language: Language,
): string {
  const decimals = thousandths % 1000 === 0 && !kind.startsWith("litre") ? 0 : thousandths % 100 === 0 ? 1 : 3;
  const value = formatSteps(thousandths / 10 ** (3 - decimals), decimals);
  return `${value} ${chargeWords[language].units[kind]}`;
}

/** The lines as a file: amounts as numbers where they are known. */
export function chargeTable(rows: readonly ChargeRow[], columns: readonly Column[]): SheetTable {
  return {
    head: columns.map(({ words }) => words),
    rows: rows.map((row) =>
      columns.map((column) => {
        const value = column.id === "yen" || column.id === "each" ? column.value(row) : undefined;
        return typeof value === "number" ? numberCell(value) : textCell(column.text(row));
      }),
    ),
  };
}
