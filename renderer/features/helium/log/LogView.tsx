import { IconPlus, IconUpload } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { heliumBetween } from "#renderer/data/queries/helium.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { ExportButtons } from "#renderer/features/helium/exchange/ExportButtons.tsx";
import { ImportLog } from "#renderer/features/helium/exchange/ImportLog.tsx";
import { AddEntry } from "#renderer/features/helium/log/AddEntry.tsx";
import { CorrectEntry } from "#renderer/features/helium/log/CorrectEntry.tsx";
import { heliumColumns, heliumGroups } from "#renderer/features/helium/log/heliumColumns.ts";
import { MonthTools } from "#renderer/features/helium/MonthTools.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { heliumExchangeWords } from "#renderer/text/heliumExchange.ts";
import { tableWords } from "#renderer/text/table.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DataTable } from "#renderer/ui/data-table/DataTable.tsx";
import type { DataTableLook } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import { logTable } from "#shared/domain/helium/heliumTables.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";

const ROW_HEIGHT = 36;
const NEWEST_FIRST: DataTableLook = { sort: [{ column: "at", descending: true }], group: null, hidden: ["entered"] };
const NONE: readonly HeliumEntry[] = [];

/** The log of a month as a table; an entry opens beside it and is corrected there. With a booking, the form of a transfer is open. */
export function LogView({ model, bookingId }: { readonly model: HeliumModel; readonly bookingId: BookingId | null }) {
  const t = useWords(heliumWords);
  const words = useWords(tableWords);
  const language = useLanguage();
  const { db } = useDesk();
  const [month, setMonth] = useState(model.month);
  const [look, setLook] = useState(NEWEST_FIRST);
  const [open, setOpen] = useState<string | null>(null);
  const [beside, setBeside] = useState<"add" | "import" | null>(bookingId === null ? null : "add");
  const files = useWords(heliumExchangeWords);
  const entries = useLive(() => heliumBetween(db, monthInterval(month)), [db, month]);
  const reversed = useMemo(
    () =>
      new Set((entries ?? NONE).flatMap((entry) => (entry.kind === "reversal" ? [entry.reversed.id as string] : []))),
    [entries],
  );
  const scene = useMemo(() => ({ model, language, reversed }), [model, language, reversed]);
  const show = (what: "add" | "import") => {
    setOpen(null);
    setBeside(what);
  };
  const opened = entries?.find(({ id }) => id === open);
  return (
    <div className="helium-view">
      <div className="helium-main">
        <MonthTools month={month} onChange={setMonth}>
          <ExportButtons
            fileName={`helium-log-${month}`}
            title={t.table}
            table={entries === undefined ? undefined : () => logTable(entries, model.deviceOf, language)}
          />
          <button type="button" className="button" data-testid="import-helium" onClick={() => show("import")}>
            <IconUpload size={16} stroke={1.75} aria-hidden />
            {files.openImport}
          </button>
          <button type="button" className="button primary" data-testid="add-helium" onClick={() => show("add")}>
            <IconPlus size={16} stroke={2} aria-hidden />
            {t.add}
          </button>
        </MonthTools>
        <div className="helium-table" data-testid="helium-log">
          <DataTable
            label={t.table}
            rows={entries ?? NONE}
            columns={heliumColumns(scene)}
            groups={heliumGroups(scene)}
            look={look}
            words={words}
            language={language}
            rowHeight={ROW_HEIGHT}
            selectedId={open}
            empty={entries === undefined ? null : <p>{t.emptyLog}</p>}
            rowId={({ id }) => id}
            rowClass={({ id }) => (reversed.has(id) ? "is-reversed" : "")}
            onLook={setLook}
            onOpen={(id) => {
              setBeside(null);
              setOpen(id);
            }}
          />
        </div>
      </div>
      {beside === "add" ? <AddEntry model={model} bookingId={bookingId} onClose={() => setBeside(null)} /> : null}
      {beside === "import" ? <ImportLog model={model} onClose={() => setBeside(null)} /> : null}
      {opened === undefined ? null : (
        <CorrectEntry
          key={opened.id}
          model={model}
          entry={opened}
          isReversed={reversed.has(opened.id)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
