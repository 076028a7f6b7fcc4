import { litresText } from "#renderer/text/heliumValue.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { Balance, BalanceLine } from "#shared/domain/helium/balance.ts";

/** A share as percent with one decimal; a dash where there is nothing to compare with. */
export function rateText(rate: number | null): string {
  return rate === null ? "–" : `${(rate * 100).toFixed(1)} %`;
}

export function BalanceTable(props: { balance: Balance; onOpen(place: BalanceLine["place"]): void }) {
  const { balance, onOpen } = props;
  const t = useWords(heliumWords);
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.place}</th>
            <th scope="col">{t.supplied}</th>
            <th scope="col">{t.recovered}</th>
            <th scope="col">{t.stockChange}</th>
            <th scope="col">{t.lost}</th>
            <th scope="col">{t.rateFromStock}</th>
            <th scope="col">{t.rateFromMeters}</th>
          </tr>
        </thead>
        <tbody>
          {balance.lines.map((line) => (
            <Line key={line.place} line={line} onOpen={onOpen} />
          ))}
        </tbody>
        <tfoot>
          <Line line={balance.total} onOpen={onOpen} />
        </tfoot>
      </table>
      <ul className="balance-rules">
        <li>{t.ruleSupplied}</li>
        <li>{t.ruleLost}</li>
        <li>{t.ruleStock}</li>
        <li>{t.ruleMeters}</li>
      </ul>
    </>
  );
}

function Line({ line, onOpen }: { line: BalanceLine; onOpen(place: BalanceLine["place"]): void }) {
  const t = useWords(heliumWords);
  const { place } = line;
  const name = place === "all" ? t.allPlaces : place === "store" ? t.store : place;
  return (
    <tr data-place={place}>
      <th scope="row">
        <button type="button" className="button quiet" onClick={() => onOpen(place)}>
          {name}
        </button>
      </th>
      <td>{litresText(line.supplied)}</td>
      <td>{litresText(line.recovered)}</td>
      <td>{litresText(line.stockChange)}</td>
      <td className={line.lost < 0 ? "below" : undefined}>{litresText(line.lost)}</td>
      <td>{rateText(line.rateFromStock)}</td>
      <td>{rateText(line.rateFromMeters)}</td>
    </tr>
  );
}
