import { Fragment, useState } from "react";
import { litresText } from "#renderer/text/heliumValue.ts";
import { rateText } from "#renderer/features/helium/balance/BalanceTable.tsx";
import { EntryList } from "#renderer/features/helium/EntryList.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
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
  readonly model: HeliumModel;
  readonly line: BalanceLine;
  readonly entries: readonly HeliumEntry[];
  readonly month: Month;
  onClose(): void;
};

/** What a line of the balance is made of: each flow with its sum and how many entries are behind it, then the two formulas with figures. */
export function Derivation({ model, line, entries, month, onClose }: DerivationProps) {
  const t = useWords(heliumWords);
  const { place } = line;
  const name = place === "all" ? t.allPlaces : place === "store" ? t.store : place;
  const within = entriesOf(entries, month, place);
  const flows = (Object.keys(line.flows) as Flow[]).filter((flow) => line.flows[flow] !== 0);
  const [shown, show] = useState<Flow | null>(null);
  const behind = (flow: Flow) => within.filter(({ kind }) => (KINDS_OF[flow] as readonly string[]).includes(kind));
  const stock = (value: number | null) => (value === null ? t.unknownStock : litresText(value));
  return (
    <SidePanel title={t.derivation(name)} closeLabel={t.close} onClose={onClose}>
      <dl className="derivation" data-testid="derivation">
        {flows.map((flow) => (
          <Fragment key={flow}>
            <dt>{t.derivations[flow]}</dt>
            <dd>{litresText(line.flows[flow])}</dd>
            <dd>
              <button
                type="button"
                className="button quiet"
                aria-expanded={shown === flow}
                onClick={() => show(shown === flow ? null : flow)}
              >
                {t.evidence(behind(flow).length)}
              </button>
            </dd>
            {shown === flow ? (
              <dd className="derivation-entries">
                <EntryList model={model} entries={behind(flow)} />
              </dd>
            ) : null}
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
