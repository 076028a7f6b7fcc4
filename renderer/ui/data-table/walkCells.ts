/** A place in a table: line 0 is the heading, the rows follow, the total (if any) is the last. */
export type CellPlace = { readonly line: number; readonly column: number };

export type TableSize = {
  readonly lines: number;
  readonly columns: number;
  /** Rows that are seen at a time. */
  readonly page: number;
};

/** Where a key leads from a cell; undefined if the key leads nowhere. Stops at the edges. */
export function walkCells(
  at: CellPlace,
  pressed: { readonly key: string; readonly ctrl: boolean },
  size: TableSize,
): CellPlace | undefined {
  const lastLine = size.lines - 1;
  const lastColumn = size.columns - 1;
  const to = (line: number, column: number): CellPlace => ({
    line: Math.min(Math.max(line, 0), lastLine),
    column: Math.min(Math.max(column, 0), lastColumn),
  });
  const { line, column } = at;
  switch (pressed.key) {
    case "ArrowUp":
      return pressed.ctrl ? to(1, column) : to(line - 1, column);
    case "ArrowDown":
      return pressed.ctrl ? to(lastLine, column) : to(line + 1, column);
    case "ArrowLeft":
      return pressed.ctrl ? to(line, 0) : to(line, column - 1);
    case "ArrowRight":
      return pressed.ctrl ? to(line, lastColumn) : to(line, column + 1);
    case "Home":
      return pressed.ctrl ? to(1, 0) : to(line, 0);
    case "End":
      return pressed.ctrl ? to(lastLine, lastColumn) : to(line, lastColumn);
    case "PageUp":
      // The heading is a step of its own: a page up ends at the first row.
      return to(line <= 1 ? line - 1 : Math.max(1, line - size.page), column);
    case "PageDown":
      return to(line + size.page, column);
    default:
      return undefined;
  }
}
