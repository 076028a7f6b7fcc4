import { spanOf, timeAt, xOf, type Axis } from "#renderer/ui/lanes/axis.ts";
import { BandLayer } from "#renderer/ui/lanes/bandLayer.ts";
import type { BarView } from "#renderer/ui/lanes/barView.ts";
import type { LaneBoardProps } from "#renderer/ui/lanes/laneBoardProps.ts";
import type { Place } from "#renderer/ui/lanes/laneTypes.ts";
import { packRow, type Packed } from "#renderer/ui/lanes/packRow.ts";
import { laneAt, laneHeight, stretchedHeight } from "#renderer/ui/lanes/rowHeights.ts";
import { RowView } from "#renderer/ui/lanes/rowView.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** The elements that React made and the surface fills. */
export type SurfaceParts = {
  readonly scroller: HTMLElement;
  readonly behind: HTMLElement;
  readonly bands: HTMLElement;
  readonly phases: HTMLElement;
};

type Row = { readonly view: RowView; items: readonly Packed[]; top: number; height: number; drawn: boolean };

/**
 * Draws the bars and bands of the lanes without React, and knows what lies where. Only lanes in or near the viewport are
 * drawn; nothing here grows with data outside the visible stretch.
 */
export class LaneSurface {
  readonly parts: SurfaceParts;
  readonly #bands: BandLayer;
  readonly #byElement = new WeakMap<Element, BarView>();
  readonly #observer: ResizeObserver;
  #rows: Row[] = [];
  #byLane = new Map<string, Row>();
  #tops: number[] = [];
  #axis: Axis = { start: 0 as InstantMs, end: 1 as InstantMs, widthPx: 1 };
  #roomPx = 0;
  #props: LaneBoardProps;
  readonly #drawn: () => void;

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
    this.#observer.disconnect();
    this.#bands.clear();
    for (const row of this.#rows) row.view.clear();
    this.parts.scroller.removeEventListener("scroll", this.drawVisible);
  }

  get props(): LaneBoardProps {
    return this.#props;
  }

  get axis(): Axis {
    return this.#axis;
  }

  /** Takes over new properties and draws them. `range` = the visible stretch as FullCalendar says it. */
  show(props: LaneBoardProps, range: Interval): void {
    this.#props = props;
    this.#axis = { ...range, widthPx: this.#axis.widthPx };
    const { lanes } = props;
    if (
      this.#rows.length !== lanes.length ||
      this.#rows.some((row, i) => row.view.laneId !== lanes[i]?.id || !row.view.track.isConnected)
    )
      this.#bind();
    this.redraw();
  }

  redraw(): void {
    this.#axis = { ...this.#axis, widthPx: this.parts.behind.clientWidth };
    const { index } = this.#props;
    this.#roomPx = this.#room();
    const rowHeight = stretchedHeight(this.#props.rowHeight, this.#rows.length, this.#roomPx);
    let top = 0;
    this.#tops = [];
    for (const row of this.#rows) {
      const packed = packRow(index.between(row.view.laneId, this.#axis), this.#axis);
      const height = laneHeight(rowHeight, packed.levels);
      if (height !== row.height && row.view.track.parentElement)
        row.view.track.parentElement.style.height = `${height}px`;
      Object.assign(row, { items: packed.items, top, height, drawn: false });
      this.#tops.push(top);
      top += height;
    }
    this.#tops.push(top);
    this.#bands.draw(index.bands, {
      axis: this.#axis,
      words: this.#props.words,
      rowOf: (id) => this.#byLane.get(id) ?? null,
    });
    this.drawVisible();
    this.#drawn();
  }

  readonly drawVisible = (): void => {
    const { scrollTop } = this.parts.scroller;
    const slack = this.#props.rowHeight;
    for (const row of this.#rows) {
      const near = row.top + row.height >= scrollTop - slack && row.top <= scrollTop + this.#roomPx + slack;
      if (near) this.#drawRow(row);
      else if (row.view.shown.length > 0) {
        row.view.clear();
        row.drawn = false;
      }
    }
  };

  /** The view of a bar in the visible stretch, drawn if it was not; null if it isn't there. */
  find(id: string): BarView | null {
    const row = this.#byLane.get(this.#props.index.get(id)?.laneId ?? "");
    if (!row) return null;
    this.#drawRow(row);
    return row.view.find(id);
  }

  viewOf(target: EventTarget | null): BarView | null {
    const el = target instanceof Element ? target.closest(".lane-bar, .lane-strip") : null;
    return (el && this.#byElement.get(el)) ?? null;
  }

  trackOf(laneId: string): HTMLElement | null {
    return this.#byLane.get(laneId)?.view.track ?? null;
  }

  laneOf(target: EventTarget | null): string | null {
    const track = target instanceof Element ? target.closest<HTMLElement>("[data-lane]") : null;
    return track?.dataset["lane"] ?? null;
  }

  /** Lane and time under a point of the window; the time may lie outside the visible stretch. */
  at(clientX: number, clientY: number): { laneId: string; at: InstantMs } | null {
    const box = this.parts.behind.getBoundingClientRect();
    const laneId = this.#props.lanes[laneAt(this.#tops, clientY - box.top)]?.id;
    return laneId === undefined ? null : { laneId, at: timeAt(this.#axis, clientX - box.left) };
  }

  span(interval: Interval): { x: number; width: number } {
    return spanOf(this.#axis, interval);
  }

  xOf(at: InstantMs): number {
    return xOf(this.#axis, at);
  }

  /** Scrolls so that the place is fully in view, under the sticky names and dates. */
  reveal(place: Place): void {
    const row = this.#byLane.get(place.laneId);
    if (!row) return;
    const { scroller, behind } = this.parts;
    const above = this.#room();
    if (row.top < scroller.scrollTop) scroller.scrollTop = row.top;
    else if (row.top + row.height > scroller.scrollTop + above) scroller.scrollTop = row.top + row.height - above;
    const { x, width } = this.span(place);
    const room = scroller.clientWidth - behind.offsetLeft;
    if (x < scroller.scrollLeft || x + width > scroller.scrollLeft + room) scroller.scrollLeft = Math.max(0, x - 16);
    this.#drawRow(row);
  }

  /** Height in px that the lanes have below the dates. */
  #room(): number {
    const { scroller, behind } = this.parts;
    const datesPx = behind.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    return scroller.clientHeight - Math.ceil(datesPx);
  }

  #drawRow(row: Row): void {
    if (row.drawn) return;
    row.drawn = true;
    const { words, selectedId = null, readOnly = false, lanes, now } = this.#props;
    const lane = lanes.find(({ id }) => id === row.view.laneId);
    if (!lane) return;
    row.view.draw(row.items, row.height, { lane, words, selectedId, movable: !readOnly, now });
    row.view.showRan(this.xOf(this.#props.now));
  }

  #bind(): void {
    const tracks = [...this.parts.scroller.querySelectorAll<HTMLElement>("[data-lane]")];
    this.#rows = tracks.map((track) => ({
      view: new RowView(track, track.dataset["lane"] ?? "", this.#byElement),
      items: [],
      top: 0,
      height: 0,
      drawn: false,
    }));
    this.#byLane = new Map(this.#rows.map((row) => [row.view.laneId, row]));
  }
}
