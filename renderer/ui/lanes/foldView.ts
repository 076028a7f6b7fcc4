import { COLUMN_PX, type FoldRun } from "#renderer/ui/lanes/foldRuns.ts";
import type { Lane, LaneWords } from "#renderer/ui/lanes/laneTypes.ts";

/** Room for the count in words: so much for a letter, and around them. */
const LETTER_PX = 7;
const WIDE_LETTER_PX = 12;
const AROUND_PX = 14;

/** Draws what is going on in a folded group: one strip for each run of bookings, the darker the more of the group is taken. */
export class FoldView {
  readonly #track: HTMLElement;
  #made: HTMLElement[] = [];

  constructor(track: HTMLElement) {
    this.#track = track;
  }

  draw(runs: readonly FoldRun[], heading: Lane, words: LaneWords): void {
    this.clear();
    this.#made = runs.map((run) => stripOf(run, heading, words));
    this.#track.append(...this.#made);
  }

  clear(): void {
    for (const el of this.#made) el.remove();
    this.#made = [];
  }
}

function stripOf(run: FoldRun, heading: Lane, words: LaneWords): HTMLElement {
  const el = document.createElement("div");
  el.className = "lane-fold-run";
  el.setAttribute("role", "img");
  el.setAttribute("aria-label", words.foldRun(run.count, run, heading));
  el.title = words.foldRun(run.count, run, heading);
  el.style.left = `${run.x}px`;
  el.style.width = `${run.width}px`;
  el.style.backgroundImage = shading(run.shares);
  const count = words.foldCount(run.count);
  if (run.width >= widthOf(count)) {
    const text = document.createElement("span");
    text.textContent = count;
    el.append(text);
  }
  return el;
}

function widthOf(text: string): number {
  return [...text].reduce((px, letter) => px + (letter > "ÿ" ? WIDE_LETTER_PX : LETTER_PX), AROUND_PX);
}

/** Steps from pale to full in columns of equal width. */
function shading(shares: readonly number[]): string {
  const stops = shares.map((share, at) => {
    const strength = share === 0 ? 0 : Math.round(10 + 38 * share);
    const colour = `color-mix(in srgb, var(--fold-ink) ${strength}%, transparent)`;
    return `${colour} ${at * COLUMN_PX}px ${(at + 1) * COLUMN_PX}px`;
  });
  return `linear-gradient(90deg, ${stops.join(", ")})`;
}
