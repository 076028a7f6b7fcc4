import { useState } from "react";
import { EntryList } from "#renderer/features/helium/EntryList.tsx";
import { useHistory } from "#renderer/features/helium/charts/useHistory.ts";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { formatDay, formatInstant, formatMonth } from "#renderer/text/formatTime.ts";
import { chartWords } from "#renderer/text/heliumCharts.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { TimeChart } from "#renderer/ui/chart/TimeChart.tsx";
import { formatSteps } from "#shared/domain/helium/parseReading.ts";
import { routeOf } from "#shared/domain/helium/round.ts";
import { unitOf } from "#shared/domain/helium/unitOf.ts";
import { addMonths, monthStart } from "#shared/domain/time/month.ts";

/** What one vessel or meter showed over time, moved by hand, wheel or keys; its readings as a table below. */
export function HistoryChart({ model, isTable }: { readonly model: HeliumModel; readonly isTable: boolean }) {
  const t = useWords(chartWords);
  const language = useLanguage();
  // What is on the round is read often.
  const devices = [...new Set([...routeOf(model.devices), ...model.devices])];
  const [chosen, choose] = useState<string>(
    devices.find(({ kind }) => kind === "gas-meter")?.id ?? devices[0]?.id ?? "",
  );
  const device = model.deviceOf.get(chosen);
  const history = useHistory(device, monthStart(addMonths(model.month, 1)));
  const unit = device === undefined ? undefined : unitOf(device);
  const { shown } = history;
  const range = `${formatInstant(shown.start, language)} – ${formatInstant(shown.end, language)}`;
  return (
    <section className="charts-part">
      <label className="helium-choice">
        <span>{t.device}</span>
        <select
          className="input"
          value={chosen}
          data-testid="chart-device"
          onChange={(event) => choose(event.target.value)}
        >
          {devices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p data-testid="chart-range">
        <b>{range}</b> {t.readings(history.facts.length)} <span className="hint">{t.moveHint}</span>
      </p>
      {isTable ? (
        <EntryList model={model} entries={history.facts} />
      ) : (
        <TimeChart
          label={t.historyLabel(device?.name ?? "", range, history.facts.length)}
          points={history.points}
          shown={shown}
          tick={({ day, isMonth }) => (isMonth ? formatMonth(day, language) : formatDay(day, language))}
          value={(steps) => (unit === undefined ? "" : `${formatSteps(Math.round(steps), unit.decimals)} ${unit.sign}`)}
          onShow={history.show}
        />
      )}
    </section>
  );
}
