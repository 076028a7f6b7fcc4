import { useMemo, useState } from "react";
import { ChargePanel } from "#renderer/features/helium/charge/ChargePanel.tsx";
import { chargeColumns, chargeGroups, chargeTable } from "#renderer/features/helium/charge/chargeColumns.ts";
import { TariffTools } from "#renderer/features/helium/charge/TariffTools.tsx";
import { useCharge, type ChargeRow } from "#renderer/features/helium/charge/useCharge.ts";
import { ExportButtons } from "#renderer/features/helium/exchange/ExportButtons.tsx";
import { MonthTools } from "#renderer/features/helium/MonthTools.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { chargeWords } from "#renderer/text/heliumCharge.ts";
import { tableWords } from "#renderer/text/table.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DataTable } from "#renderer/ui/data-table/DataTable.tsx";
import type { DataTableLook } from "#renderer/ui/data-table/dataTableTypes.ts";

const ROW_HEIGHT = 36;
const FIRST_LOOK: DataTableLook = { sort: [], group: null, hidden: [] };
const NONE: readonly ChargeRow[] = [];

/** What helium costs whom in a month. Every line opens how it was reckoned and out of which entries. */
export function ChargeView({ model }: { readonly model: HeliumModel }) {
  const t = useWords(chargeWords);
  const words = useWords(tableWords);
  const language = useLanguage();
  const [month, setMonth] = useState(model.month);
  const [look, setLook] = useState(FIRST_LOOK);
  const [open, setOpen] = useState<string | null>(null);
  const charge = useCharge(month);
  const columns = useMemo(() => chargeColumns(language), [language]);
  const groups = useMemo(() => chargeGroups(language), [language]);
  const row = charge?.rows.find(({ id }) => id === open);
  const go = (to: typeof month) => {
    setOpen(null);
    setMonth(to);
  };
  return (
    <div className="helium-view">
      <div className="helium-main">
        <MonthTools month={month} onChange={go}>
          <ExportButtons
            fileName={`helium-charge-${month}`}
            title={t.table}
            table={charge === undefined ? undefined : () => chargeTable(charge.rows, columns)}
          />
          <TariffTools charge={charge} />
        </MonthTools>
        {charge?.isPriceless === true ? (
          <p className="notice warning helium-notice" data-testid="no-price">
            {t.noPrice(charge.tariff?.name[language] ?? "")}
          </p>
        ) : null}
        <div className="helium-table" data-testid="helium-charge">
          <DataTable
            label={t.table}
            rows={charge?.rows ?? NONE}
            columns={columns}
            groups={groups}
            look={look}
            words={{ ...words, count: t.count }}
            language={language}
            rowHeight={ROW_HEIGHT}
            selectedId={open}
            empty={charge === undefined ? null : <p>{charge.tariff === null ? t.unreadable : t.empty}</p>}
            rowId={({ id }) => id}
            onLook={setLook}
            onOpen={setOpen}
          />
        </div>
      </div>
      {row === undefined || charge === undefined ? null : (
        <ChargePanel key={row.id} model={model} charge={charge} row={row} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
