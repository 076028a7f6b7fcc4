import type { Box } from "#renderer/features/calendar/print/patterns.ts";
import type { PrintBar } from "#renderer/features/calendar/print/printBar.ts";
import { packRow } from "#renderer/ui/lanes/packRow.ts";
import { overlaps, type Interval } from "#shared/domain/time/instant.ts";

export type PlacedBar = {
  readonly bar: PrintBar;
  readonly box: Box;
  /** It began before, or goes on after, what the row shows. */
  readonly goesOn: { readonly before: boolean; readonly after: boolean };
};

/** So fine that packRow, which counts in half pixels, finds no bar too narrow to be drawn. */
const PER_MM = 1000;
const GAP_MM = 0.35;
const EDGE_MM = 0.7;

/** The bars of one row: where they lie on the sheet, overlapping ones above each other. `bars` by start. */
export function placeBars(bars: readonly PrintBar[], span: Interval, row: Box): PlacedBar[] {
  const seen = bars.filter((bar) => overlaps(bar, span));
  const { items } = packRow(seen, { start: span.start, end: span.end, widthPx: row.width * PER_MM });
  const whole = new Map(seen.map((bar) => [bar.id, bar]));
  const high = row.height - 2 * EDGE_MM;
  return items.flatMap((item) => {
    const bar = item.kind === "bar" ? whole.get(item.bar.id) : undefined;
    if (item.kind !== "bar" || bar === undefined) return [];
    const { level, levels } = item;
    const box = {
      x: row.x + item.x / PER_MM,
      y: row.y + EDGE_MM + (level * high) / levels,
      width: Math.max(0.3, item.width / PER_MM - GAP_MM),
      height: high / levels - (levels > 1 ? 0.3 : 0),
    };
    return [{ bar, box, goesOn: { before: bar.start < span.start, after: bar.end > span.end } }];
  });
}
