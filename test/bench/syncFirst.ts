// A first sync in the real window from the real backend (embedded database), for staff, who see everything, and for somebody of one
// company, to whom most bookings are blocks; against "fetch lines of JSON and bulkPut" of the same rows in the same Electron.
import { fileURLToPath } from "node:url";
import { everythingFor } from "#test/bench/everythingFor.ts";
import { firstSync, type FirstSync } from "#test/bench/firstSync.ts";
import { alone, metric, type Metric } from "#test/bench/measure.ts";
import { PEOPLE, storedBackend } from "#test/bench/storedBackend.ts";
import type { Size } from "#test/bench/storedFacility.ts";
import type { PlainPage } from "#test/bench/sync-first/page.ts";
import { startProcess } from "#test/backend/durable/backendProcess.ts";
import { openBuiltPage } from "#test/window/builtPage.ts";

/** The plain way takes more than a minute at L. */
const runsOf: Readonly<Record<Size, number>> = { S: 3, M: 3, L: 1 };

export async function syncFirst(size: Size): Promise<Record<string, Metric>> {
  const backend = await startProcess(await storedBackend(size));
  const metrics: Record<string, Metric> = {};
  for (const [who, person] of Object.entries(PEOPLE)) {
    const { text, rows } = await everythingFor(backend.url, person);
    const ours: FirstSync[] = [];
    const plain: number[] = [];
    for (let run = 0; run < runsOf[size]; run++) {
      ours.push(await firstSync(backend.url, person));
      plain.push(await plainWay(text, rows));
    }
    const complete = ours.map(({ completeMs }) => completeMs);
    const rate = (all: readonly number[]) => all.map((ms) => (1000 * rows) / ms);
    const name = who === "staff" ? "" : `-${who}`;
    metrics[`usable${name}`] = alone(
      "ms",
      ours.map(({ usableMs }) => usableMs),
    );
    metrics[`complete${name}`] = metric("ms", complete, plain);
    metrics[`rowsPerSecond${name}`] = metric("rows/s", rate(complete), rate(plain));
    metrics[`rows${name}`] = alone("rows", [rows]);
  }
  await backend.kill();
  return metrics;
}

/** Ms. A window of its own each time, as ours has. */
async function plainWay(text: Buffer, expected: number): Promise<number> {
  const folder = fileURLToPath(new URL("sync-first", import.meta.url));
  const built = await openBuiltPage(folder, { "everything.ndjson": text });
  const { ms, rows } = await built.page.evaluate((): ReturnType<PlainPage["fetchAndPut"]> =>
    Reflect.get(window, "plain").fetchAndPut("everything.ndjson"),
  );
  await built.close();
  if (rows !== expected) throw new Error(`The plain way stored ${rows} of ${expected} rows`);
  return ms;
}
