// From the press that moves a booking to the words that it is saved on this computer, against a bare Dexie transaction that puts
// the same rows into tables that hold nothing else. The two take turns; both write durably.
import { fileURLToPath } from "node:url";
import { metric, percentile, type Metric } from "#test/bench/measure.ts";
import type { SavePage } from "#test/bench/save/page.ts";
import type { Size } from "#test/bench/storedFacility.ts";
import { openBuiltPage } from "#test/window/builtPage.ts";

const presses = 100;
/** The first presses load the mutations and compile both ways. */
const warmUp = 10;

export async function save(size: Size): Promise<Record<string, Metric>> {
  const built = await openBuiltPage(fileURLToPath(new URL("save", import.meta.url)));
  const ask = (what: keyof SavePage): Promise<number | null> =>
    built.page.evaluate((name) => Reflect.get(window, "save")[name](), what);
  const stored = await built.page.evaluate((wanted) => Reflect.get(window, "save").fill(wanted), size);
  console.error(`${stored} bookings stored`);
  const took = { ours: [] as number[], floor: [] as number[] };
  for (let press = -warmUp; press < presses; press++) {
    const [ours, floor] = [await ask("press"), await ask("pressFloor")];
    if (ours === null || floor === null) throw new Error(`Nothing is left to move after ${press} presses`);
    if (press < 0) continue;
    took.ours.push(ours);
    took.floor.push(floor);
  }
  await built.close();
  const at = (share: number) => metric("ms", [percentile(took.ours, share)], [percentile(took.floor, share)]);
  return { savedP50: at(0.5), savedP95: at(0.95) };
}
