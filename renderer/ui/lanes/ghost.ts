import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { Judgement, LaneBar, LaneDraft, Place } from "#renderer/ui/lanes/laneTypes.ts";

type Carried = {
  readonly bar: LaneBar | null;
  readonly copy: boolean;
  readonly others: readonly LaneDraft[];
  /** What it would change elsewhere, in words. */
  readonly effect: string;
};

/** The picture of a place that is being tried out: a ghost in the lane, ghosts of what goes along, and words beside it. */
export class Ghost {
  readonly #surface: LaneSurface;
  readonly #tip: HTMLElement;
  readonly #el = newGhost();
  readonly #text = document.createElement("span");
  #others: HTMLElement[] = [];
  #words = "";

  constructor(surface: LaneSurface, tip: HTMLElement) {
    this.#surface = surface;
    this.#tip = tip;
    this.#el.append(this.#text);
  }

  /** What stands beside it now. */
  get words(): string {
    return this.#words;
  }

  show(place: Place, judgement: Judgement, { bar, copy, others, effect }: Carried): void {
    const { words, lanes } = this.#surface.props;
    const laneOf = (laneId: string) => lanes.find(({ id }) => id === laneId);
    const lane = laneOf(place.laneId);
    if (!lane || !this.#draw(this.#el, place, classOf(bar?.use ?? lane.use, judgement))) return this.hide();
    this.#text.textContent = bar?.title ?? "";
    this.#drawOthers(others, judgement);
    const from = laneOf(bar?.laneId ?? "");
    const count = others.length + 1;
    const how = bar && from ? words.change(bar, from, { ...place, lane }, { copy, count }) : "";
    this.#showTip([words.draft(lane, place), how, effect], judgement);
  }

  hint(text: string): void {
    this.#tip.replaceChildren(line("lane-tip-when", text));
    this.#tip.className = "lane-tip is-hint";
    this.#tip.hidden = false;
    this.#tip.style.transform = "";
  }

  hide(): void {
    this.#el.remove();
    this.#drawOthers([], null);
    this.#tip.hidden = true;
  }

  #drawOthers(others: readonly LaneDraft[], judgement: Judgement): void {
    for (const el of this.#others.splice(others.length)) el.remove();
    others.forEach((draft, i) => {
      const el = (this.#others[i] ??= newGhost());
      const use = this.#surface.props.index.get(draft.id ?? "")?.use ?? "shared";
      if (!this.#draw(el, draft, classOf(use, judgement))) el.remove();
    });
  }

  #draw(el: HTMLElement, place: Place, className: string): boolean {
    const track = this.#surface.trackOf(place.laneId);
    if (!track) return false;
    el.className = className;
    const { x, width } = this.#surface.span(place);
    el.style.left = `${x}px`;
    el.style.width = `${Math.max(3, width)}px`;
    if (el.parentNode !== track) track.append(el);
    return true;
  }

  #showTip([when, how, effect]: readonly [string, string, string], judgement: Judgement): void {
    const why = judgement ? `${judgement.allowed ? "△" : "⚠"} ${judgement.words}` : "";
    const lines = [
      line("lane-tip-when", when),
      line("lane-tip-how", how),
      line("lane-tip-effect", effect),
      line("lane-tip-why", why),
    ];
    this.#tip.replaceChildren(...lines.filter(({ textContent }) => textContent !== ""));
    this.#words = [when, how, effect, judgement?.words ?? ""].filter((part) => part !== "").join(" ");
    this.#tip.className = `lane-tip${verdictOf(judgement)}`;
    this.#tip.hidden = false;
    this.#placeTip();
  }

  /** Under the ghost, or over it where there is no room; never beyond the board's edges. */
  #placeTip(): void {
    const ghost = this.#el.getBoundingClientRect();
    const board = this.#surface.parts.scroller.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.#tip;
    const x = Math.max(4, Math.min(ghost.left - board.left, board.width - offsetWidth - 8));
    const below = ghost.bottom - board.top + 6;
    const y = below + offsetHeight > board.height ? ghost.top - board.top - offsetHeight - 6 : below;
    this.#tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(Math.max(4, y))}px)`;
  }
}

function newGhost(): HTMLElement {
  const el = document.createElement("div");
  el.setAttribute("aria-hidden", "true");
  return el;
}

function classOf(use: string, judgement: Judgement): string {
  return `lane-ghost use-${use}${verdictOf(judgement)}`;
}

function verdictOf(judgement: Judgement): string {
  return judgement === null ? "" : judgement.allowed ? " is-doubtful" : " is-refused";
}

function line(className: string, text: string): HTMLElement {
  const el = document.createElement("div");
  el.className = className;
  el.textContent = text;
  return el;
}
