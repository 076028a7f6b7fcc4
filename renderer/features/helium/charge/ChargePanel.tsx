import { quantityText } from "#renderer/features/helium/charge/chargeColumns.ts";
import { useChargeSetting, type Charge, type ChargeRow } from "#renderer/features/helium/charge/useCharge.ts";
import { EntryList } from "#renderer/features/helium/EntryList.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { chargeWords, yenText } from "#renderer/text/heliumCharge.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";

type PanelProps = {
  readonly model: HeliumModel;
  readonly charge: Charge;
  readonly row: ChargeRow;
  onClose(): void;
};

/** How one line was reckoned: what was counted, what of it is charged and why, the price and from when it holds, the entries behind it. */
export function ChargePanel({ model, charge, row, onClose }: PanelProps) {
  const t = useWords(chargeWords);
  const language = useLanguage();
  const { line, payer, bill } = row;
  const amount = (thousandths: number) => quantityText(thousandths, line.line.measure.kind, language);
  const yen = (value: number | null) => (value === null ? t.notSet : yenText(value));
  const entries = line.entries.map((id) => charge.entries.get(id)).filter((entry) => entry !== undefined);
  return (
    <SidePanel title={`${payer.name || t.nobody} · ${line.line.name[language]}`} closeLabel={t.close} onClose={onClose}>
      <dl className="derivation two" data-testid="charge-derivation">
        <dt>{t.measure}</dt>
        <dd>{t.measures[line.line.measure.kind]}</dd>
        <dt>{t.counted}</dt>
        <dd>{amount(line.counted)}</dd>
        <dt>{t.charged}</dt>
        <dd>{amount(line.charged)}</dd>
        <dt>{t.rule}</dt>
        <dd>{t.rules[line.rule]}</dd>
        <dt>{t.each}</dt>
        <dd>{line.yenEach === null ? t.notSet : t.eachFrom(yenText(line.yenEach), line.priceFrom)}</dd>
        <dt>{t.reckoned}</dt>
        <dd>
          {line.yenEach === null || line.exactSen === null
            ? t.notSet
            : `${amount(line.charged)} × ${yenText(line.yenEach)} = ${yenText(line.exactSen / 100)}`}
        </dd>
        <dt>{t.amount}</dt>
        <dd>{line.yen === null ? t.notSet : t.rounded(yenText(line.yen), line.line.rounding ?? null)}</dd>
      </dl>
      <h3>{t.bill}</h3>
      <dl className="derivation two">
        <dt>{t.sum(bill.lines.length)}</dt>
        <dd>{yen(bill.yen)}</dd>
        <dt>{t.tax}</dt>
        <dd>{charge.tariff?.tax.mode === "included" ? t.taxIncluded : yen(bill.tax)}</dd>
        <dt>{t.total}</dt>
        <dd>
          <b>{yen(bill.total)}</b>
        </dd>
      </dl>
      {charge.classes.length === 0 ? null : <PayerClass charge={charge} row={row} />}
      <h3>{t.behind(entries.length)}</h3>
      <EntryList model={model} entries={entries} />
    </SidePanel>
  );
}

/** By which prices this payer pays, where the tariff tells payers apart. */
function PayerClass({ charge, row }: { readonly charge: Charge; readonly row: ChargeRow }) {
  const t = useWords(chargeWords);
  const set = useChargeSetting();
  const { name } = row.payer;
  return (
    <SelectField
      label={t.payerClass}
      name="payer-class"
      value={row.payer.class}
      options={[{ value: "", text: t.noClass }, ...charge.classes.map((value) => ({ value, text: value }))]}
      onChange={(value) => void set((now) => ({ ...now, classes: { ...now.classes, [name]: value } }))}
    />
  );
}
