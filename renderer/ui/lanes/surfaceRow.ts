import type { BarView } from "#renderer/ui/lanes/barView.ts";
import { FoldView } from "#renderer/ui/lanes/foldView.ts";
import type { Lane } from "#renderer/ui/lanes/laneTypes.ts";
import type { Packed } from "#renderer/ui/lanes/packRow.ts";
import { RowView } from "#renderer/ui/lanes/rowView.ts";

/** One lane or heading as the surface knows it. */
export type Row = {
  readonly view: RowView;
  readonly fold: FoldView;
  lane: Lane | undefined;
  items: readonly Packed[];
  /** In px from the top of its part, the pinned lanes or the others. */
  top: number;
  height: number;
  drawn: boolean;
};

export function newRow(track: HTMLElement, byElement: WeakMap<Element, BarView>): Row {
  const view = new RowView(track, track.dataset["lane"] ?? "", byElement);
  return { view, fold: new FoldView(track), lane: undefined, items: [], top: 0, height: 0, drawn: false };
}

/** Takes out of its track what was drawn there. */
export function clearRow(row: Row): void {
  row.view.clear();
  row.fold.clear();
}

export function isPinned(row: Row): boolean {
  return row.lane?.pinned === true;
}

export function isOpenHeading(row: Row): boolean {
  return row.lane?.heading?.folded === false;
}

/** The lane whose track lies at or around an element. */
export function laneOf(target: EventTarget | null): string | null {
  const track = target instanceof Element ? target.closest<HTMLElement>("[data-lane]") : null;
  return track?.dataset["lane"] ?? null;
}
