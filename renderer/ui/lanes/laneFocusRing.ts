import { barsUnder } from "#renderer/ui/lanes/foldRuns.ts";
import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { LaneFocus, Place } from "#renderer/ui/lanes/laneTypes.ts";
import { laneZooms } from "#renderer/ui/lanes/laneZoom.ts";
import type { SnapGrid } from "#renderer/ui/lanes/snapping.ts";
import { standAt, type Ground } from "#renderer/ui/lanes/walk.ts";
import { ZONE_OFFSET_MS } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** 1970-01-05 00:00 JST, a Monday: week cells begin on Mondays. */
const A_MONDAY_MS = 4 * 24 * HOUR_MS - ZONE_OFFSET_MS;

/** The one tab stop of the board: a bar, or an empty cell shown by an element of its own. */
export class LaneFocusRing {
  readonly #surface: LaneSurface;
  readonly #cursor = document.createElement("div");
  #stop: HTMLElement | null = null;
  #focus: LaneFocus | null = null;

  constructor(surface: LaneSurface) {
    this.#surface = surface;
    this.#cursor.className = "lane-cursor";
    this.#cursor.setAttribute("role", "button");
  }

  get focus(): LaneFocus | null {
    return this.#focus;
  }

  get ground(): Ground {
    const { index } = this.#surface.props;
    return { index, visible: this.#surface.axis, grid: this.#grid() };
  }

  /** Where the focus is as a place; null if its bar is gone. */
  get place(): Place | null {
    const focus = this.#focus;
    if (focus?.kind !== "bar") return focus;
    return this.#surface.props.index.get(focus.id) ?? null;
  }

  focusBar(id: string): boolean {
    return this.go({ kind: "bar", id });
  }

  focusCell(laneId: string, at: InstantMs): void {
    this.go(standAt(this.ground, laneId, at));
  }

  go(to: LaneFocus): boolean {
    const el = this.#set(to);
    if (!el) return false;
    const place = this.place;
    if (place) this.#surface.reveal(place);
    el.focus({ preventScroll: true });
    // A heading is no place for a booking.
    const isHeading = to.kind === "cell" && this.#surface.lane(to.laneId)?.heading !== undefined;
    this.#surface.props.onFocusChange?.(isHeading ? null : to);
    return true;
  }

  /** The focus came to a bar by another way than the arrows: Tab, a screen reader, a click. */
  follow(id: string): void {
    if (this.#focus?.kind === "bar" && this.#focus.id === id) return;
    const focus: LaneFocus = { kind: "bar", id };
    if (this.#set(focus)) this.#surface.props.onFocusChange?.(focus);
  }

  /** Is there a bar later (`along` 1) or earlier in the lane that one stands in? */
  hasBarBeyond(along: -1 | 0 | 1): boolean {
    const place = this.place;
    if (place === null) return false;
    const { start, end } = this.#surface.axis;
    const rest = along > 0 ? { start: place.end, end } : { start, end: place.start };
    return this.#surface.props.index.between(place.laneId, rest).length > 0;
  }

  destroy(): void {
    this.#cursor.remove();
  }

  /** After a redraw: the tab stop is put where it was, or on the cell that is left there, or on the first cell in view. */
  redrawn(): void {
    const hadFocus = this.#stop !== null && (document.activeElement === this.#stop || this.#lost());
    const focus = this.#focus && this.#isThere(this.#focus) ? this.#focus : this.#start();
    // The place one stood on is gone: keys must not act on it any more.
    if (this.#focus && focus !== this.#focus) this.#surface.props.onFocusChange?.(null);
    const el = focus ? this.#set(focus) : null;
    if (hadFocus) el?.focus({ preventScroll: true });
  }

  /** The focused element was taken out of the document by the drawing, so the browser gave the focus to the page. */
  #lost(): boolean {
    return document.activeElement === document.body && this.#surface.parts.scroller.hasAttribute("data-focused");
  }

  #set(focus: LaneFocus): HTMLElement | null {
    const el = focus.kind === "bar" ? (this.#surface.find(focus.id)?.el ?? null) : this.#placeCursor(focus);
    if (!el) return null;
    if (this.#stop && this.#stop !== el) this.#stop.tabIndex = -1;
    if (el !== this.#cursor) this.#cursor.remove();
    this.#stop = el;
    this.#focus = focus;
    el.tabIndex = 0;
    return el;
  }

  #placeCursor(place: Place): HTMLElement | null {
    const lane = this.#surface.lane(place.laneId);
    const track = this.#surface.trackOf(place.laneId);
    if (!lane || !track) return null;
    const { x, width } = this.#surface.span(place);
    this.#cursor.style.left = `${x}px`;
    this.#cursor.style.width = `${width}px`;
    const { words, index } = this.#surface.props;
    const label = lane.heading
      ? words.heading(lane, barsUnder(index, lane, this.#surface.axis).length)
      : words.cell(lane, place);
    this.#cursor.setAttribute("aria-label", label);
    if (this.#cursor.parentNode !== track) track.append(this.#cursor);
    return this.#cursor;
  }

  #isThere(focus: LaneFocus): boolean {
    const { start, end } = this.#surface.axis;
    const place = focus.kind === "bar" ? this.#surface.props.index.get(focus.id) : focus;
    return (
      place !== undefined && place.start < end && place.end > start && this.#surface.trackOf(place.laneId) !== null
    );
  }

  #start(): LaneFocus | null {
    const { lanes, now } = this.#surface.props;
    const { start, end } = this.#surface.axis;
    const old = this.#focus?.kind === "cell" ? this.#focus.laneId : undefined;
    const lane = lanes.find(({ id }) => id === old) ?? lanes[0];
    return lane ? standAt(this.ground, lane.id, now >= start && now < end ? now : start) : null;
  }

  #grid(): SnapGrid {
    const { zoom, shifts } = this.#surface.props;
    const { cellMs } = laneZooms[zoom];
    if (cellMs !== null) return { originMs: A_MONDAY_MS, stepMs: cellMs };
    return { originMs: shifts.startHour * HOUR_MS - ZONE_OFFSET_MS, stepMs: shifts.lengthHours * HOUR_MS };
  }
}
