import { Fragment } from "react";
import { litresText } from "#renderer/text/heliumValue.ts";
import { rateText } from "#renderer/features/helium/balance/BalanceTable.tsx";
import { heliumWords } from "#renderer/text/helium.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { BalanceLine } from "#shared/domain/helium/balance.ts";
import { KINDS_OF, type Flow } from "#shared/domain/helium/flows.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import { bookedAt } from "#shared/domain/helium/inOrder.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";
import type { Month } from "#shared/domain/time/month.ts";

type DerivationProps = {
  readonly line: BalanceLine;
  readonly entries: readonly HeliumEntry[];
  readonly month: Month;
  onClose(): void;
};

/** What a line of the balance is made of: each flow with its sum and how many entries are behind it, then the two formulas with figures. */
export function Derivation({ line, entries, month, onClose }: DerivationProps) {
  const t = useWords(heliumWords);
  const { place } = line;
  const name = place === "all" ? t.allPlaces : place === "store" ? t.store : place;
  const within = entriesOf(entries, month, place);
  const flows = (Object.keys(line.flows) as Flow[]).filter((flow) => line.flows[flow] !== 0);
  const stock = (value: number | null) => (value === null ? t.unknownStock : litresText(value));
  return (
    <SidePanel title={t.derivation(name)} closeLabel={t.close} onClose={onClose}>
      <dl className="derivation" data-testid="derivation">
        {flows.map((flow) => (
          <Fragment key={flow}>
            <dt>{t.derivations[flow]}</dt>
            <dd>{litresText(line.flows[flow])}</dd>
            <dd>
              {t.evidence(within.filter(({ kind }) => (KINDS_OF[flow] as readonly string[]).includes(kind)).length)}
            </dd>
          </Fragment>
        ))}
        <dt>{t.openingStock}</dt>
        <dd>{stock(line.stockStart)}</dd>
        <dd />
        <dt>{t.closingStock}</dt>
        <dd>{stock(line.stockEnd)}</dd>
        <dd />
      </dl>
      <ul className="balance-rules">
        <li>
          {t.lost} = {litresText(line.supplied)} − ({litresText(line.stockChange)}) − {litresText(line.recovered)} ={" "}
          {litresText(line.lost)}
        </li>
        <li>
          {t.rateFromStock} = {litresText(line.recovered)} ÷ ({litresText(line.supplied)} − (
          {litresText(line.stockChange)})) = {rateText(line.rateFromStock)}
        </li>
        <li>
          {t.rateFromMeters} = {litresText(line.recovered)} ÷ {litresText(line.supplied)} ={" "}
          {rateText(line.rateFromMeters)}
        </li>
      </ul>
    </SidePanel>
  );
}

/** Standing entries that count in the month at the place; of a move either side. */
function entriesOf(entries: readonly HeliumEntry[], month: Month, place: BalanceLine["place"]): HeliumEntry[] {
  const { start, end } = monthInterval(month);
  const gone = new Set(entries.flatMap((entry) => (entry.kind === "reversal" ? [entry.reversed.id] : [])));
  return entries.filter((entry) => {
    const isHere = (at: string | null) => place === "all" || (at ?? "store") === place;
    const touches =
      isHere(entry.stationId) || (entry.kind === "move" && isHere(entry.toStationId)) || isLoanOf(entry, place);
    return touches && !gone.has(entry.id) && start <= bookedAt(entry) && bookedAt(entry) < end;
  });
}

/** What goes out and comes back is an entry of the store too. */
function isLoanOf({ kind }: HeliumEntry, place: BalanceLine["place"]): boolean {
  return place === "store" && (kind === "issue" || kind === "return");
}
