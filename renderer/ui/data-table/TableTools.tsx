import { IconColumns3, IconFold, IconFoldDown } from "@tabler/icons-react";
import { useId } from "react";
import { Popover } from "#renderer/ui/Popover.tsx";
import type { DataTableProps } from "#renderer/ui/data-table/dataTableTypes.ts";

type TableToolsProps<Row> = Pick<DataTableProps<Row>, "columns" | "groups" | "look" | "words" | "onLook"> & {
  readonly count: number;
  onFold(isFolded: boolean): void;
};

/** How many there are, by what they are put together, and which columns are shown. */
export function TableTools<Row>({ columns, groups, look, words, count, onLook, onFold }: TableToolsProps<Row>) {
  const id = useId();
  return (
    <div className="data-tools">
      <span className="data-count" role="status">
        {words.count(count)}
      </span>
      <span className="data-tools-space" />
      {groups.length === 0 ? null : (
        <>
          <label htmlFor={id}>{words.group}</label>
          <select
            id={id}
            className="input"
            data-testid="table-group"
            value={look.group ?? ""}
            onChange={(event) => onLook({ ...look, group: event.target.value === "" ? null : event.target.value })}
          >
            <option value="">{words.noGroup}</option>
            {groups.map((group) => (
              <option key={group.id} value={group.id}>
                {group.words}
              </option>
            ))}
          </select>
          <span className="data-folds" data-shown={look.group !== null}>
            <FoldButton label={words.foldAll} icon={IconFold} onPress={() => onFold(true)} />
            <FoldButton label={words.unfoldAll} icon={IconFoldDown} onPress={() => onFold(false)} />
          </span>
        </>
      )}
      <Popover
        label={words.columns}
        testId="table-columns"
        buttonClass="button quiet"
        button={
          <>
            <IconColumns3 size={16} stroke={1.75} aria-hidden />
            {words.columns}
          </>
        }
      >
        <fieldset>
          <legend>{words.columns}</legend>
          {columns.map((column) => (
            <label key={column.id} className="check">
              <input
                type="checkbox"
                disabled={column.isKept}
                checked={column.isKept || !look.hidden.includes(column.id)}
                onChange={(event) => {
                  const others = look.hidden.filter((one) => one !== column.id);
                  onLook({ ...look, hidden: event.target.checked ? others : [...others, column.id] });
                }}
              />
              {column.words}
            </label>
          ))}
        </fieldset>
      </Popover>
    </div>
  );
}

function FoldButton(props: { label: string; icon: typeof IconFold; onPress: () => void }) {
  return (
    <button
      type="button"
      className="button quiet icon-only"
      aria-label={props.label}
      title={props.label}
      onClick={props.onPress}
    >
      <props.icon size={16} stroke={1.75} aria-hidden />
    </button>
  );
}
