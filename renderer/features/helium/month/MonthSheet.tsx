import "#renderer/ui/paper/print.css";
import "#renderer/ui/paper/sheet.css";
import "#renderer/features/helium/month/monthSheet.css";
import { rateText } from "#renderer/features/helium/balance/BalanceTable.tsx";
import { formatInstant, formatMonth } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { sheetWords } from "#renderer/text/heliumSheet.ts";
import { litresText } from "#renderer/text/heliumValue.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { useFitScale } from "#renderer/ui/paper/useFitScale.ts";
import type { Balance } from "#shared/domain/helium/balance.ts";
import type { HeliumSeal } from "#shared/domain/helium/heliumSeal.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { Month } from "#shared/domain/time/month.ts";

export type SheetScene = {
  readonly month: Month;
  readonly balance: Balance;
  readonly seal: HeliumSeal | undefined;
  readonly isDemo: boolean;
  /** When and by whom it was made, in words. */
  readonly made: string;
};

const A4 = { width: 210, height: 297 };
const SIGNATURES = ["made", "checked", "approved"] as const;

/** The balance of a month on one sheet of A4, with its seal and with fields to sign. */
export function MonthSheet({ month, balance, seal, isDemo, made }: SheetScene) {
  const t = useWords(sheetWords);
  const language = useLanguage();
  const { frame, style } = useFitScale(A4);
  return (
    <div
      ref={frame}
      className="paper"
      style={style}
      tabIndex={0}
      role="region"
      aria-label={t.preview}
      data-testid="paper"
    >
      <div className="print-sheet-slot">
        <section
          className="print-sheet print-sheet-A4 portrait"
          lang={language}
          style={{ width: `${A4.width}mm`, height: `${A4.height}mm` }}
          aria-label={t.title}
          data-testid="print-sheet"
        >
          <header className="print-sheet-head">
            <h2>
              <span className="print-sheet-title">{t.title}</span>
              {isDemo ? <span className="print-sheet-demo">{t.demo}</span> : null}
            </h2>
            <div className="print-sheet-period">
              <strong>{formatMonth(`${month}-01` as Day, language)}</strong>
            </div>
          </header>
          <div className="print-sheet-body month-sheet">
            <SheetTable balance={balance} />
            <SheetNotes balance={balance} seal={seal} />
            <div className="month-signatures" data-testid="signatures">
              {SIGNATURES.map((who) => (
                <p key={who}>
                  <b>{t.signatures[who]}</b>
                  <span>{t.date}</span>
                </p>
              ))}
            </div>
          </div>
          <footer className="print-sheet-foot">
            <p className="print-sheet-imprint">
              <span>{made}</span>
              <span>
                {seal === undefined ? t.notClosed : t.closedAt(formatInstant(seal.at, language), seal.by.name)}
              </span>
            </p>
          </footer>
        </section>
      </div>
    </div>
  );
}

function SheetTable({ balance }: Pick<SheetScene, "balance">) {
  const t = useWords(heliumWords);
  const head = [t.place, t.openingStock, t.supplied, t.recovered, t.stockChange, t.lost, t.rateFromStock];
  const stock = (value: number | null) => (value === null ? "–" : litresText(value));
  const nameOf = (place: string) => (place === "all" ? t.allPlaces : place === "store" ? t.store : place);
  return (
    <table>
      <thead>
        <tr>
          {head.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...balance.lines, balance.total].map((line) => (
          <tr key={line.place} data-total={line.place === "all"}>
            <th scope="row">{nameOf(line.place)}</th>
            <td>{stock(line.stockStart)}</td>
            <td>{litresText(line.supplied)}</td>
            <td>{litresText(line.recovered)}</td>
            <td>{litresText(line.stockChange)}</td>
            <td>{litresText(line.lost)}</td>
            <td>{rateText(line.rateFromStock)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Both rates, what surveys found, the formulas, the seal. */
function SheetNotes({ balance, seal }: Pick<SheetScene, "balance" | "seal">) {
  const t = useWords(sheetWords);
  const log = useWords(heliumWords);
  const { total } = balance;
  return (
    <ul className="month-notes">
      <li>
        {log.rateFromStock} <b>{rateText(total.rateFromStock)}</b>　{log.rateFromMeters}{" "}
        <b>{rateText(total.rateFromMeters)}</b>
      </li>
      <li>{t.survey(litresText(total.flows.surveyDifference))}</li>
      <li>{log.ruleSupplied}</li>
      <li>{log.ruleLost}</li>
      <li>{log.ruleStock}</li>
      {seal === undefined ? null : (
        <li>
          {t.seal(seal.entries)} <code>{seal.hash}</code>
        </li>
      )}
    </ul>
  );
}
