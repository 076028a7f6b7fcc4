import type { KeyboardEvent, MouseEvent, RefObject } from "react";
import { chooseByKey, chooseByPress } from "#renderer/ui/data-table/chooseRows.ts";
import type { RowChoice } from "#renderer/ui/data-table/dataTableTypes.ts";
import { placeOf } from "#renderer/ui/data-table/useCellFocus.ts";
import type { TableLines } from "#renderer/ui/data-table/useTableModel.ts";
import { walkCells, type CellPlace } from "#renderer/ui/data-table/walkCells.ts";

type Scene<Row extends object> = {
  readonly model: TableLines<Row>;
  readonly place: CellPlace;
  /** Heading, rows and total. */
  readonly lines: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  readonly choice: RowChoice<Row> | undefined;
  /** Where the keyboard was before the last press. */
  readonly stood: RefObject<CellPlace>;
  allRows(): string[];
  goTo(place: CellPlace): void;
  onOpen(id: string): void;
};

/** What keys and presses do in the table. */
export function tableHands<Row extends object>(scene: Scene<Row>) {
  const { choice, model, place, stood } = scene;
  const choosing = choice && { choice, lines: model.lines, allRows: scene.allRows, goTo: scene.goTo };
  return {
    onKeyDown(event: KeyboardEvent): void {
      if (event.altKey || event.nativeEvent.isComposing || placeOf(event.target) === undefined) return;
      const isChosen = choosing !== undefined && chooseByKey(choosing, event, place);
      const isDone = isChosen || actOnLine(scene, event) || walk(scene, event);
      if (!isDone) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onMouseDown(event: MouseEvent): void {
      stood.current = place;
      // With Shift rows are chosen, not the words between two presses.
      if (choosing && event.shiftKey && isOnRow(event.target)) event.preventDefault();
    },
    onClick(event: MouseEvent): void {
      if (!(event.target instanceof Element)) return;
      if (choosing && chooseByPress(choosing, event, stood.current)) return;
      const fold = event.target.closest<HTMLElement>("[data-fold]")?.dataset["fold"];
      if (fold !== undefined && event.target.closest("th")) scene.model.toggleFold(fold);
      if (event.target.closest("[data-opens]")) openAt(scene, event.target);
    },
    onDoubleClick(event: MouseEvent): void {
      const isMeant = choice?.isChoosing !== true && !event.ctrlKey && !event.shiftKey && !event.metaKey;
      if (isMeant && event.target instanceof Element && event.target.closest("[data-box]") === null)
        openAt(scene, event.target);
    },
  };
}

function isOnRow(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-row]") !== null;
}

function openAt<Row extends object>({ onOpen }: Scene<Row>, target: Element): void {
  const row = target.closest<HTMLElement>("[data-row]")?.dataset["row"];
  if (row !== undefined) onOpen(row);
}

/** Enter opens a row; on the heading of a group Enter, Space and the arrows fold and unfold it. */
function actOnLine<Row extends object>({ model, place, goTo, onOpen }: Scene<Row>, event: KeyboardEvent): boolean {
  const row = model.lines[place.line - 1];
  if (row === undefined || event.ctrlKey || event.metaKey) return false;
  const { key } = event;
  if (!row.getIsGrouped()) {
    if (key === "Enter") onOpen(row.id);
    else if (key === "ArrowLeft" && place.column === 0 && row.parentId !== undefined)
      goTo({ line: model.lines.findIndex((one) => one.id === row.parentId) + 1, column: 0 });
    else return false;
    return true;
  }
  const isFolded = model.folded.has(row.id);
  const isMeant =
    key === "Enter" ||
    key === " " ||
    (key === "ArrowRight" && isFolded && place.column === 0) ||
    (key === "ArrowLeft" && !isFolded && place.column === 0);
  if (isMeant) model.toggleFold(row.id);
  return isMeant;
}

function walk<Row extends object>(scene: Scene<Row>, event: KeyboardEvent): boolean {
  const { place, lines, model, scroller, rowHeight, goTo } = scene;
  if (event.shiftKey) return false;
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
  const ctrl = event.ctrlKey || event.metaKey;
  const size = { lines, columns: model.columns.length, page };
  const next = walkCells(spanned(scene, event.key), { key: event.key, ctrl }, size);
  if (next === undefined) return false;
  goTo(next.line === place.line && next.column === place.column ? place : next);
  return true;
}

/** To the right of joined cells lies the first cell behind them. */
function spanned<Row extends object>({ model, place }: Scene<Row>, key: string): CellPlace {
  const firstSum = model.columns.findIndex((column) => column.sum);
  const isGroup = model.lines[place.line - 1]?.getIsGrouped() === true;
  if (!isGroup || firstSum <= 0 || place.column >= firstSum) return place;
  if (key === "ArrowRight") return { ...place, column: firstSum - 1 };
  return key === "ArrowLeft" ? { ...place, column: 0 } : place;
}
