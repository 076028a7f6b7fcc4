// Balances of all stations of a term after one booking changed (28 stations, 60 bookings a month each), out of ten years stored
// (200,000 bookings), against the same out of one year: it must not grow with the past. Goal: at most 50 ms.
import { fileURLToPath } from "node:url";
import type { LedgerPage } from "#test/bench/ledger/page.ts";
import { metric, type Metric } from "#test/bench/measure.ts";
import { openBuiltPage } from "#test/window/builtPage.ts";

const runs = 25;
const warmUp = 5;
const [few, many] = [1, 10];

export async function ledger(): Promise<Record<string, Metric>> {
  const built = await openBuiltPage(fileURLToPath(new URL("ledger", import.meta.url)));
  const ask = (what: keyof LedgerPage, years: number): Promise<number> =>
    built.page.evaluate(([name, count]) => Reflect.get(window, "ledger")[name](count), [what, years] as const);
  const opened = { few: await ask("open", few), many: await ask("open", many) };
  const took = { few: [] as number[], many: [] as number[] };
  for (let run = -warmUp; run < runs; run++) {
    const [ofFew, ofMany] = [await ask("change", few), await ask("change", many)];
    if (run < 0) continue;
    took.few.push(ofFew);
    took.many.push(ofMany);
  }
  await built.close();
  return {
    afterChange: metric("ms", took.many, took.few),
    firstReading: metric("ms", [opened.many], [opened.few]),
  };
}
