import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import type { AmountUnit } from "#renderer/features/split/amounts.ts";
import { SplitLegend } from "#renderer/features/split/SplitLegend.tsx";
import { splitColumns, splitGroups } from "#renderer/features/split/splitColumns.tsx";
import { longestOf, type SplitRow } from "#renderer/features/split/splitRows.ts";
import { useSplit } from "#renderer/features/split/useSplit.ts";
import type { FacilityRows } from "#renderer/data/queries/facility.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import { splitWords } from "#renderer/text/split.ts";
import { tableWords } from "#renderer/text/table.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DataTable } from "#renderer/ui/data-table/DataTable.tsx";
import type { DataTableLook } from "#renderer/ui/data-table/dataTableTypes.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";
import { labelOf } from "#shared/domain/facility/labelOf.ts";
import type { Term } from "#shared/domain/facility/facility.ts";

const CellPanel = lazy(async () => ({
  default: (await import("#renderer/features/split/CellPanel.tsx")).CellPanel,
}));

const ROW_HEIGHT = 32;
const FIRST_LOOK: DataTableLook = { sort: [], group: "class", hidden: [] };
const NO_ROWS: readonly SplitRow[] = [];

/** The table of one term, and beside it what stands behind the line that was opened. */
export function SplitWork(props: {
  readonly facility: FacilityRows;
  readonly term: Term;
  readonly unit: AmountUnit;
  readonly topBar: ReactNode;
}) {
  const { facility, term, unit, topBar } = props;
  const t = useWords(splitWords);
  const table = useWords(tableWords);
  const language = useLanguage();
  const [look, setLook] = useState(FIRST_LOOK);
  const [openId, setOpenId] = useState<string | null>(null);
  const read = useSplit(facility, term);
  const rows = read ?? NO_ROWS;
  const longest = useMemo(() => longestOf(rows), [rows]);
  const columns = useMemo(() => splitColumns({ language, unit, longest }), [language, unit, longest]);
  const groups = useMemo(() => splitGroups(language), [language]);
  const words = useMemo(() => ({ ...table, count: t.lines }), [table, t]);
  const names = useMemo(() => placeNames(facility), [facility]);
  const open = rows.find(({ id }) => id === openId);
  const panel =
    open === undefined ? undefined : (
      <Suspense fallback={<aside className="side-panel" />}>
        <CellPanel
          key={open.id}
          row={open}
          unit={unit}
          names={names}
          among={{ term, terms: facility.terms }}
          onClose={() => setOpenId(null)}
        />
      </Suspense>
    );
  return (
    <ScreenLayout topBar={topBar} panel={panel}>
      <div className="split-work" data-testid="split" data-read={read !== undefined}>
        <SplitLegend />
        <div className="split-table">
          <DataTable
            label={t.table}
            rows={rows}
            columns={columns}
            groups={groups}
            look={look}
            words={words}
            language={language}
            rowHeight={ROW_HEIGHT}
            selectedId={openId}
            empty={read === undefined ? null : t.noRows}
            rowId={idOf}
            rowClass={classOf}
            onLook={setLook}
            onOpen={setOpenId}
          />
        </div>
      </div>
    </ScreenLayout>
  );
}

/** How stations and beamlines are called in problems. */
function placeNames({ stations }: FacilityRows): PlaceNames {
  const labels = new Map(stations.map((station) => [station.id, labelOf(station)]));
  return { station: (id) => labels.get(id) ?? id, beamline: (id) => id };
}

function idOf({ id }: SplitRow): string {
  return id;
}

function classOf({ quotaClass }: SplitRow): string {
  return `split-row use-${quotaClass}`;
}
