// From the start of the process to the calendar painted from IndexedDB, against the empty window's line of text.
// The runs take turns, so that a machine that grows busy or hot slows both.
import { metric, type Metric } from "#test/bench/measure.ts";
import type { Size } from "#test/bench/storedFacility.ts";
import { subjects } from "#test/bench/subjects.ts";
import { startTimed, type Subject } from "#test/bench/timedWindow.ts";

const runs = 11;

export async function start(size: Size): Promise<Record<string, Metric>> {
  const { desk, floor } = await subjects(size);
  const values: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < runs; run++) {
    floors.push(await paintedAfter(floor));
    values.push(await paintedAfter(desk));
  }
  return { calendarPainted: metric("ms", values, floors) };
}

async function paintedAfter(subject: Subject): Promise<number> {
  const window = await startTimed(subject);
  await window.close();
  return window.paintedAfterMs;
}
