import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { priceOn, type Rounding, type Tariff, type TariffLine } from "#shared/domain/helium/tariff.ts";
import { usageOf, type Usage, type Used } from "#shared/domain/helium/usage.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

/** Who pays for which entries; `declared`: the need that was told beforehand, in tenths of a litre. */
export type Payer = Used & {
  readonly name: string;
  readonly class: string;
  readonly declared: number | null;
};

/** One line of a bill, and everything that it comes from. */
export type ChargeLine = {
  readonly line: TariffLine;
  /** From which day this price holds. */
  readonly priceFrom: string;
  readonly yenEach: number | null;
  /** What was counted, in thousandths of the unit, and what is charged of it (clamped, or the declared need). */
  readonly counted: number;
  readonly charged: number;
  readonly rule: "as-counted" | "clamped" | "declared";
  /** Hundredths of a yen before rounding; null where the price is not known. */
  readonly exactSen: number | null;
  readonly yen: number | null;
  readonly entries: readonly HeliumFact["id"][];
};

export type Bill = {
  readonly payer: string;
  readonly lines: readonly ChargeLine[];
  /** Of the lines, rounded; null where a price is not known. */
  readonly yen: number | null;
  readonly tax: number | null;
  readonly total: number | null;
};

/**
 * What a payer owes for an interval by a tariff: a line for each price that was in force. Exact in hundredths of a yen; never negative unless
 * a line lets it be. · Source: docs/helium.md. · Example: 10.0 L drawn at 9,540 yen → 95,400 yen (SPring-8, P30).
 */
export function billOf(payer: Payer, tariff: Tariff, interval: Interval): Bill {
  const lines = tariff.lines
    .filter(({ payers }) => payers === undefined || payers.includes(payer.class))
    .flatMap((line) => linesOf(line, usageOf(payer, line.measure, interval), { payer, tariff }));
  const isKnown = lines.every(({ exactSen }) => exactSen !== null);
  if (!isKnown) return { payer: payer.name, lines, yen: null, tax: null, total: null };
  const sen = lines.reduce(
    (sum, { line, exactSen, yen }) => sum + (line.rounding === undefined ? (exactSen ?? 0) : (yen ?? 0) * 100),
    0,
  );
  const yen = rounded(sen, tariff.rounding);
  const tax = tariff.tax.mode === "included" ? 0 : Math.trunc((yen * tariff.tax.percent) / 100);
  return { payer: payer.name, lines, yen, tax, total: yen + tax };
}

type Scene = { readonly payer: Payer; readonly tariff: Tariff };

function linesOf(line: TariffLine, all: readonly Usage[], scene: Scene): ChargeLine[] {
  const byPrice = new Map<string, { yen: number | null; usage: Usage[] }>();
  for (const one of all) {
    const price = priceOn(line, one.day);
    if (price === undefined) continue;
    const known = byPrice.get(price.from) ?? { yen: price.yen, usage: [] };
    known.usage.push(one);
    byPrice.set(price.from, known);
  }
  const lines = [...byPrice].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return lines.map(([from, { yen, usage }], at) =>
    chargeLine(line, { from, yen, usage }, { ...scene, isOnly: lines.length === 1 && at === 0 }),
  );
}

function chargeLine(
  line: TariffLine,
  { from, yen, usage }: { readonly from: string; readonly yen: number | null; readonly usage: readonly Usage[] },
  { payer, tariff, isOnly }: Scene & { readonly isOnly: boolean },
): ChargeLine {
  const counted = usage.reduce((sum, one) => sum + one.thousandths, 0);
  const need = line.measure.kind === "litre-drawn" && isOnly ? declaredFor(payer, tariff, counted) : undefined;
  const charged = need ?? (line.clampNegative ? Math.max(0, counted) : counted);
  const rule = need !== undefined ? "declared" : charged === counted ? "as-counted" : "clamped";
  // Thousandths times hundredths of a yen: whole hundredths again, a half up.
  const exactSen = yen === null ? null : Math.round((charged * Math.round(yen * 100)) / 1000);
  return {
    line,
    priceFrom: from,
    yenEach: yen,
    counted,
    charged,
    rule,
    exactSen,
    yen: exactSen === null ? null : line.rounding === undefined ? exactSen / 100 : rounded(exactSen, line.rounding),
    entries: [...new Set(usage.flatMap(({ entries }) => entries))],
  };
}

/** The declared need in thousandths, where far less than that was drawn; undefined where it does not matter. */
function declaredFor({ declared }: Payer, tariff: Tariff, counted: number): number | undefined {
  if (declared === null || tariff.declared === null) return undefined;
  const need = declared * 100;
  return counted * 100 < need * tariff.declared.belowPercent ? need : undefined;
}

/** Hundredths of a yen to whole yen or tens of yen. Down is towards zero. */
function rounded(sen: number, { to, how }: Rounding): number {
  const steps = sen / (to * 100);
  return (how === "down" ? Math.trunc(steps) : Math.floor(steps + 0.5)) * to;
}
