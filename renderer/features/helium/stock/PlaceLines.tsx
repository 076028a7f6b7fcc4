import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { stockWords } from "#renderer/text/heliumStock.ts";
import { litresText } from "#renderer/text/heliumValue.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { PlaceStock } from "#shared/domain/helium/stock.ts";

/** A place with its last survey, and below it each vessel that is out there or whose level was read there. */
export function PlaceLines({ model, stock }: { readonly model: HeliumModel; readonly stock: PlaceStock }) {
  const t = useWords(stockWords);
  const log = useWords(heliumWords);
  const language = useLanguage();
  const { place, held, survey } = stock;
  // Without a survey the store's stock is only what came and went within what was read.
  const isKnown = place !== "store" || survey !== null;
  return (
    <tbody data-place={place}>
      <tr className="stock-place">
        <th scope="row">{place === "store" ? log.store : place}</th>
        <td className={held < 0 && isKnown ? "below" : undefined}>{isKnown ? litresText(held) : log.unknownStock}</td>
        <td>{survey === null ? "–" : litresText(survey.entry.decilitres)}</td>
        <td className={survey !== null && survey.difference !== 0 ? "below" : undefined}>
          {survey === null ? "–" : litresText(survey.difference)}
        </td>
        <td>{survey === null ? "" : t.surveyed(formatInstant(survey.entry.at, language))}</td>
      </tr>
      {vesselsOf(stock).map(({ id, loan, level }) => (
        <tr key={id} className="stock-vessel">
          <th scope="row">{model.deviceOf.get(id)?.name ?? t.someVessel}</th>
          <td>{loan === undefined ? "–" : litresText(loan.held)}</td>
          <td>{level === undefined ? "–" : litresText(level.entry.decilitres)}</td>
          <td>
            {level === undefined || level.heldThen === null ? "–" : litresText(level.entry.decilitres - level.heldThen)}
          </td>
          <td>
            {[
              loan === undefined ? null : t.outSince(formatInstant(loan.issue.at, language)),
              level === undefined ? null : t.read(formatInstant(level.entry.at, language)),
            ]
              .filter((words) => words !== null)
              .join(" · ")}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function vesselsOf({ loans, levels }: PlaceStock) {
  const loanOf = new Map(loans.map((loan) => [String(loan.issue.deviceId ?? ""), loan]));
  const levelOf = new Map(levels.map((level) => [String(level.entry.deviceId ?? ""), level]));
  return [...new Set([...loanOf.keys(), ...levelOf.keys()])]
    .toSorted()
    .map((id) => ({ id, loan: loanOf.get(id), level: levelOf.get(id) }));
}
