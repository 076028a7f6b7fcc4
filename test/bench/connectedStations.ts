// 500 stations with their live lines open: what the backend's process takes, and how soon all know of a change and have fetched it.
import type { IncomingMessage } from "node:http";
import type { BackendProcess } from "#test/backend/durable/backendProcess.ts";
import { benchStation, type BenchStation } from "#test/bench/benchStation.ts";
import type { Ask } from "#test/bench/manyAddresses.ts";
import { alone, pause, percentile, type Metric } from "#test/bench/measure.ts";
import { memoryOf } from "#test/bench/processTree.ts";

const STATIONS = 500;
const CHANGES = 10;
/** One change after the other: each is everywhere before the next is made. */
const BETWEEN_MS = 200;
const megabyte = 1e6;

type Setting = {
  readonly ask: Ask;
  open(path: string): Promise<IncomingMessage>;
  readonly process: BackendProcess;
  readonly nextPlace: () => number;
};

export async function connectedStations(setting: Setting): Promise<Record<"memory" | "poked" | "pulled", Metric>> {
  const { ask, open, process, nextPlace } = setting;
  const all: BenchStation[] = [];
  const lines: IncomingMessage[] = [];
  const heard: (() => void)[] = [];
  for (let at = 0; at < STATIONS; at++) {
    const station = benchStation(ask, nextPlace);
    const [first] = all;
    if (first === undefined) await station.pull();
    else station.beginAt(first);
    all.push(station);
    const line = await open("/sync/v1/live");
    lines.push(line);
    line.setEncoding("utf8").on("data", (text: string) => text.includes("poke") && heard[at]?.());
  }
  const memory = memoryOf(process.id) / megabyte;
  const writer = benchStation(ask, nextPlace);
  const [poked, pulled]: [number[], number[]] = [[], []];
  for (let change = 0; change < CHANGES; change++) {
    await pause(BETWEEN_MS);
    const everybody = all.map(async (station, at) => {
      await new Promise<void>((resolve) => (heard[at] = resolve));
      poked.push(performance.now() - began);
      await station.pull();
      pulled.push(performance.now() - began);
    });
    const began = performance.now();
    await writer.push();
    await Promise.all(everybody);
  }
  for (const line of lines) line.destroy();
  return {
    memory: alone("MB", [memory]),
    poked: alone("ms", [percentile(poked, 0.95)]),
    pulled: alone("ms", [percentile(pulled, 0.95)]),
  };
}
