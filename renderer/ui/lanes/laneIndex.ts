import type { LaneBand, LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

type LaneList = { bars: LaneBar[]; longestMs: number };

/**
 * The bars of the visible stretch, per lane, sorted by start, found by binary search: O(log n + hits).
 * The one truth the board draws. Change it and every board that watches it redraws.
 */
export class LaneIndex {
  readonly #lanes = new Map<string, LaneList>();
  readonly #byId = new Map<string, LaneBar>();
  readonly #watchers = new Set<() => void>();
  #bands: readonly LaneBand[] = [];
  #version = 0;

  constructor(bars: Iterable<LaneBar> = [], bands: readonly LaneBand[] = []) {
    this.#fill(bars, bands);
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  get bands(): readonly LaneBand[] {
    return this.#bands;
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): LaneBar | undefined {
    return this.#byId.get(id);
  }

  /** Calls `visit` for each bar of the lane that overlaps the interval, by start. */
  each(laneId: string, interval: Interval, visit: (bar: LaneBar) => void): void {
    const list = this.#lanes.get(laneId);
    if (!list) return;
    const { bars, longestMs } = list;
    for (let i = firstFrom(bars, interval.start - longestMs); i < bars.length; i++) {
      const bar = bars[i];
      if (!bar || bar.start >= interval.end) return;
      if (bar.end > interval.start) visit(bar);
    }
  }

  between(laneId: string, interval: Interval): LaneBar[] {
    const found: LaneBar[] = [];
    this.each(laneId, interval, (bar) => found.push(bar));
    return found;
  }

  /** Replaces everything, as after reading another stretch of the calendar. */
  replace(bars: Iterable<LaneBar>, bands: readonly LaneBand[] = this.#bands): void {
    this.#fill(bars, bands);
    this.#changed();
  }

  /** Adds the bar, or puts it in the place of the one with its id. */
  put(bar: LaneBar): void {
    this.#take(bar.id);
    const list = this.#list(bar.laneId);
    list.bars.splice(firstFrom(list.bars, bar.start), 0, bar);
    list.longestMs = Math.max(list.longestMs, bar.end - bar.start);
    this.#byId.set(bar.id, bar);
    this.#changed();
  }

  /** The same of several, with one redrawing. */
  putAll(bars: readonly LaneBar[]): void {
    const ids = new Set(bars.map(({ id }) => id));
    this.#fill([...[...this.#byId.values()].filter(({ id }) => !ids.has(id)), ...bars], this.#bands);
    this.#changed();
  }

  remove(id: string): void {
    if (this.#take(id)) this.#changed();
  }

  /** `watcher` is called after each change, until the returned function is called. */
  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  #fill(bars: Iterable<LaneBar>, bands: readonly LaneBand[]): void {
    this.#lanes.clear();
    this.#byId.clear();
    this.#bands = bands;
    for (const bar of bars) {
      const list = this.#list(bar.laneId);
      list.bars.push(bar);
      list.longestMs = Math.max(list.longestMs, bar.end - bar.start);
      this.#byId.set(bar.id, bar);
    }
    for (const list of this.#lanes.values()) list.bars.sort((a, b) => a.start - b.start);
  }

  #take(id: string): boolean {
    const old = this.#byId.get(id);
    if (!old) return false;
    const list = this.#list(old.laneId);
    list.bars.splice(list.bars.indexOf(old), 1);
    return this.#byId.delete(id);
  }

  #list(laneId: string): LaneList {
    const known = this.#lanes.get(laneId);
    if (known) return known;
    const made: LaneList = { bars: [], longestMs: 0 };
    this.#lanes.set(laneId, made);
    return made;
  }

  #changed(): void {
    this.#version++;
    for (const watcher of this.#watchers) watcher();
  }
}

/** Index of the first bar that starts at or after `at`. */
function firstFrom(bars: readonly LaneBar[], at: number): number {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bars[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
