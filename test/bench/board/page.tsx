// The lanes and the bare drawing of the same bars, drawn on request and timed until they are painted.
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { dragBare, drawBare } from "#test/bench/board/bareDrawing.ts";
import { barsOf, december, november, week, type Stretch } from "#test/bench/board/fullMonths.ts";
import { OurLanes } from "#test/bench/board/OurLanes.tsx";
import type { LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import "#renderer/ui/fonts.css";
import "#renderer/ui/theme.css";

export type Way = "ours" | "bare";
/** In ms, from the data in memory to the second frame after they were drawn. */
export type Walk = { readonly month: number; readonly nextMonth: number; readonly week: number };
/** What the bench asks of the page, as `window.board`. */
export type BoardPage = {
  /** A month, the next one, and a week of the first. `times` × 1,820 bookings a month. */
  walk(way: Way, times: number): Promise<Walk>;
  /** Draws the month to drag on; answers a point of the window on a bar that can be held. */
  toDragOn(way: Way): Promise<{ readonly x: number; readonly y: number }>;
  /** Begins to note when frames come; `stop` answers the ms between them. */
  watchFrames(): void;
  stopWatching(): readonly number[];
};

type Draw = (stretch: Stretch, bars: readonly LaneBar[]) => void;

function drawingOf(way: Way, root: HTMLElement): Draw {
  if (way === "bare") return (stretch, bars) => drawBare(root, stretch, bars);
  const react = createRoot(root);
  return (stretch, bars) => flushSync(() => react.render(<OurLanes stretch={stretch} bars={bars} />));
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Begins right after a frame, so that every drawing has the same way to the next one. */
async function timed(draw: () => void): Promise<number> {
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 2000 }));
  await nextFrame();
  await nextTask();
  const began = performance.now();
  draw();
  await nextFrame();
  await nextFrame();
  return performance.now() - began;
}

function rootOf(): HTMLElement {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no #root");
  return root;
}

const frames: number[] = [];
const watching = { on: false };

function noteFrame(at: number): void {
  frames.push(at);
  if (watching.on) requestAnimationFrame(noteFrame);
}

const board: BoardPage = {
  async walk(way, times) {
    await document.fonts.ready;
    const [first, second] = [barsOf(november, times), barsOf(december, times)];
    const draw = drawingOf(way, rootOf());
    const month = await timed(() => draw(november, first));
    const nextMonth = await timed(() => draw(december, second));
    return { month, nextMonth, week: await timed(() => draw(week, first)) };
  },
  async toDragOn(way) {
    const root = rootOf();
    const bars = barsOf(november, 1);
    await timed(() => drawingOf(way, root)(november, bars));
    if (way === "bare") dragBare(root);
    const held = bars.findIndex((bar) => bar.state === "confirmed");
    const selector = way === "bare" ? ".bare-bar" : ".lane-bar";
    const box = root.querySelectorAll(selector)[held]?.getBoundingClientRect();
    if (!box) throw new Error("No bar to hold");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  },
  watchFrames() {
    frames.length = 0;
    watching.on = true;
    requestAnimationFrame(noteFrame);
  },
  stopWatching() {
    watching.on = false;
    return frames.slice(1).map((at, i) => at - (frames[i] ?? 0));
  },
};
Object.assign(window, { board });
// The letters are read before anything is timed.
for (const weight of [400, 500, 700]) void document.fonts.load(`${weight} 12px "Desk Sans JP"`, "予定");
