import { type ReactNode, useMemo, useState } from "react";
import { MemberPanel } from "#renderer/features/split/members/MemberPanel.tsx";
import { memberColumns } from "#renderer/features/split/members/memberColumns.tsx";
import { coalitionRules, memberYears } from "#renderer/data/queries/coalition.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { memberWords } from "#renderer/text/members.ts";
import { tableWords } from "#renderer/text/table.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DataTable } from "#renderer/ui/data-table/DataTable.tsx";
import type { DataTableLook } from "#renderer/ui/data-table/dataTableTypes.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";
import type { MemberYear } from "#shared/domain/coalition/memberYear.ts";

const ROW_HEIGHT = 32;
const FIRST_LOOK: DataTableLook = { sort: [], group: null, hidden: [] };
const NO_ROWS: readonly MemberYear[] = [];

/** The members that the person may know of, each with its hours of the fiscal year, and beside them the account of one. */
export function MembersWork({ fiscalYear, topBar }: { readonly fiscalYear: number; readonly topBar: ReactNode }) {
  const t = useWords(memberWords);
  const table = useWords(tableWords);
  const language = useLanguage();
  const { db } = useDesk();
  const [look, setLook] = useState(FIRST_LOOK);
  const [openId, setOpenId] = useState<string | null>(null);
  const read = useLive(() => memberYears(db, fiscalYear), [db, fiscalYear]);
  const rules = useLive(() => coalitionRules(db), [db]);
  const rows = read ?? NO_ROWS;
  const classes = rules?.classes;
  const longest = Math.max(1, ...rows.map(({ granted, beyond }) => granted + beyond));
  const columns = useMemo(
    () => memberColumns({ language, classes: classes ?? [], longest }),
    [language, classes, longest],
  );
  const words = useMemo(() => ({ ...table, count: t.lines }), [table, t]);
  const open = rows.find((row) => idOf(row) === openId);
  const panel =
    open === undefined ? undefined : (
      <MemberPanel key={openId} year={open} classes={classes ?? []} onClose={() => setOpenId(null)} />
    );
  return (
    <ScreenLayout topBar={topBar} panel={panel}>
      <div className="members-work" data-testid="members" data-read={read !== undefined}>
        <DataTable
          label={t.table}
          rows={rows}
          columns={columns}
          groups={[]}
          look={look}
          words={words}
          language={language}
          rowHeight={ROW_HEIGHT}
          selectedId={openId}
          empty={read === undefined ? null : t.noMembers}
          rowId={idOf}
          rowClass={() => "split-row use-coalition"}
          onLook={setLook}
          onOpen={setOpenId}
        />
      </div>
    </ScreenLayout>
  );
}

function idOf({ member }: MemberYear): string {
  return member.id;
}
