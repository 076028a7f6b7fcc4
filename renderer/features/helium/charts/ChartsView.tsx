import { IconTable } from "@tabler/icons-react";
import { useState } from "react";
import { BalanceCharts } from "#renderer/features/helium/charts/BalanceCharts.tsx";
import { HistoryChart } from "#renderer/features/helium/charts/HistoryChart.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { chartWords } from "#renderer/text/heliumCharts.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { Segments } from "#renderer/ui/Segments.tsx";

const VIEWS = ["history", "beamlines", "recovery"] as const;

/** Helium over time: a device, the beamlines of a month, the recovery of a year. Each opens as a table. */
export function ChartsView({ model }: { readonly model: HeliumModel }) {
  const t = useWords(chartWords);
  const [view, setView] = useState<(typeof VIEWS)[number]>("history");
  const [isTable, setTable] = useState(false);
  return (
    <div className="helium-view">
      <div className="helium-main charts" data-testid="charts">
        <div className="helium-tools">
          <Segments
            label={t.chart}
            choices={VIEWS.map((value) => ({ value, words: t.views[value] }))}
            value={view}
            onChange={setView}
          />
          <span className="space" />
          <button
            type="button"
            className="button"
            aria-pressed={isTable}
            data-testid="as-table"
            onClick={() => setTable((before) => !before)}
          >
            <IconTable size={16} stroke={1.75} aria-hidden />
            {t.asTable}
          </button>
        </div>
        {view === "history" ? (
          <HistoryChart model={model} isTable={isTable} />
        ) : (
          <BalanceCharts model={model} what={view} isTable={isTable} />
        )}
      </div>
    </div>
  );
}
