import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { DevicePanel } from "#renderer/features/helium/devices/DevicePanel.tsx";
import { deviceColumns, deviceGroups } from "#renderer/features/helium/devices/deviceColumns.ts";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { deviceWords } from "#renderer/text/heliumDevices.ts";
import { tableWords } from "#renderer/text/table.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DataTable } from "#renderer/ui/data-table/DataTable.tsx";
import type { DataTableLook } from "#renderer/ui/data-table/dataTableTypes.ts";

const ROW_HEIGHT = 36;
const FIRST_LOOK: DataTableLook = { sort: [{ column: "name", descending: false }], group: "kind", hidden: ["tare"] };

/** Vessels, gauges and meters: what the log speaks of. One opens beside the table and is changed there; none is ever erased. */
export function DevicesView({ model }: { readonly model: HeliumModel }) {
  const t = useWords(deviceWords);
  const words = useWords(tableWords);
  const language = useLanguage();
  const [look, setLook] = useState(FIRST_LOOK);
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo(() => deviceColumns(language), [language]);
  const groups = useMemo(() => deviceGroups(language), [language]);
  const device = model.devices.find(({ id }) => id === open);
  return (
    <div className="helium-view">
      <div className="helium-main">
        <div className="helium-tools">
          <span className="space" />
          <button type="button" className="button primary" data-testid="add-device" onClick={() => setOpen("new")}>
            <IconPlus size={16} stroke={2} aria-hidden />
            {t.add}
          </button>
        </div>
        <div className="helium-table" data-testid="helium-devices">
          <DataTable
            label={t.table}
            rows={model.devices}
            columns={columns}
            groups={groups}
            look={look}
            words={{ ...words, count: t.count }}
            language={language}
            rowHeight={ROW_HEIGHT}
            selectedId={open}
            empty={<p>{t.empty}</p>}
            rowId={({ id }) => id}
            rowClass={({ retired }) => (retired === true ? "is-reversed" : "")}
            onLook={setLook}
            onOpen={setOpen}
          />
        </div>
      </div>
      {open === "new" || device !== undefined ? (
        <DevicePanel key={open} model={model} device={device ?? null} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );
}
