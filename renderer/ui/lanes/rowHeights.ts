/** Space above and below the bars of a lane, and between sub-rows. */
const PAD_PX = 3;
const GAP_PX = 2;
/** A sub-row still holds one line of text. */
const LOWEST_SUB_ROW_PX = 20;

/** Height of a lane: the density's, or more where bars overlap so often that their text would not fit. */
export function laneHeight(rowHeight: number, levels: number): number {
  return Math.max(rowHeight, levels * LOWEST_SUB_ROW_PX + (levels - 1) * GAP_PX + 2 * PAD_PX);
}

/** Height of the heading of a group that is open. */
export const HEADING_PX = 26;

/** Lanes grow by up to this much where the window has room to spare. */
const MOST_STRETCH = 1.6;

/** The density's height, stretched to fill `roomPx` where few lanes would leave it empty. Whole px. */
export function stretchedHeight(rowHeight: number, lanes: number, roomPx: number): number {
  const fair = lanes === 0 ? rowHeight : Math.floor(roomPx / lanes);
  return Math.max(rowHeight, Math.min(fair, Math.round(rowHeight * MOST_STRETCH)));
}

/** Top and height of sub-row `level` of `levels` in a lane of this height. */
export function subRow(height: number, level: number, levels: number): { top: number; height: number } {
  const each = (height - 2 * PAD_PX - 1 - (levels - 1) * GAP_PX) / levels;
  return { top: PAD_PX + level * (each + GAP_PX), height: each };
}

/** Index of the lane at `y`, given the tops of all lanes and the bottom of the last; −1 outside. */
export function laneAt(tops: readonly number[], y: number): number {
  if (y < 0) return -1;
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] ?? Infinity) <= y) low = middle + 1;
    else high = middle;
  }
  return low < tops.length - 1 ? low : -1;
}
