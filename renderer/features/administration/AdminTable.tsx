import { useState, type ReactNode } from "react";
import { administrationWords } from "#renderer/text/administration.ts";
import { tableWords } from "#renderer/text/table.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DataTable } from "#renderer/ui/data-table/DataTable.tsx";
import type { DataColumn, DataTableLook } from "#renderer/ui/data-table/dataTableTypes.ts";

export type AdminTableProps<Row extends object> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly selectedId: string | null;
  readonly empty: ReactNode;
  /** The order at first; the rows' own where absent. */
  readonly look?: DataTableLook;
  rowId(row: Row): string;
  rowClass?(row: Row): string;
  onOpen(id: string): void;
};

const AS_THEY_CAME: DataTableLook = { sort: [], group: null, hidden: [] };
const ROW_HEIGHT = 36;

/** A list of the facility's: sorted by its headings, a row opens beside it. */
export function AdminTable<Row extends object>(props: AdminTableProps<Row>) {
  const language = useLanguage();
  const words = useWords(tableWords);
  const { count } = useWords(administrationWords);
  const [look, setLook] = useState(props.look ?? AS_THEY_CAME);
  return (
    <div className="admin-table">
      <DataTable
        label={props.label}
        rows={props.rows}
        columns={props.columns}
        groups={[]}
        look={look}
        words={{ ...words, count }}
        language={language}
        rowHeight={ROW_HEIGHT}
        selectedId={props.selectedId}
        empty={props.empty}
        rowId={props.rowId}
        {...(props.rowClass === undefined ? {} : { rowClass: props.rowClass })}
        onLook={setLook}
        onOpen={props.onOpen}
      />
    </div>
  );
}
