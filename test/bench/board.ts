// The lanes with their data in memory until they are painted, against a bare drawing of the same bars and labels; and the frames of
// a drag. Every walk has a page of its own, and ours and the bare one take turns.
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { metric, percentile, type Metric } from "#test/bench/measure.ts";
import type { BoardPage, Walk, Way } from "#test/bench/board/page.tsx";
import { openBuiltPage, PAGE_ADDRESS } from "#test/window/builtPage.ts";
import { resize } from "#test/window/launch.ts";

/** All 28 lanes are in view, in both drawings. */
const size = { width: 1440, height: 900 };
const runs = 9;
const tenfoldRuns = 5;
const dragRuns = 5;
const dragMoves = 90;

type Ways<T> = Readonly<Record<Way, T[]>>;

export async function board(): Promise<Record<string, Metric>> {
  const built = await openBuiltPage(fileURLToPath(new URL("board", import.meta.url)));
  const { app, page } = built;
  await resize(app, page, size);
  const walks = await inTurn(runs, (way) => walk(page, way, 1));
  const tenfold = await inTurn(tenfoldRuns, (way) => walk(page, way, 10));
  const frames = await inTurn(dragRuns, (way) => drag(page, way));
  await built.close();
  const of = (all: Ways<Walk>, name: keyof Walk) =>
    metric(
      "ms",
      all.ours.map((one) => one[name]),
      all.bare.map((one) => one[name]),
    );
  return {
    month: of(walks, "month"),
    nextMonth: of(walks, "nextMonth"),
    week: of(walks, "week"),
    month10x: of(tenfold, "month"),
    dragFrameP95: metric("ms", frames.ours, frames.bare),
  };
}

/** The first turn of each is not counted: it reads the page and compiles it. */
async function inTurn<T>(times: number, measure: (way: Way) => Promise<T>): Promise<Ways<T>> {
  const measured: Ways<T> = { ours: [], bare: [] };
  for (let run = 0; run <= times; run++) {
    for (const way of ["bare", "ours"] as const) {
      const one = await measure(way);
      if (run > 0) measured[way].push(one);
    }
  }
  return measured;
}

async function walk(page: Page, way: Way, times: number): Promise<Walk> {
  await page.goto(`${PAGE_ADDRESS}?${way}`);
  return page.evaluate(([how, count]) => Reflect.get(window, "board").walk(how, count), [way, times] as const);
}

/** Ms between frames while a bar is dragged to and fro over lanes and days, the slowest but five in a hundred. */
async function drag(page: Page, way: Way): Promise<number> {
  await page.goto(`${PAGE_ADDRESS}?${way}`);
  const from = await page.evaluate((how) => (Reflect.get(window, "board") as BoardPage).toDragOn(how), way);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y);
  await page.evaluate(() => Reflect.get(window, "board").watchFrames());
  for (let step = 0; step < dragMoves; step++)
    await page.mouse.move(from.x - 4 * step, from.y + 200 * Math.sin(step / 12));
  const frames: readonly number[] = await page.evaluate(() => Reflect.get(window, "board").stopWatching());
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return percentile(frames, 0.95);
}
