// The balance of a month of all stations out of ten years (201,600 entries; goal 150 ms), against reading the same entries alone; and a
// reading until it is on the disk (goal 30 ms).
import { fileURLToPath } from "node:url";
import { metric, type Metric } from "#test/bench/measure.ts";
import type { HeliumPage } from "#test/bench/helium/page.ts";
import { openBuiltPage } from "#test/window/builtPage.ts";

const runs = 25;
/** The first ones compile and warm the caches. */
const warmUp = 3;

export async function helium(): Promise<Record<string, Metric>> {
  const built = await openBuiltPage(fileURLToPath(new URL("helium", import.meta.url)));
  const ask = (what: keyof HeliumPage): Promise<number> =>
    built.page.evaluate((name) => Reflect.get(window, "helium")[name](), what);
  console.error(`${await ask("fill")} entries stored`);
  const took = { balance: [] as number[], read: [] as number[], whole: [] as number[], save: [] as number[] };
  for (let run = -warmUp; run < runs; run++) {
    const figures = {
      balance: await ask("balance"),
      read: await ask("read"),
      whole: await ask("whole"),
      save: await ask("save"),
    };
    if (run < 0) continue;
    for (const what of ["balance", "read", "whole", "save"] as const) took[what].push(figures[what]);
  }
  await built.close();
  return {
    monthOfTenYears: metric("ms", took.balance, took.read),
    outOfAllInMemory: metric("ms", took.whole, took.read),
    savedReading: metric("ms", took.save, took.save),
  };
}
