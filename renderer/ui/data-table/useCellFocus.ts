import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { CellPlace } from "#renderer/ui/data-table/walkCells.ts";

type Standing = CellPlace & {
  /** The row on that line: it keeps the keyboard when the order changes. Null for heading and total. */
  readonly rowId: string | null;
};

type FocusScene = {
  readonly root: RefObject<HTMLElement | null>;
  readonly model: {
    readonly columns: readonly unknown[];
    /** Lines 1 to n. */
    readonly lines: readonly { readonly id: string }[];
  };
  readonly hasTotal: boolean;
};

/** The one cell of the table that the Tab key reaches (roving tabindex), and the way to put the keyboard on another one. */
export function useCellFocus({ root, model, hasTotal }: FocusScene) {
  const [standing, setStanding] = useState<Standing>({ line: 1, column: 0, rowId: null });
  const wanted = useRef(false);
  const { lines } = model;
  const lineOf = useMemo(() => new Map(lines.map(({ id }, index) => [id, index + 1])), [lines]);
  const lastLine = lines.length + (hasTotal ? 1 : 0);
  const line = (standing.rowId === null ? undefined : lineOf.get(standing.rowId)) ?? Math.min(standing.line, lastLine);
  const column = Math.min(standing.column, model.columns.length - 1);
  const stand = useCallback(
    (place: CellPlace) => setStanding({ ...place, rowId: lines[place.line - 1]?.id ?? null }),
    [lines],
  );
  const goTo = useCallback(
    (place: CellPlace) => {
      wanted.current = true;
      stand(place);
    },
    [stand],
  );
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    focusCell(root.current, { line, column });
  });
  return { place: { line, column }, stand, goTo };
}

/** The cell at a place; in a line with joined cells the one that covers the column. */
function focusCell(root: HTMLElement | null, { line, column }: CellPlace): void {
  const cells = [...(root?.querySelectorAll<HTMLElement>(`[data-line="${line}"] [data-column]`) ?? [])];
  const cell = cells.findLast((one) => Number(one.dataset["column"]) <= column) ?? cells[0];
  cell?.focus({ preventScroll: true });
  cell?.closest("th, td")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Which place an element of the table is; undefined outside of its cells. */
export function placeOf(target: EventTarget | null): CellPlace | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = target.closest<HTMLElement>("[data-column]");
  const line = cell?.closest<HTMLElement>("[data-line]")?.dataset["line"];
  return cell === null || line === undefined
    ? undefined
    : { line: Number(line), column: Number(cell.dataset["column"]) };
}
