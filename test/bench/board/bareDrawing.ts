// The floor: the same bars and labels in bare elements, with nothing to find, hold or read out.
import { intervalOf, lanes, type Stretch } from "#test/bench/board/fullMonths.ts";
import type { LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import { groupBy } from "#shared/lib/groupBy.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import { DAY_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import "#test/bench/board/bareDrawing.css";

export function drawBare(root: HTMLElement, stretch: Stretch, bars: readonly LaneBar[]): void {
  const interval = intervalOf(stretch);
  const ofLane = groupBy(bars, (bar) => bar.laneId);
  const board = element("bare", "");
  board.append(headOf(interval));
  for (const lane of lanes) {
    const row = element("bare-lane", "");
    const track = element("bare-track", "");
    for (const bar of ofLane.get(lane.id) ?? [])
      if (bar.start < interval.end && bar.end > interval.start)
        track.append(placed(element(`bare-bar bare-${bar.use}`, bar.title), interval, bar));
    row.append(element("bare-name", `${lane.name.code} ${lane.name.title}`), track);
    board.append(row);
  }
  root.replaceChildren(board);
}

function headOf(interval: Interval): HTMLElement {
  const [head, track] = [element("bare-lane", ""), element("bare-track", "")];
  for (let day: number = interval.start; day < interval.end; day += DAY_MS) {
    const [start, end] = [day as InstantMs, (day + DAY_MS) as InstantMs];
    track.append(placed(element("bare-day", dayOf(start).slice(8)), interval, { start, end }));
  }
  head.append(element("bare-name", ""), track);
  return head;
}

function placed(el: HTMLElement, { start, end }: Interval, what: Interval): HTMLElement {
  const left = Math.max(0, (what.start - start) / (end - start));
  const right = Math.min(1, (what.end - start) / (end - start));
  el.style.left = `${left * 100}%`;
  el.style.width = `${(right - left) * 100}%`;
  return el;
}

function element(className: string, text: string): HTMLElement {
  const el = document.createElement("div");
  el.className = className;
  el.textContent = text;
  return el;
}

/** A drag at its barest: the pressed bar follows the pointer. */
export function dragBare(root: HTMLElement): void {
  let held: { readonly el: HTMLElement; readonly x: number; readonly y: number } | null = null;
  root.addEventListener("pointerdown", (event) => {
    const el = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(".bare-bar") : null;
    held = el && { el, x: event.clientX, y: event.clientY };
  });
  root.addEventListener("pointermove", (event) => {
    if (held) held.el.style.translate = `${event.clientX - held.x}px ${event.clientY - held.y}px`;
  });
  root.addEventListener("pointerup", () => (held = null));
}
