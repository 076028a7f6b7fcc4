import { LineChange } from "#renderer/features/calendar/exchange/LineChange.tsx";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { AnyLine, Verdict } from "#renderer/data/exchange/preview.ts";
import { exchangeWords } from "#renderer/text/exchange.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** What needs a look first. */
const IN_ORDER: readonly Verdict[] = ["refused", "needs-reason", "changed", "new", "unchanged"];
/** Beyond this the list tells how many more there are: nobody reads a thousand lines in a side panel. */
const SHOWN = 200;

type ImportPreviewProps = {
  readonly model: FacilityModel;
  readonly lines: readonly AnyLine[];
  readonly isCalendar: boolean;
};

/** How many lines of each kind, and what each line would do, those that cannot be taken in first. */
export function ImportPreview({ model, lines, isCalendar }: ImportPreviewProps) {
  const t = useWords(exchangeWords);
  const inOrder = IN_ORDER.flatMap((verdict) => lines.filter((line) => line.verdict === verdict));
  const counts = IN_ORDER.map((verdict) => ({
    verdict,
    count: lines.filter((line) => line.verdict === verdict).length,
  }));
  return (
    <section className="import-preview" aria-label={t.preview} data-testid="import-preview">
      <p className="counts">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ verdict, count }) => (
            <span key={verdict} className="chip" data-verdict={verdict}>
              {t.count(t.verdicts[verdict], count)}
            </span>
          ))}
      </p>
      <ul>
        {inOrder.slice(0, SHOWN).map((line) => (
          <li key={line.line} data-verdict={line.verdict}>
            <LineChange model={model} line={line} isCalendar={isCalendar} />
          </li>
        ))}
      </ul>
      {inOrder.length > SHOWN ? <p className="hint">{t.more(inOrder.length - SHOWN)}</p> : null}
    </section>
  );
}
