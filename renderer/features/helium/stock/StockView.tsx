import { useMemo, useState } from "react";
import { heliumForStock } from "#renderer/data/queries/heliumBalance.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { PlaceLines } from "#renderer/features/helium/stock/PlaceLines.tsx";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { stockWords } from "#renderer/text/heliumStock.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DateTimeField } from "#renderer/ui/fields/DateTimeField.tsx";
import { stockOf, type PlaceStock } from "#shared/domain/helium/stock.ts";

/** What every place and vessel holds at an instant by the log, what was counted and read there, and by how much they differ. */
export function StockView({ model }: { readonly model: HeliumModel }) {
  const t = useWords(stockWords);
  const language = useLanguage();
  const desk = useDesk();
  const [at, setAt] = useState(() => desk.now());
  const entries = useLive(() => heliumForStock(desk.db, at), [desk.db, at]);
  const places = useMemo(
    () => (entries === undefined ? undefined : stockOf(entries, at).filter(hasSomething)),
    [entries, at],
  );
  return (
    <div className="helium-view">
      <div className="helium-main">
        <div className="helium-tools at-bottom">
          <DateTimeField label={t.at} value={at} language={language} onChange={(to) => to !== null && setAt(to)} />
          <button type="button" className="button" onClick={() => setAt(desk.now())}>
            {t.now}
          </button>
        </div>
        <div className="balance" data-testid="stock">
          {places === undefined ? null : places.length === 0 ? (
            <p>{t.empty(formatInstant(at, language))}</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.place}</th>
                  <th scope="col">{t.held}</th>
                  <th scope="col">{t.counted}</th>
                  <th scope="col">{t.difference}</th>
                  <th scope="col">{t.when}</th>
                </tr>
              </thead>
              {places.map((place) => (
                <PlaceLines key={place.place} model={model} stock={place} />
              ))}
            </table>
          )}
          <ul className="balance-rules">
            <li>{t.ruleHeld}</li>
            <li>{t.ruleDifference}</li>
          </ul>
        </div>
      </div>
    </div>
  );
}

function hasSomething({ place, held, survey, loans, levels }: PlaceStock): boolean {
  return place === "store" || held !== 0 || survey !== null || loans.length > 0 || levels.length > 0;
}
