// The backend in a process of its own, on both databases: changes a second, the time of a pull that brings nothing, and 500 stations that
// hold their live lines open.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProcess, type BackendProcess } from "#test/backend/durable/backendProcess.ts";
import { startPostgres } from "#test/backend/postgres.ts";
import { benchStation } from "#test/bench/benchStation.ts";
import { connectedStations } from "#test/bench/connectedStations.ts";
import { manyAddresses, type Ask } from "#test/bench/manyAddresses.ts";
import { alone, type Metric } from "#test/bench/measure.ts";

const CLIENTS = [1, 8, 32];
const PUSHING_MS = 4_000;
const EMPTY_PULLS = 300;

export async function backend(): Promise<Record<string, Metric>> {
  const folder = mkdtempSync(join(tmpdir(), "beamline-desk-bench-"));
  const embedded = await measure("PGlite", await startProcess(folder));
  rmSync(folder, { recursive: true, force: true });
  const postgres = await startPostgres("durable");
  const server = await measure("PostgreSQL", await startProcess(postgres.url, "--database-url"));
  postgres.stop();
  return { ...embedded, ...server };
}

async function measure(name: string, process: BackendProcess): Promise<Record<string, Metric>> {
  const { ask, open, close } = manyAddresses(process.url);
  const metrics: Record<string, Metric> = {};
  let place = 0;
  const nextPlace = () => place++;
  for (const clients of CLIENTS)
    metrics[`mutations${clients}-${name}`] = alone("1/s", [await mutationsPerSecond(ask, clients, nextPlace)]);
  metrics[`emptyPull-${name}`] = alone("ms", [await emptyPull(ask)]);
  const { memory, poked, pulled } = await connectedStations({ ask, open, process, nextPlace });
  metrics[`memoryOf500-${name}`] = memory;
  metrics[`pokedP95-${name}`] = poked;
  metrics[`pulledP95-${name}`] = pulled;
  close();
  await process.kill();
  return metrics;
}

/** Each client sends its next call when the last one was taken; one call is one transaction, kept for certain. */
async function mutationsPerSecond(ask: Ask, clients: number, nextPlace: () => number): Promise<number> {
  const began = performance.now();
  let taken = 0;
  const one = async () => {
    const station = benchStation(ask, nextPlace);
    while (performance.now() - began < PUSHING_MS) {
      await station.push();
      taken += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  return (1000 * taken) / (performance.now() - began);
}

/** Ms, on average, by the backend's own count: from the first byte of the question to the last of the answer. */
async function emptyPull(ask: Ask): Promise<number> {
  const station = benchStation(ask, () => 0);
  await station.pull();
  const before = await pulls(ask);
  for (let pull = 0; pull < EMPTY_PULLS; pull++) await station.pull();
  const after = await pulls(ask);
  return (1000 * (after.seconds - before.seconds)) / (after.count - before.count);
}

async function pulls(ask: Ask): Promise<{ readonly seconds: number; readonly count: number }> {
  const text = await ask<string>("GET", "/metrics");
  const read = (what: string) => {
    const figure = new RegExp(
      `^beamline_desk_request_seconds_${what}\\{method="POST",route="[^"]*/pull"\\} (\\S+)$`,
      "m",
    );
    return Number(figure.exec(text)?.[1] ?? 0);
  };
  return { seconds: read("sum"), count: read("count") };
}
