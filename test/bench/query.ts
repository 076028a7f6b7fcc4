// A month of all lanes out of one and out of ten years stored (200,000 bookings), against one getAll of the same rows from a table
// that holds nothing else. The three take turns.
import { fileURLToPath } from "node:url";
import { metric, type Metric } from "#test/bench/measure.ts";
import type { QueryPage } from "#test/bench/query/page.ts";
import { openBuiltPage } from "#test/window/builtPage.ts";

const runs = 25;
/** The first readings compile and warm the caches of all three. */
const warmUp = 3;
const [few, many] = [1, 10];

export async function query(): Promise<Record<string, Metric>> {
  const built = await openBuiltPage(fileURLToPath(new URL("query", import.meta.url)));
  const ask = (what: keyof QueryPage, years = 0): Promise<number> =>
    built.page.evaluate(([name, count]) => Reflect.get(window, "query")[name](count), [what, years] as const);
  for (const years of [few, many]) console.error(`${await ask("fill", years)} bookings stored`);
  console.error(`${await ask("fillFloor")} of them in the month`);
  const took = { few: [] as number[], many: [] as number[], floor: [] as number[] };
  for (let run = -warmUp; run < runs; run++) {
    const [floor, ofFew, ofMany] = [await ask("readFloor"), await ask("read", few), await ask("read", many)];
    if (run < 0) continue;
    took.floor.push(floor);
    took.few.push(ofFew);
    took.many.push(ofMany);
  }
  await built.close();
  return {
    month: metric("ms", took.many, took.floor),
    monthOfOneYear: metric("ms", took.few, took.floor),
    tenYearsToOne: metric("ms", took.many, took.few),
  };
}
