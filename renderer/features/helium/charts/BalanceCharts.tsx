import { useState } from "react";
import { rateText } from "#renderer/features/helium/balance/BalanceTable.tsx";
import { BarTable } from "#renderer/features/helium/charts/BarTable.tsx";
import { beamlineBalances } from "#renderer/features/helium/charts/beamlineBalances.ts";
import { useMonths } from "#renderer/features/helium/charts/useMonths.ts";
import { MonthTools } from "#renderer/features/helium/MonthTools.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { formatMonth } from "#renderer/text/formatTime.ts";
import { chartWords } from "#renderer/text/heliumCharts.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { litresText } from "#renderer/text/heliumValue.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { BarRows, type BarRow } from "#renderer/ui/chart/BarRows.tsx";
import type { Day } from "#shared/domain/time/day.ts";

type ChartsProps = {
  readonly model: HeliumModel;
  readonly what: "beamlines" | "recovery";
  readonly isTable: boolean;
};

/** What each beamline was supplied in a month and what of it came back; or the recovery of twelve months. */
export function BalanceCharts({ model, what, isTable }: ChartsProps) {
  const t = useWords(chartWords);
  const log = useWords(heliumWords);
  const language = useLanguage();
  const [month, setMonth] = useState(model.month);
  const months = useMonths(month);
  const beamlines = beamlineBalances(months?.at(-1)?.balance, model.stations);
  const ofBeamlines: BarRow[] = beamlines.map(({ place, recovered, lost, supplied }) => ({
    id: place,
    name: place === "store" ? log.store : place,
    parts: [
      { look: "main", value: recovered },
      { look: "rest", value: lost },
    ],
    words: t.split(litresText(supplied), litresText(recovered), litresText(lost)),
  }));
  const ofMonths: BarRow[] = (months ?? []).map(({ month: of, balance: { total } }) => ({
    id: of,
    name: formatMonth(`${of}-01` as Day, language),
    parts: [{ look: "main", value: total.rateFromStock ?? 0 }],
    words: t.rates(rateText(total.rateFromStock), rateText(total.rateFromMeters)),
  }));
  const rows = what === "beamlines" ? ofBeamlines : ofMonths;
  const most = what === "recovery" ? 1 : Math.max(1, ...beamlines.map(({ supplied }) => supplied));
  return (
    <section className="charts-part" data-read={months !== undefined}>
      <MonthTools month={month} onChange={setMonth} />
      {what === "beamlines" ? (
        <p className="chart-legend">
          <span className="bar-track" aria-hidden>
            <span className="is-main" />
          </span>
          {log.recovered}
          <span className="bar-track" aria-hidden>
            <span className="is-rest" />
          </span>
          {log.lost}
        </p>
      ) : (
        <p className="hint">{log.ruleStock}</p>
      )}
      {isTable ? (
        <BarTable what={what} beamlines={beamlines} months={months ?? []} />
      ) : (
        <BarRows label={t.views[what]} rows={rows} most={most} />
      )}
    </section>
  );
}
