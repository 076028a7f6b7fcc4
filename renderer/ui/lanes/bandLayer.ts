import { spanOf, type Axis } from "#renderer/ui/lanes/axis.ts";
import type { LaneBand, LaneWords } from "#renderer/ui/lanes/laneTypes.ts";

/** Where a lane's row lies, in px from the top of the lanes. */
export type RowBox = { readonly top: number; readonly height: number };
export type BandScene = { readonly axis: Axis; readonly words: LaneWords; rowOf(laneId: string): RowBox | null };

/** Room for the name of a band of one lane. */
const NARROWEST_LABEL_PX = 48;
/** Room for the beginning of a name in the line of machine time; below it the pattern speaks, and the pointer shows the name. */
const NARROWEST_NAME_PX = 48;
/** Two letters as in 停止 stand whole in less. */
const NARROWEST_SHORT_PX = 34;

/**
 * Draws machine time behind the lanes. A band of all lanes has its name in the line under the dates, which stays in view;
 * a band of one lane carries its name itself.
 */
export class BandLayer {
  readonly #behind: HTMLElement;
  readonly #line: HTMLElement | null;
  #made: HTMLElement[] = [];

  /** `line` null: the names stand in the line of another layer already. */
  constructor(behind: HTMLElement, line: HTMLElement | null) {
    this.#behind = behind;
    this.#line = line;
  }

  draw(bands: readonly LaneBand[], scene: BandScene): void {
    this.clear();
    for (const band of bands) {
      const { x, width } = spanOf(scene.axis, band);
      if (width <= 0) continue;
      if (band.laneId === null) this.#ofAllLanes(band, x, width, scene.words);
      else this.#ofOneLane(band, x, width, scene);
    }
  }

  clear(): void {
    for (const el of this.#made) el.remove();
    this.#made = [];
  }

  #ofAllLanes(band: LaneBand, x: number, width: number, words: LaneWords): void {
    if (band.kind !== "user") this.#add(this.#behind, `lane-band kind-${band.kind}`, x, width);
    if (!this.#line) return;
    const named = this.#add(this.#line, `lane-phase kind-${band.kind}`, x, width);
    named.title = words.band(band);
    if (width < (band.label.length <= 2 ? NARROWEST_SHORT_PX : NARROWEST_NAME_PX)) return;
    const text = document.createElement("span");
    text.textContent = band.label;
    named.append(text);
  }

  #ofOneLane(band: LaneBand, x: number, width: number, scene: BandScene): void {
    const row = scene.rowOf(band.laneId ?? "");
    if (!row) return;
    const el = this.#add(this.#behind, `lane-band of-one kind-${band.kind}`, x, width);
    el.style.top = `${row.top}px`;
    el.style.height = `${row.height}px`;
    if (width >= NARROWEST_LABEL_PX) el.textContent = band.label;
  }

  #add(parent: HTMLElement, className: string, x: number, width: number): HTMLElement {
    const el = document.createElement("div");
    el.className = className;
    el.style.left = `${x}px`;
    el.style.width = `${width}px`;
    parent.append(el);
    this.#made.push(el);
    return el;
  }
}
