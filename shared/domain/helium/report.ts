import { balanceOf, type BalanceLine } from "#shared/domain/helium/balance.ts";
import { billOf, type Bill, type Payer } from "#shared/domain/helium/charge.ts";
import type { CsvLog } from "#shared/domain/helium/heliumCsv.ts";
import { bookedAt } from "#shared/domain/helium/inOrder.ts";
import { formatSteps } from "#shared/domain/helium/parseReading.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";
import type { Tariff } from "#shared/domain/helium/tariff.ts";
import { monthOf, type Month } from "#shared/domain/time/month.ts";

// What `npm run helium` prints: the functions of the screens, as lines of text (docs/helium.md).

/** A balance for each month of the log, as tab-separated lines under a heading. */
export function balanceReport({ entries }: CsvLog): string {
  const head = "month\tplace\tsupplied\trecovered\tstock change\tlost\trecovery (stock)\trecovery (meters)";
  const lines = monthsOf({ entries }).flatMap((month) => {
    const { lines: places, total } = balanceOf(entries, monthInterval(month), { isWhole: true });
    return [...places, total].map((line) => `${month}\t${balanceLine(line)}`);
  });
  return [head, ...lines].join("\n");
}

/** A bill for each month and payer. */
export function billReport(log: CsvLog, tariff: Tariff): string {
  const payers = payersOf(log);
  const bills = monthsOf(log).flatMap((month) =>
    payers.flatMap((payer) => {
      const bill = billOf(payer, tariff, monthInterval(month));
      return bill.lines.length === 0 ? [] : [billText(month, bill)];
    }),
  );
  return [`${tariff.name.en}: ${tariff.source}`, ...bills].join("\n\n");
}

function monthsOf({ entries }: Pick<CsvLog, "entries">): Month[] {
  return [...new Set(entries.map((entry) => monthOf(bookedAt(entry))))].toSorted();
}

function payersOf({ entries, payerOf }: CsvLog): Payer[] {
  const payers = new Map<string, Payer & { entries: CsvLog["entries"][number][] }>();
  for (const entry of entries) {
    const of = payerOf.get(entry.id);
    if (of === undefined) continue;
    const key = `${of.name}\n${of.class}`;
    const known = payers.get(key) ?? { name: of.name, class: of.class, declared: null, entries: [] };
    known.entries.push(entry);
    payers.set(key, { ...known, declared: of.declared ?? known.declared });
  }
  return [...payers.values()];
}

function balanceLine(line: BalanceLine): string {
  const rate = (value: number | null) => (value === null ? "-" : `${(value * 100).toFixed(1)} %`);
  const litres = [line.supplied, line.recovered, line.stockChange, line.lost].map(
    (value) => `${formatSteps(value, 1)} L`,
  );
  return [line.place, ...litres, rate(line.rateFromStock), rate(line.rateFromMeters)].join("\t");
}

function billText(month: Month, bill: Bill): string {
  const lines = bill.lines.map(({ line, charged, counted, yenEach, yen, rule, entries }) => {
    const why = rule === "as-counted" ? "" : ` (${rule}; counted ${formatSteps(counted, 3)})`;
    const price = yenEach === null ? "price not known" : `× ${yenEach} yen = ${yen} yen`;
    return `  ${line.name.en} [${line.measure.kind}]: ${formatSteps(charged, 3)} ${price}${why}; ${entries.length} entries`;
  });
  const total = bill.total === null ? "price not known" : `${bill.total} yen (tax ${bill.tax} yen)`;
  return [`${month} ${bill.payer}`, ...lines, `  total: ${total}`].join("\n");
}
