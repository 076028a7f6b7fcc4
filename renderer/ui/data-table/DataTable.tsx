import { useEffect, useRef, type CSSProperties, type FocusEvent } from "react";
import "#renderer/ui/data-table/dataTable.css";
import { cellText } from "#renderer/ui/data-table/cellText.ts";
import { boxState, rowsOf } from "#renderer/ui/data-table/chooseRows.ts";
import type { DataColumn, DataTableProps, DataTableWords } from "#renderer/ui/data-table/dataTableTypes.ts";
import { TableHeading } from "#renderer/ui/data-table/TableHeading.tsx";
import { tableHands } from "#renderer/ui/data-table/tableHands.ts";
import { RowBox } from "#renderer/ui/data-table/RowBox.tsx";
import { TableLine, type TableLineProps } from "#renderer/ui/data-table/TableLine.tsx";
import { sortedBy, type ModelRow } from "#renderer/ui/data-table/tableModel.ts";
import { TableTools } from "#renderer/ui/data-table/TableTools.tsx";
import { TableTotal } from "#renderer/ui/data-table/TableTotal.tsx";
import { useCellCopy } from "#renderer/ui/data-table/useCellCopy.ts";
import { placeOf, useCellFocus } from "#renderer/ui/data-table/useCellFocus.ts";
import { useShownLines } from "#renderer/ui/data-table/useShownLines.ts";
import { useTableModel } from "#renderer/ui/data-table/useTableModel.ts";

const HEAD_HEIGHT = 32;

/**
 * A table of any length: sorted by its headings, put together by groups that fold, with the columns a person chose.
 *
 * One cell is in the order of the Tab key, arrows walk between cells (WAI-ARIA grid, treegrid when grouped); only the rows in
 * sight are in the document, each with its number, and on paper all of them.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, columns, groups, look, words, rowHeight, selectedId, onLook } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const model = useTableModel(props);
  const group = groups.find((one) => one.id === look.group);
  const hasTotal = model.lines.length > 0 && model.totals.size > 0;
  const lines = 1 + model.lines.length + (hasTotal ? 1 : 0);
  const focus = useCellFocus({ root: scroller, model, hasTotal });
  const { place } = focus;
  const shown = useShownLines({
    scroller,
    count: model.lines.length,
    rowHeight,
    headHeight: HEAD_HEIGHT,
    kept: place.line - 1,
  });
  useFocusBack(selectedId, () => focus.goTo(place));
  const { choice } = props;
  const stood = useRef(place);
  const allRows = (): string[] =>
    choice === undefined ? [] : rows.filter((row) => choice.canChoose(row)).map((row) => props.rowId(row));
  const hands = tableHands({
    choice,
    stood,
    allRows,
    model,
    place,
    lines,
    scroller,
    rowHeight,
    goTo: focus.goTo,
    onOpen: props.onOpen,
  });
  const copied = useCellCopy(scroller, (at) => cellText(at, { model, group, words }));
  const tabStopOn = (line: number): number | null => (place.line === line ? place.column : null);
  return (
    <div className="data-table">
      <TableTools
        columns={columns}
        groups={groups}
        look={look}
        words={words}
        count={rows.length}
        onLook={onLook}
        onFold={model.foldAll}
      />
      <div
        className="data-scroller"
        ref={scroller}
        style={{ "--row-height": `${rowHeight}px`, "--head-height": `${HEAD_HEIGHT}px` } as CSSProperties}
        onFocus={(event) => {
          const at = placeOf(event.target);
          if (at === undefined) return;
          focus.stand(at);
          props.onFocusRow?.(rowIdAt(event.target));
        }}
        onBlur={(event: FocusEvent<HTMLElement>) => {
          if (!event.currentTarget.contains(event.relatedTarget)) props.onFocusRow?.(null);
        }}
        {...hands}
      >
        <table
          role={group ? "treegrid" : "grid"}
          aria-label={props.label}
          aria-rowcount={lines}
          aria-multiselectable={choice ? true : undefined}
          style={{ minWidth: widthOf(model.columns) }}
        >
          <Widths columns={model.columns} />
          <TableHeading
            columns={model.columns}
            sort={look.sort}
            tabStop={tabStopOn(0)}
            hint={words.sortHint}
            box={choice ? <HeadBox ids={allRows()} chosen={choice.chosen} words={words} /> : null}
            onSort={(column, isAdded) => onLook(sortedBy(look, column, isAdded))}
          />
          <tbody>
            {shown.map((line) => {
              if (line.kind === "gap")
                return <Gap key={`gap-${line.before}`} height={line.height} columns={model.columns.length} />;
              const row = model.lines[line.index];
              return row === undefined ? null : (
                <TableLine
                  key={row.id}
                  row={row}
                  line={line.index + 1}
                  columns={model.columns}
                  group={group}
                  tabStop={tabStopOn(line.index + 1)}
                  isOpen={row.id === selectedId}
                  {...boxOf(row, props)}
                  isFolded={model.folded.has(row.id)}
                  count={words.countInGroup}
                  rowClass={props.rowClass}
                />
              );
            })}
          </tbody>
          {hasTotal ? (
            <TableTotal
              columns={model.columns}
              totals={model.totals}
              line={lines - 1}
              tabStop={tabStopOn(lines - 1)}
              words={words}
            />
          ) : null}
        </table>
        {rows.length === 0 ? <div className="data-empty">{props.empty}</div> : null}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {copied === null ? "" : words.copied(copied)}
      </p>
    </div>
  );
}

function HeadBox(props: {
  readonly ids: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly words: DataTableWords;
}) {
  const { ids, chosen, words } = props;
  return <RowBox label={words.chooseAll(ids.length)} state={boxState(ids, chosen)} />;
}

/** The box of a row, or of a group for all of its rows; none where there is nothing to choose. */
function boxOf<Row extends object>(
  line: ModelRow<Row>,
  { choice, groups, look, words }: DataTableProps<Row>,
): Pick<TableLineProps<Row>, "box" | "boxLabel"> {
  const ids = choice === undefined ? [] : rowsOf(line, choice);
  if (choice === undefined || ids.length === 0) return { box: undefined, boxLabel: "" };
  const group = line.getIsGrouped() ? groups.find((one) => one.id === look.group) : undefined;
  const name = group?.label(line.original) ?? choice.name(line.original);
  return { box: boxState(ids, choice.chosen), boxLabel: words.choose(name) };
}

function rowIdAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? null) : null;
}

function widthOf<Row>(columns: readonly DataColumn<Row>[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

function Widths<Row>({ columns }: { readonly columns: readonly DataColumn<Row>[] }) {
  return (
    <colgroup>
      {columns.map((column) => (
        <col key={column.id} style={column.grows ? undefined : { width: column.width }} />
      ))}
    </colgroup>
  );
}

/** As high as the rows that are left out. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr className="data-gap" aria-hidden style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}

/** When what was open beside the table closes, the keyboard is back on its cell. */
function useFocusBack(openId: string | null, goBack: () => void): void {
  const lastId = useRef<string | null>(null);
  useEffect(() => {
    const before = lastId.current;
    lastId.current = openId;
    if (before !== null && openId === null && document.activeElement === document.body) goBack();
  });
}
