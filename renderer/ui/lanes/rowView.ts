import { BarView, type BarLook } from "#renderer/ui/lanes/barView.ts";
import type { LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { Packed } from "#renderer/ui/lanes/packRow.ts";
import { subRow } from "#renderer/ui/lanes/rowHeights.ts";

/** Draws the bars of one lane into its track, with elements used again and again. */
export class RowView {
  readonly #views: BarView[] = [];
  #used = 0;
  #isMarked = false;
  readonly track: HTMLElement;
  readonly laneId: string;
  readonly #byElement: WeakMap<Element, BarView>;

  constructor(track: HTMLElement, laneId: string, byElement: WeakMap<Element, BarView>) {
    this.track = track;
    this.laneId = laneId;
    this.#byElement = byElement;
  }

  get shown(): readonly BarView[] {
    return this.#views.slice(0, this.#used);
  }

  draw(items: readonly Packed[], height: number, look: BarLook): void {
    const added = document.createDocumentFragment();
    const whole = subRow(height, 0, 1);
    items.forEach((item, i) => {
      const view = this.#view(i);
      if (i >= this.#used) added.append(view.el);
      view.show(item, item.kind === "bar" && item.levels > 1 ? subRow(height, item.level, item.levels) : whole, look);
    });
    if (added.firstChild) this.track.append(added);
    this.#drop(items.length);
  }

  clear(): void {
    this.#drop(0);
  }

  find(id: string): BarView | null {
    return this.shown.find((view) => view.bar?.id === id) ?? null;
  }

  /** The strip that a bar too narrow to draw is part of. */
  stripOver(bar: LaneBar): BarView | null {
    const isOver = ({ item }: BarView) =>
      item?.kind === "strip" &&
      (item.use === bar.use || item.use === "mixed") &&
      item.start <= bar.start &&
      bar.end <= item.end;
    return this.shown.find(isOver) ?? null;
  }

  /** How far running bars have run, in px from their left edge. */
  showRan(nowX: number): void {
    for (const { bar, item, el } of this.shown)
      if (bar?.state === "running" && item)
        el.style.setProperty("--ran", `${Math.max(0, Math.min(nowX - item.x, item.width)) - 3}px`);
  }

  /** Marks the chosen bars. Costs nothing where nothing is chosen and nothing was. */
  showChosen(chosen: ReadonlySet<string> | undefined): void {
    const isAny = chosen !== undefined && chosen.size > 0;
    if (!isAny && !this.#isMarked) return;
    this.#isMarked = isAny;
    this.#views.forEach(({ el, bar }, i) => {
      const isChosen = isAny && i < this.#used && bar !== null && chosen.has(bar.id);
      if (isChosen) el.setAttribute("aria-pressed", "true");
      else el.removeAttribute("aria-pressed");
    });
  }

  #drop(from: number): void {
    for (let i = from; i < this.#used; i++) this.#views[i]?.el.remove();
    this.#used = from;
  }

  #view(i: number): BarView {
    const known = this.#views[i];
    if (known) return known;
    const made = new BarView();
    this.#views[i] = made;
    this.#byElement.set(made.el, made);
    return made;
  }
}
