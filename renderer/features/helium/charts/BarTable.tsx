import { rateText } from "#renderer/features/helium/balance/BalanceTable.tsx";
import type { BeamlineBalance } from "#renderer/features/helium/charts/beamlineBalances.ts";
import type { MonthBalance } from "#renderer/features/helium/charts/useMonths.ts";
import { formatMonth } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { litresText } from "#renderer/text/heliumValue.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { Day } from "#shared/domain/time/day.ts";

type TableProps = {
  readonly what: "beamlines" | "recovery";
  readonly beamlines: readonly BeamlineBalance[];
  readonly months: readonly MonthBalance[];
};

/** The figures of a chart as a table. */
export function BarTable({ what, beamlines, months }: TableProps) {
  const t = useWords(heliumWords);
  const language = useLanguage();
  const head = [what === "beamlines" ? t.place : t.month, t.supplied, t.recovered, t.stockChange, t.lost];
  const amounts = (of: Omit<BeamlineBalance, "place">) =>
    [of.supplied, of.recovered, of.stockChange, of.lost].map(litresText);
  const rows =
    what === "beamlines"
      ? beamlines.map((line) => [line.place, ...amounts(line)])
      : months.map(({ month, balance: { total } }) => [
          formatMonth(`${month}-01` as Day, language),
          ...amounts(total),
          rateText(total.rateFromStock),
          rateText(total.rateFromMeters),
        ]);
  const columns = what === "beamlines" ? head : [...head, t.rateFromStock, t.rateFromMeters];
  return (
    <div className="balance in-part">
      <table data-testid="chart-table">
        <thead>
          <tr>
            {columns.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
