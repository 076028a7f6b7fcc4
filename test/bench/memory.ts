// Memory of the whole process tree with the month of all beamlines open and everything settled, against the empty window.
import { metric, type Metric, pause } from "#test/bench/measure.ts";
import type { Size } from "#test/bench/storedFacility.ts";
import { subjects } from "#test/bench/subjects.ts";
import { startTimed, type Subject } from "#test/bench/timedWindow.ts";

const runs = 5;
const megabyte = 1e6;
/** Settled: two readings, two seconds apart, that differ by less than this share. */
const calm = 0.005;
const longestSettleMs = 30_000;
const betweenReadingsMs = 2_000;

type Reading = { readonly total: number; readonly byKind: Record<string, number> };

export async function memory(size: Size): Promise<Record<string, Metric>> {
  const { desk, floor } = await subjects(size);
  const values: Reading[] = [];
  const floors: Reading[] = [];
  for (let run = 0; run < runs; run++) {
    floors.push(await settled(floor));
    values.push(await settled(desk));
  }
  const compare = (pick: (reading: Reading) => number) => metric("MB", values.map(pick), floors.map(pick));
  return {
    processTree: compare((reading) => reading.total),
    renderer: compare((reading) => reading.byKind["renderer"] ?? 0),
    mainProcess: compare((reading) => reading.byKind["browser"] ?? 0),
  };
}

async function settled(subject: Subject): Promise<Reading> {
  const window = await startTimed(subject);
  let before = 0;
  let now = window.memory();
  for (let waited = 0; waited < longestSettleMs; waited += betweenReadingsMs) {
    await pause(betweenReadingsMs);
    [before, now] = [now, window.memory()];
    if (waited > 0 && Math.abs(now - before) < before * calm) break;
  }
  const kinds = Object.entries(window.memoryByKind()).map(([kind, bytes]) => [kind, bytes / megabyte]);
  await window.close();
  return { total: now / megabyte, byKind: Object.fromEntries(kinds) as Record<string, number> };
}
