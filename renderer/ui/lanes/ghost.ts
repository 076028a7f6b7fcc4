import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { Judgement, LaneBar, Place } from "#renderer/ui/lanes/laneTypes.ts";

/** The picture of a place that is being tried out: a ghost in the lane, and words that stand beside it. */
export class Ghost {
  readonly #surface: LaneSurface;
  readonly #tip: HTMLElement;
  readonly #el = document.createElement("div");
  readonly #text = document.createElement("span");

  constructor(surface: LaneSurface, tip: HTMLElement) {
    this.#surface = surface;
    this.#tip = tip;
    this.#el.setAttribute("aria-hidden", "true");
    this.#el.append(this.#text);
  }

  show(place: Place, judgement: Judgement, bar: LaneBar | null): void {
    const track = this.#surface.trackOf(place.laneId);
    const { words, lanes } = this.#surface.props;
    const lane = lanes.find(({ id }) => id === place.laneId);
    if (!track || !lane) return this.hide();
    const verdict = judgement === null ? "" : judgement.allowed ? " is-doubtful" : " is-refused";
    this.#el.className = `lane-ghost use-${bar?.use ?? lane.use}${verdict}`;
    const { x, width } = this.#surface.span(place);
    this.#el.style.left = `${x}px`;
    this.#el.style.width = `${Math.max(3, width)}px`;
    this.#text.textContent = bar?.title ?? "";
    if (this.#el.parentNode !== track) track.append(this.#el);
    this.#showTip(words.draft(lane, place), judgement);
  }

  hint(text: string): void {
    this.#tip.replaceChildren(line("lane-tip-when", text));
    this.#tip.className = "lane-tip is-hint";
    this.#tip.hidden = false;
    this.#tip.style.transform = "";
  }

  hide(): void {
    this.#el.remove();
    this.#tip.hidden = true;
  }

  #showTip(when: string, judgement: Judgement): void {
    const why = judgement ? [line("lane-tip-why", `${judgement.allowed ? "△" : "⚠"} ${judgement.words}`)] : [];
    this.#tip.replaceChildren(line("lane-tip-when", when), ...why);
    this.#tip.className = `lane-tip${judgement === null ? "" : judgement.allowed ? " is-doubtful" : " is-refused"}`;
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

function line(className: string, text: string): HTMLElement {
  const el = document.createElement("div");
  el.className = className;
  el.textContent = text;
  return el;
}
