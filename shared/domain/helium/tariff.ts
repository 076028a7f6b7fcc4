import * as z from "zod/mini";
import { line, reference, text } from "#shared/domain/helium/fields.ts";
import { mistakesOf, type FileMistake } from "#shared/domain/facility/fileMistake.ts";
import { parseDay, type Day } from "#shared/domain/time/day.ts";

// A tariff is data: whatever a centre charges for helium is said by lines of these kinds, without new code (docs/helium.md).

const day = z.string().check(z.refine((value) => parseDay(value) !== undefined, "not-a-day"));
const words = z.object({ ja: line, en: line });

/** What a price is for. Where gas is counted, the volume is converted to this reference first. */
const measure = z.discriminatedUnion("kind", [
  /** Out minus back of vessels (docs/helium.md: Chiba, Tohoku). */
  z.object({ kind: z.literal("litre-drawn") }),
  /** Drawn minus what the payer's meters gave back, as liquid. */
  z.object({ kind: z.literal("litre-lost") }),
  z.object({ kind: z.literal("cubic-metre-lost"), reference }),
  z.object({ kind: z.literal("gas-litre"), reference }),
  /** `midnights`: 1 for the same day and 1 more at each midnight (Kyoto). `started-24-hours`: each begun stretch of 24 hours. */
  z.object({ kind: z.literal("container-day"), counting: z.enum(["midnights", "started-24-hours"]) }),
  z.object({ kind: z.literal("delivery") }),
]);

const price = z.object({
  from: day,
  /** Yen for one, in hundredths at the finest; null: not known yet, and the bill says so. */
  yen: z.nullable(z.number().check(z.minimum(0), z.maximum(100_000_000))),
});

const rounding = z.object({ to: z.union([z.literal(1), z.literal(10)]), how: z.enum(["down", "half-up"]) });

const tariffLine = z.object({
  name: words,
  measure,
  /** Classes of payers that it is for; absent: all. */
  payers: z.optional(z.array(line)),
  /** Each from its day until the next one's; before the first nothing is charged. */
  prices: z.array(price).check(z.minLength(1)),
  /** A quantity below zero counts as nothing (Tokyo); else it is taken off. */
  clampNegative: z.boolean(),
  rounding: z.optional(rounding),
});

export const tariffForm = z.object({
  format: z.literal("beamline-desk/helium-tariff/1"),
  name: words,
  source: text,
  lines: z.array(tariffLine),
  /** Of the sum of a bill; lines without a rounding of their own are kept to hundredths of a yen until then. */
  rounding,
  /** `percent` is put on top where the prices are without tax. */
  tax: z.object({ mode: z.enum(["included", "excluded"]), percent: z.int().check(z.minimum(0), z.maximum(100)) }),
  /** Where less than so many percent of the declared need was drawn, the declared need is charged (SPring-8 may). Null: never. */
  declared: z.nullable(z.object({ belowPercent: z.int().check(z.minimum(1), z.maximum(100)) })),
});

export type Tariff = z.infer<typeof tariffForm>;
export type TariffLine = Tariff["lines"][number];
export type Rounding = Tariff["rounding"];

/** A tariff from the content of a file, or every place where it does not fit. */
export function parseTariff(
  content: unknown,
): { readonly ok: true; readonly tariff: Tariff } | { readonly ok: false; readonly problems: readonly FileMistake[] } {
  const parsed = tariffForm.safeParse(content);
  return parsed.success ? { ok: true, tariff: parsed.data } : { ok: false, problems: mistakesOf(parsed.error) };
}

/** The price on a day: of the last one that has begun; undefined before the first. */
export function priceOn({ prices }: TariffLine, on: Day): TariffLine["prices"][number] | undefined {
  return prices
    .filter(({ from }) => from <= on)
    .reduce<TariffLine["prices"][number] | undefined>(
      (last, one) => (last === undefined || one.from >= last.from ? one : last),
      undefined,
    );
}
