import { toneClasses } from "#renderer/ui/lanes/toneClasses.ts";
import type { Packed, PackedBar, PackedStrip } from "#renderer/ui/lanes/packRow.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Lane, LaneBar, LaneWords } from "#renderer/ui/lanes/laneTypes.ts";

/** Narrower bars carry no text: it would cost more to draw than it says. */
const NARROWEST_TEXT_PX = 24;
const NARROWEST_TITLE_PX = 46;
const LOWEST_TWO_LINES_PX = 29;
/** A sign matters more than the letter of the use: it stands in its place where there is room for one of them. */
const NARROWEST_SIGN_PX = 16;
const NARROWEST_SIGN_WORD_PX = 96;
const NARROWEST_TIME_LEFT_PX = 150;

/** What stands at the end of a bar: marks, and how long a running one still runs. */
function signsOf(bar: LaneBar, width: number, { words, now }: BarLook): string {
  const hasWords = width >= NARROWEST_SIGN_WORD_PX;
  const marks =
    width < NARROWEST_SIGN_PX ? [] : bar.marks.map(({ sign, text }) => (hasWords ? `${sign} ${text}` : sign));
  const isRunning = bar.state === "running" && width >= NARROWEST_TIME_LEFT_PX && now < bar.end;
  return [...marks, ...(isRunning ? [words.timeLeft(bar, now)] : [])].join(" ");
}

/** Title and second line end before the signs. Counted on the generous side; bars.css has the size of the letters. */
function roomFor(signs: string): string {
  if (signs === "") return "";
  const letters = Array.from(signs, (letter): number => (letter > "\u2000" ? 11 : 7));
  return `${letters.reduce((sum, px) => sum + px, 12)}px`;
}

type Spoken = Pick<BarLook, "lane" | "words"> & { readonly of: LaneBar | PackedStrip };

export type BarBox = { readonly top: number; readonly height: number };
export type BarLook = {
  readonly lane: Lane;
  readonly words: LaneWords;
  readonly selectedId: string | null;
  readonly movable: boolean;
  readonly now: InstantMs;
  /** Has the view's name written soon. */
  nameLater(view: BarView): void;
};

const plain: { bar?: HTMLElement } = {};

/** Copied, not made: a month has two thousand. */
function newBar(): HTMLElement {
  plain.bar ??= makeBar();
  return plain.bar.cloneNode() as HTMLElement;
}

function makeBar(): HTMLElement {
  const el = document.createElement("div");
  el.setAttribute("role", "button");
  el.tabIndex = -1;
  return el;
}

/** What a bar may carry as an element of its own: who, signs. The title is its text, the letter of the use stands before it (bars.css). */
const partTags = { sub: "small", signs: "i" } as const;
type PartName = keyof typeof partTags;
type Part = { readonly el: HTMLElement; text: string };
const partNames = Object.keys(partTags) as PartName[];

function newPart(name: PartName): Part {
  const el = document.createElement(partTags[name]);
  el.className = `lane-${name}`;
  // The bar's own label says all of it, in full.
  el.setAttribute("aria-hidden", "true");
  return { el, text: "" };
}

/**
 * One recycled element for a bar or a strip. Writes to the DOM only what changed, and only text nodes and the CSSOM,
 * so that a strict content policy has nothing to refuse.
 */
export class BarView {
  readonly el = newBar();
  item: Packed | null = null;
  readonly #parts: Partial<Record<PartName, Part>> = {};
  #title: Text | null = null;
  #mark = "";
  /** What the name that is read out was made of; `isNamed` false: it is still to be written. */
  #spoken: Spoken | null = null;
  #isNamed = false;
  #x = NaN;
  #width = NaN;
  #sub: BarBox | null = null;
  #class = "";
  #signs = "";

  get bar(): LaneBar | null {
    return this.item?.kind === "bar" ? this.item.bar : null;
  }

  show(item: Packed, box: BarBox, look: BarLook): void {
    if (this.bar && !(item.kind === "bar" && item.bar.id === this.bar.id)) this.el.removeAttribute("data-lifted");
    this.item = item;
    this.#place(item.x, item.width, box, item.kind === "strip" || item.levels === 1);
    if (item.kind === "bar") this.#showBar(item, box, look);
    else this.#showStrip(item, look);
  }

  #showBar(item: PackedBar, box: BarBox, look: BarLook): void {
    const { bar, width } = item;
    const chosen = bar.id === look.selectedId ? " is-selected" : "";
    const held = look.movable && !bar.locked ? " is-movable" : "";
    const tones = toneClasses(bar);
    const twoLines = box.height >= LOWEST_TWO_LINES_PX && width >= NARROWEST_TITLE_PX && bar.sub !== "";
    const signs = signsOf(bar, width, look);
    const hasMark = width >= (signs === "" ? NARROWEST_TEXT_PX : NARROWEST_TITLE_PX);
    const mark = hasMark ? look.words.use(bar.use) : "";
    // A bar with nothing in it is a plain box, which costs the page half as much (bars.css).
    const room = width >= NARROWEST_TITLE_PX ? " has-title" : mark + signs === "" ? "" : " has-mark";
    const second = twoLines ? " has-sub" : "";
    this.#setClass(`lane-bar use-${bar.use} state-${bar.state}${room}${second}${chosen}${held}${tones}`);
    this.#showMark(mark);
    this.#showTitle(width >= NARROWEST_TITLE_PX ? bar.title : "");
    this.#write("sub", twoLines ? bar.sub : "");
    this.#write("signs", signs);
    if (signs !== this.#signs) this.el.style.paddingRight = roomFor((this.#signs = signs));
    this.#speak(bar, look);
  }

  #showStrip(item: PackedStrip, look: BarLook): void {
    this.#setClass(`lane-strip use-${item.use}`);
    if (this.#signs !== "") this.el.style.paddingRight = roomFor((this.#signs = ""));
    this.#showMark("");
    this.#showTitle("");
    for (const name of partNames) this.#write(name, "");
    this.#speak(item, look);
  }

  /**
   * The name of another bar is taken away at once and the right one comes a moment later: two thousand names take longer than
   * the rest of the drawing. A bar that has changed has its new name at once.
   */
  #speak(of: LaneBar | PackedStrip, look: BarLook): void {
    const { lane, words } = look;
    const before = this.#spoken;
    if (before?.of === of && before.lane === lane && before.words === words && this.#isNamed) return;
    this.#spoken = { of, lane, words };
    if (this.#isNamed && before && "id" in before.of && "id" in of && before.of.id === of.id) return this.#writeName();
    if (this.#isNamed) this.el.removeAttribute("aria-label");
    this.#isNamed = false;
    look.nameLater(this);
  }

  /** Writes what is read out, unless it stands there. Whoever leads the keyboard to a bar calls this first. */
  name(): void {
    if (!this.#isNamed) this.#writeName();
  }

  #writeName(): void {
    if (!this.#spoken) return;
    const { of, lane, words } = this.#spoken;
    this.#isNamed = true;
    this.el.setAttribute("aria-label", "id" in of ? words.bar(of, lane) : words.strip(of.count, of, lane));
  }

  #showMark(mark: string): void {
    if (mark === this.#mark) return;
    this.#mark = mark;
    if (mark === "") this.el.removeAttribute("data-mark");
    else this.el.setAttribute("data-mark", mark);
  }

  /** Text of the bar itself, whole, so that what is seen is part of what is read out (WCAG 2.5.3). */
  #showTitle(title: string): void {
    if ((this.#title?.data ?? "") === title) return;
    if (this.#title) this.#title.data = title;
    else this.el.prepend((this.#title = document.createTextNode(title)));
  }

  /** An empty part is not in the document at all; one that was never needed was never made: most bars of a month have no words. */
  #write(name: PartName, text: string): void {
    if ((this.#parts[name]?.text ?? "") === text) return;
    const part = (this.#parts[name] ??= newPart(name));
    part.text = text;
    part.el.setAttribute("data-text", text);
    if (text === "") part.el.remove();
    else if (!part.el.isConnected) this.el.append(part.el);
  }

  /** A bar of the lane's whole height has top and bottom from bars.css: two writes less for each of two thousand. */
  #place(x: number, width: number, box: BarBox, isWhole: boolean): void {
    const { style } = this.el;
    if (x !== this.#x) style.left = `${(this.#x = x)}px`;
    if (width !== this.#width) style.width = `${(this.#width = width)}px`;
    const sub = isWhole ? null : box;
    if (sub?.top === this.#sub?.top && sub?.height === this.#sub?.height) return;
    this.#sub = sub;
    style.top = sub ? `${sub.top}px` : "";
    style.height = sub ? `${sub.height}px` : "";
  }

  #setClass(name: string): void {
    if (name !== this.#class) this.el.className = this.#class = name;
  }
}
