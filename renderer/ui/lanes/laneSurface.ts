import { spanOf, timeAt, xOf, type Axis } from "#renderer/ui/lanes/axis.ts";
import { BandLayer } from "#renderer/ui/lanes/bandLayer.ts";
import { BarNames } from "#renderer/ui/lanes/barNames.ts";
import type { BarView } from "#renderer/ui/lanes/barView.ts";
import { barsUnder, foldRuns } from "#renderer/ui/lanes/foldRuns.ts";
import type { LaneBoardProps } from "#renderer/ui/lanes/laneBoardProps.ts";
import type { Lane, Place } from "#renderer/ui/lanes/laneTypes.ts";
import { packRow } from "#renderer/ui/lanes/packRow.ts";
import { HEADING_PX, laneAt, laneHeight, stretchedHeight } from "#renderer/ui/lanes/rowHeights.ts";
import { clearRow, isOpenHeading, isPinned, newRow, type Row } from "#renderer/ui/lanes/surfaceRow.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** The elements that React made and the surface fills. */
export type SurfaceParts = {
  readonly scroller: HTMLElement;
  readonly behind: HTMLElement;
  readonly bands: HTMLElement;
  readonly phases: HTMLElement;
  /** Holds the lanes that stay in view; its background is made by React while there are any. */
  readonly pinned: HTMLElement;
};

/** Pinned lanes that take more of the board than this scroll with the others, else nothing else could be seen. */
const MOST_PINNED = 0.6;
const NO_BARS = { items: [], levels: 1 };

/**
 * Draws the bars and bands of the lanes without React, and knows what lies where. Only lanes in or near the viewport are
 * drawn; nothing here grows with data outside the visible stretch.
 */
export class LaneSurface {
  readonly parts: SurfaceParts;
  readonly #bands: BandLayer;
  #pinnedBands: BandLayer | null = null;
  readonly #byElement = new WeakMap<Element, BarView>();
  readonly #names = new BarNames();
  readonly #observer: ResizeObserver;
  #rows: Row[] = [];
  #byLane = new Map<string, Row>();
  #tops: { readonly pinned: number[]; readonly others: number[] } = { pinned: [0], others: [0] };
  #axis: Axis = { start: 0 as InstantMs, end: 1 as InstantMs, widthPx: 1 };
  #roomPx = 0;
  /** Height of the pinned lanes, and how much of it stays over the others. */
  #pinnedPx = 0;
  #coveredPx = 0;
  #props: LaneBoardProps;
  readonly #drawn: () => void;
  #isStale = false;
  #isGone = false;

  constructor(parts: SurfaceParts, props: LaneBoardProps, drawn: () => void) {
    this.parts = parts;
    this.#props = props;
    this.#drawn = drawn;
    this.#bands = new BandLayer(parts.bands, parts.phases);
    parts.scroller.addEventListener("scroll", this.drawVisible, { passive: true });
    this.#observer = new ResizeObserver(() => {
      if (parts.behind.clientWidth !== this.#axis.widthPx || this.#room() !== this.#roomPx) this.redraw();
      else this.drawVisible();
    });
    this.#observer.observe(parts.behind);
    this.#observer.observe(parts.scroller);
  }

  destroy(): void {
    this.#isGone = true;
    this.#observer.disconnect();
    this.#names.stop();
    this.#bands.clear();
    this.#pinnedBands?.clear();
    for (const row of this.#rows) clearRow(row);
    this.parts.scroller.removeEventListener("scroll", this.drawVisible);
  }

  get props(): LaneBoardProps {
    return this.#props;
  }

  get axis(): Axis {
    this.settle();
    return this.#axis;
  }

  /** Takes over new properties and draws them. `range` = the visible stretch. */
  show(props: LaneBoardProps, range: Interval): void {
    this.#props = props;
    this.#axis = { ...range, widthPx: this.#axis.widthPx };
    this.redraw();
  }

  /**
   * Before the next frame: new days, and right after them their bars, are one drawing. Whoever asks where something is before
   * that has it drawn at once.
   */
  redraw(): void {
    if (this.#isStale) return;
    this.#isStale = true;
    queueMicrotask(this.settle);
  }

  readonly settle = (): void => {
    if (!this.#isStale || this.#isGone) return;
    this.#isStale = false;
    this.#takeLanes();
    this.#draw();
  };

  #takeLanes(): void {
    const { lanes } = this.#props;
    if (
      this.#rows.length !== lanes.length ||
      this.#rows.some((row, i) => row.view.laneId !== lanes[i]?.id || !row.view.track.isConnected)
    )
      this.#bind();
    const byId = new Map(lanes.map((lane) => [lane.id, lane]));
    for (const row of this.#rows) row.lane = byId.get(row.view.laneId);
  }

  #draw(): void {
    this.#axis = { ...this.#axis, widthPx: this.parts.behind.clientWidth };
    const { index } = this.#props;
    this.#roomPx = this.#room();
    const headings = this.#rows.filter(isOpenHeading).length;
    const room = this.#roomPx + this.#coveredPx - headings * HEADING_PX;
    const rowHeight = stretchedHeight(this.#props.rowHeight, this.#rows.length - headings, room);
    const pinned = this.#stack(this.#rows.filter(isPinned), rowHeight);
    const others = this.#stack(
      this.#rows.filter((row) => !isPinned(row)),
      rowHeight,
    );
    this.#tops = { pinned, others };
    this.#cover(pinned.at(-1) ?? 0);
    this.#drawBands(index.bands);
    this.drawVisible();
    this.#drawn();
  }

  readonly drawVisible = (): void => {
    if (this.#isStale) return this.settle();
    const top = this.parts.scroller.scrollTop - this.#lead;
    const slack = this.#props.rowHeight;
    for (const row of this.#rows) {
      const near = row.top + row.height >= top - slack && row.top <= top + this.#roomPx + slack;
      if (near || isPinned(row)) this.#drawRow(row);
      else if (row.drawn) {
        clearRow(row);
        row.drawn = false;
      }
    }
  };

  /** The view of a bar in the visible stretch, or of its strip; drawn and named if it was not, null if it isn't there. */
  find(id: string): BarView | null {
    this.settle();
    const bar = this.#props.index.get(id);
    const row = bar && this.#byLane.get(bar.laneId);
    if (!row) return null;
    this.#drawRow(row);
    const view = row.view.find(id) ?? row.view.stripOver(bar);
    view?.name();
    return view;
  }

  viewOf(target: EventTarget | null): BarView | null {
    const el = target instanceof Element ? target.closest(".lane-bar, .lane-strip") : null;
    return (el && this.#byElement.get(el)) ?? null;
  }

  trackOf(laneId: string): HTMLElement | null {
    this.settle();
    return this.#byLane.get(laneId)?.view.track ?? null;
  }

  /** Lane and time under a point of the window; the time may lie outside the visible stretch. */
  at(clientX: number, clientY: number): { laneId: string; at: InstantMs } | null {
    this.settle();
    const box = this.parts.behind.getBoundingClientRect();
    const over = this.#pinnedPx > 0 ? this.parts.pinned.getBoundingClientRect() : null;
    const isOver = over !== null && clientY < over.bottom;
    const first = isOver ? 0 : this.#tops.pinned.length - 1;
    const at = isOver ? laneAt(this.#tops.pinned, clientY - over.top) : laneAt(this.#tops.others, clientY - box.top);
    const laneId = at < 0 ? undefined : this.#rows[first + at]?.view.laneId;
    return laneId === undefined ? null : { laneId, at: timeAt(this.#axis, clientX - box.left) };
  }

  lane(laneId: string): Lane | undefined {
    this.settle();
    return this.#byLane.get(laneId)?.lane;
  }

  span(interval: Interval): { x: number; width: number } {
    this.settle();
    return spanOf(this.#axis, interval);
  }

  xOf(at: InstantMs): number {
    this.settle();
    return xOf(this.#axis, at);
  }

  /** Scrolls so that the place is fully in view, under the sticky names and dates. */
  reveal(place: Place): void {
    this.settle();
    const row = this.#byLane.get(place.laneId);
    if (!row) return;
    const { scroller, behind } = this.parts;
    const above = this.#room();
    const lead = this.#lead;
    if (isPinned(row)) scroller.scrollTop = lead > 0 ? 0 : scroller.scrollTop;
    else if (row.top + lead < scroller.scrollTop) scroller.scrollTop = row.top + lead;
    else if (row.top + row.height + lead > scroller.scrollTop + above)
      scroller.scrollTop = row.top + row.height + lead - above;
    const { x, width } = this.span(place);
    const room = scroller.clientWidth - behind.offsetLeft;
    if (x < scroller.scrollLeft || x + width > scroller.scrollLeft + room) scroller.scrollLeft = Math.max(0, x - 16);
    this.#drawRow(row);
  }

  /** How far the lanes that scroll lie below their place under the dates: pinned ones that scroll with them. */
  get #lead(): number {
    return this.#pinnedPx - this.#coveredPx;
  }

  /** Height in px that the lanes have below the dates and what stays over them. */
  #room(): number {
    const { scroller, behind } = this.parts;
    const above = behind.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    return scroller.clientHeight - Math.ceil(above - this.#lead);
  }

  /** Gives the rows of one part their bars and heights; answers their tops and the bottom of the last. */
  #stack(rows: readonly Row[], rowHeight: number): number[] {
    const tops = [0];
    for (const row of rows) {
      const top = tops.at(-1) ?? 0;
      const isHeading = row.lane?.heading !== undefined;
      const packed = isHeading ? NO_BARS : packRow(this.#props.index.between(row.view.laneId, this.#axis), this.#axis);
      const height = isOpenHeading(row) ? HEADING_PX : laneHeight(rowHeight, packed.levels);
      if (height !== row.height && row.view.track.parentElement)
        row.view.track.parentElement.style.height = `${height}px`;
      Object.assign(row, { items: packed.items, top, height, drawn: false });
      tops.push(top + height);
    }
    return tops;
  }

  #cover(pinnedPx: number): void {
    const { scroller, pinned } = this.parts;
    const stays = pinnedPx <= scroller.clientHeight * MOST_PINNED;
    pinned.classList.toggle("is-too-high", !stays);
    this.#pinnedPx = pinnedPx;
    this.#coveredPx = stays ? pinnedPx : 0;
    this.#roomPx = this.#room();
  }

  #drawBands(bands: LaneBoardProps["index"]["bands"]): void {
    const rowOf = (isOfPart: boolean) => (id: string) => {
      const row = this.#byLane.get(id);
      return row && isPinned(row) === isOfPart ? row : null;
    };
    const scene = { axis: this.#axis, words: this.#props.words };
    this.#bands.draw(bands, { ...scene, rowOf: rowOf(false) });
    this.#pinnedBands?.clear();
    const behind = this.parts.pinned.querySelector<HTMLElement>(".lanes-bands");
    this.#pinnedBands = behind && new BandLayer(behind, null);
    this.#pinnedBands?.draw(bands, { ...scene, rowOf: rowOf(true) });
  }

  #drawRow(row: Row): void {
    if (row.drawn) return;
    row.drawn = true;
    const { words, selectedId = null, readOnly = false, now } = this.#props;
    const { lane } = row;
    if (!lane) return;
    if (lane.heading?.folded) {
      const bars = barsUnder(this.#props.index, lane, this.#axis);
      return row.fold.draw(foldRuns(bars, lane.heading.members.length, this.#axis), lane, words);
    }
    row.fold.clear();
    row.view.draw(row.items, row.height, {
      lane,
      words,
      selectedId,
      movable: !readOnly,
      now,
      nameLater: this.#names.later,
    });
    row.view.showRan(this.xOf(this.#props.now));
    row.view.showChosen(this.#props.chosen);
  }

  #bind(): void {
    const tracks = [...this.parts.scroller.querySelectorAll<HTMLElement>("[data-lane]")];
    const known = new Map(this.#rows.map((row) => [row.view.track, row]));
    this.#rows = tracks.map((track) => known.get(track) ?? newRow(track, this.#byElement));
    const kept = new Set(this.#rows);
    for (const row of known.values()) if (!kept.has(row)) clearRow(row);
    this.#byLane = new Map(this.#rows.map((row) => [row.view.laneId, row]));
  }
}
