import type { Packed, PackedBar, PackedStrip } from "#renderer/ui/lanes/packRow.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Lane, LaneBar, LaneWords } from "#renderer/ui/lanes/laneTypes.ts";

/** Narrower bars carry no text: it would cost more to draw than it says. */
const NARROWEST_TEXT_PX = 24;
const NARROWEST_TITLE_PX = 46;
const LOWEST_TWO_LINES_PX = 29;
const NARROWEST_SIGNS_PX = 60;
const NARROWEST_TIME_LEFT_PX = 150;

/** What stands at the end of a bar: marks, and how long a running one still runs. */
function signsOf(bar: LaneBar, width: number, { words, now }: BarLook): string {
  const marks = width >= NARROWEST_SIGNS_PX ? bar.marks.map((mark) => mark.text) : [];
  const isRunning = bar.state === "running" && width >= NARROWEST_TIME_LEFT_PX && now < bar.end;
  return [...marks, ...(isRunning ? [words.timeLeft(bar, now)] : [])].join(" ");
}

export type BarBox = { readonly top: number; readonly height: number };
export type BarLook = {
  readonly lane: Lane;
  readonly words: LaneWords;
  readonly selectedId: string | null;
  readonly movable: boolean;
  readonly now: InstantMs;
};

/**
 * One recycled element for a bar or a strip. Writes to the DOM only what changed, and only text nodes and the CSSOM,
 * so that a strict content policy has nothing to refuse.
 */
export class BarView {
  readonly el = document.createElement("div");
  item: Packed | null = null;
  readonly #mark = document.createElement("b");
  readonly #title = document.createElement("span");
  readonly #sub = document.createElement("small");
  readonly #signs = document.createElement("i");
  #labelled: { bar: LaneBar; lane: Lane; words: LaneWords } | null = null;
  readonly #written = new Map<HTMLElement, string>();
  #box = "";
  #class = "";

  constructor() {
    this.el.setAttribute("role", "button");
    this.el.tabIndex = -1;
    this.#mark.className = "lane-mark";
    this.#title.className = "lane-title";
    this.#sub.className = "lane-sub";
    this.#signs.className = "lane-signs";
    // The bar's own label says all of it, in full.
    for (const part of [this.#mark, this.#title, this.#sub, this.#signs]) part.setAttribute("aria-hidden", "true");
  }

  get bar(): LaneBar | null {
    return this.item?.kind === "bar" ? this.item.bar : null;
  }

  show(item: Packed, box: BarBox, look: BarLook): void {
    if (this.bar && !(item.kind === "bar" && item.bar.id === this.bar.id)) this.el.removeAttribute("data-lifted");
    this.item = item;
    this.#place(item.x, item.width, box);
    if (item.kind === "bar") this.#showBar(item, box, look);
    else this.#showStrip(item, look);
  }

  #showBar(item: PackedBar, box: BarBox, look: BarLook): void {
    const { bar, width } = item;
    const chosen = bar.id === look.selectedId ? " is-selected" : "";
    const held = look.movable && !bar.locked ? " is-movable" : "";
    const problem = bar.marks.some((mark) => mark.tone === "problem") ? " has-problem" : "";
    this.#setClass(`lane-bar use-${bar.use} state-${bar.state}${chosen}${held}${problem}`);
    const twoLines = box.height >= LOWEST_TWO_LINES_PX && width >= NARROWEST_TITLE_PX && bar.sub !== "";
    this.#write(this.#mark, width >= NARROWEST_TEXT_PX ? look.words.use(bar.use) : "");
    this.#write(this.#title, width >= NARROWEST_TITLE_PX ? bar.title : "");
    this.#write(this.#sub, twoLines ? bar.sub : "");
    this.#write(this.#signs, signsOf(bar, width, look));
    if (this.#labelled?.bar === bar && this.#labelled.lane === look.lane && this.#labelled.words === look.words) return;
    this.#labelled = { bar, lane: look.lane, words: look.words };
    this.el.setAttribute("aria-label", look.words.bar(bar, look.lane));
  }

  #showStrip(item: PackedStrip, look: BarLook): void {
    this.#setClass(`lane-strip use-${item.use}`);
    for (const part of [this.#mark, this.#title, this.#sub, this.#signs]) this.#write(part, "");
    this.#labelled = null;
    this.el.setAttribute("aria-label", look.words.strip(item.count, item, look.lane));
  }

  /** An empty part is not in the document at all. */
  #write(part: HTMLElement, text: string): void {
    if ((this.#written.get(part) ?? "") === text) return;
    this.#written.set(part, text);
    // Only the title is text of the element, whole, so that what is seen is part of what is read out (WCAG 2.5.3).
    if (part === this.#title) part.textContent = text;
    else part.dataset["text"] = text;
    if (text === "") part.remove();
    else if (!part.isConnected) this.el.append(part);
  }

  #place(x: number, width: number, { top, height }: BarBox): void {
    const box = `${x} ${width} ${top} ${height}`;
    if (box === this.#box) return;
    this.#box = box;
    const { style } = this.el;
    style.left = `${x}px`;
    style.width = `${width}px`;
    style.top = `${top}px`;
    style.height = `${height}px`;
  }

  #setClass(name: string): void {
    if (name !== this.#class) this.el.className = this.#class = name;
  }
}
