import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useEffect, type RefObject } from "react";

export type ShownLine =
  | { readonly kind: "line"; readonly index: number }
  /** `before`: the line behind the gap. */
  | { readonly kind: "gap"; readonly before: number; readonly height: number };

type Scene = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  /** The line with the keyboard: it stays in the document wherever one scrolls, so that the focus is never lost. */
  readonly kept: number;
};

/**
 * The lines that are in the document, with gaps as high as what is left out.
 */
export function useShownLines({ scroller, count, rowHeight, headHeight, kept }: Scene): readonly ShownLine[] {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (kept < 0 || kept >= range.count || shown.includes(kept)) return shown;
      return [...shown, kept].toSorted((a, b) => a - b);
    },
    [kept],
  );
  // Its answers change without its identity changing, so the compiler leaves this hook alone; nothing here is memoized by it.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    overscan: 8,
    rangeExtractor,
    initialRect: { width: 1200, height: 800 },
  });
  useEffect(() => virtual.measure(), [virtual, rowHeight]);
  return withGaps(
    virtual.getVirtualItems().map((item) => item.index),
    count,
    rowHeight,
  );
}

/** Lines with the gaps before, between and behind them. · Example: 2 and 5 of 8, 10 high → gap 20, 2, gap 20, 5, gap 20. */
export function withGaps(indexes: readonly number[], count: number, rowHeight: number): ShownLine[] {
  const shown: ShownLine[] = [];
  let next = 0;
  for (const index of indexes) {
    if (index > next) shown.push({ kind: "gap", before: index, height: (index - next) * rowHeight });
    shown.push({ kind: "line", index });
    next = index + 1;
  }
  if (next < count) shown.push({ kind: "gap", before: count, height: (count - next) * rowHeight });
  return shown;
}
