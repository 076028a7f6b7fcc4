import { AdminTable, type AdminTableProps } from "#renderer/features/administration/AdminTable.tsx";
import { TroubleNotice } from "#renderer/features/administration/TroubleNotice.tsx";
import type { Asked } from "#renderer/features/administration/useAsked.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** The same one from drawing to drawing: the table is made anew for another. */
const NO_ROWS: readonly never[] = [];

type AskedTableProps<Row extends object> = Omit<AdminTableProps<Row>, "rows" | "empty"> & {
  readonly asked: Asked<readonly Row[]>;
  /** Said where the facility has none. */
  readonly none: string;
};

/** A list that the facility is asked for: its rows, that it is being asked, that there are none, or why it said nothing. */
export function AskedTable<Row extends object>({ asked, none, ...table }: AskedTableProps<Row>) {
  const t = useWords(administrationWords);
  const { answer, trouble, again } = asked;
  if (trouble !== null) return <TroubleNotice trouble={trouble} onAgain={again} />;
  return <AdminTable {...table} rows={answer ?? NO_ROWS} empty={<p>{answer === undefined ? t.asking : none}</p>} />;
}
