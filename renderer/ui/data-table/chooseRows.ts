// Which rows a press or a key chooses, to be handled together. Lines as in walkCells: 0 is the heading.
import type { KeyboardEvent, MouseEvent } from "react";
import type { RowChoice } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { BoxState } from "#renderer/ui/data-table/RowBox.tsx";
import type { ModelRow } from "#renderer/ui/data-table/tableModel.ts";
import type { CellPlace } from "#renderer/ui/data-table/walkCells.ts";

export type ChooseScene<Row extends object> = {
  readonly choice: RowChoice<Row>;
  readonly lines: readonly ModelRow<Row>[];
  /** Every row that can be chosen, those of folded groups too. */
  allRows(): string[];
  goTo(place: CellPlace): void;
};

/** The rows that a line stands for: its own, or those of the group it heads, folded or not. */
export function rowsOf<Row extends object>(line: ModelRow<Row> | undefined, choice: RowChoice<Row>): string[] {
  if (line === undefined) return [];
  const rows = line.getIsGrouped() ? line.subRows : [line];
  return rows.filter(({ original }) => choice.canChoose(original)).map(({ id }) => id);
}

export function boxState(ids: readonly string[], chosen: ReadonlySet<string>): BoxState {
  const count = ids.filter((id) => chosen.has(id)).length;
  return count === 0 ? "none" : count === ids.length ? "all" : "some";
}

/**
 * A press on a box, with Ctrl on a row, with Shift on all up to it, and any press on a row while `isChoosing`. `stood`: where the
 * keyboard was before the press, which takes it along. False where the press is an ordinary one.
 */
export function chooseByPress<Row extends object>(
  scene: ChooseScene<Row>,
  event: MouseEvent,
  stood: CellPlace,
): boolean {
  const { choice, lines } = scene;
  if (!(event.target instanceof Element)) return false;
  const at = event.target.closest<HTMLElement>("[data-line]")?.dataset["line"];
  const isBox = event.target.closest("[data-box]") !== null;
  if (at === "0" && isBox) return pressBox(scene.allRows(), choice);
  const line = Number(at);
  const row = lines[line - 1];
  if (row === undefined) return false;
  const isRow = !row.getIsGrouped();
  if (isRow && event.shiftKey) {
    choice.onChoose(rowsBetween(scene, [stood.line, line]), "add");
    scene.goTo({ line, column: stood.column });
    return true;
  }
  if (isBox) return pressBox(rowsOf(row, choice), choice);
  if (!isRow || !(event.ctrlKey || event.metaKey || choice.isChoosing)) return false;
  choice.onChoose(rowsOf(row, choice), "toggle");
  return true;
}

/** Space for a row, with Shift for a group; Shift+↑ ↓ for the rows on the way; Ctrl+A for all. False where a key means no choosing. */
export function chooseByKey<Row extends object>(
  scene: ChooseScene<Row>,
  event: KeyboardEvent,
  place: CellPlace,
): boolean {
  const { choice, lines } = scene;
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "a") {
    choice.onChoose(scene.allRows(), "add");
    return true;
  }
  const row = lines[place.line - 1];
  if (row === undefined || event.ctrlKey || event.metaKey) return false;
  if (event.key === " " && (event.shiftKey || !row.getIsGrouped())) return pressBox(rowsOf(row, choice), choice);
  if (!event.shiftKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return false;
  const last = lines.length;
  const line = Math.min(Math.max(place.line + (event.key === "ArrowDown" ? 1 : -1), 1), last);
  choice.onChoose(rowsBetween(scene, [place.line, line]), "add");
  scene.goTo({ line, column: place.column });
  return true;
}

/** The rows of the lines between two, both included, whichever comes first. */
function rowsBetween<Row extends object>(
  { lines, choice }: ChooseScene<Row>,
  [from, to]: readonly [number, number],
): string[] {
  const between = lines.slice(Math.max(0, Math.min(from, to) - 1), Math.max(from, to));
  return between.filter((line) => !line.getIsGrouped()).flatMap((line) => rowsOf(line, choice));
}

/** All of them, or none where all were chosen. */
function pressBox<Row>(ids: readonly string[], { chosen, onChoose }: RowChoice<Row>): true {
  onChoose(ids, boxState(ids, chosen) === "all" ? "remove" : "add");
  return true;
}
