import type { PreviewedLine } from "#renderer/data/exchange/previewLog.ts";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { formatClock, formatDayAndYear } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { heliumExchangeWords } from "#renderer/text/heliumExchange.ts";
import { heliumRefusals } from "#renderer/text/heliumRefusals.ts";
import { litresText } from "#renderer/text/heliumValue.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { HeliumDraft } from "#shared/domain/helium/heliumEntry.ts";
import { LOG_FIELD_WORDS } from "#shared/domain/helium/logColumns.ts";
import { formatSteps } from "#shared/domain/helium/parseReading.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** What needs a look first. */
const IN_ORDER = ["refused", "new", "unchanged"] as const;
/** Nobody reads a thousand lines in a side panel. */
const SHOWN = 200;

/** How many lines of each kind, and what each line would log, those that cannot be taken first. */
export function LogPreviewList({
  model,
  lines,
}: {
  readonly model: HeliumModel;
  readonly lines: readonly PreviewedLine[];
}) {
  const t = useWords(heliumExchangeWords);
  const refusals = useWords(heliumRefusals);
  const language = useLanguage();
  const of = (verdict: PreviewedLine["verdict"]) => lines.filter((line) => line.verdict === verdict);
  const inOrder = IN_ORDER.flatMap(of);
  return (
    <section className="import-preview" aria-label={t.preview} data-testid="import-preview">
      <p className="counts">
        {IN_ORDER.filter((verdict) => of(verdict).length > 0).map((verdict) => (
          <span key={verdict} className="chip" data-verdict={verdict}>
            {t.verdicts[verdict]} {of(verdict).length}
          </span>
        ))}
      </p>
      <ul>
        {inOrder.slice(0, SHOWN).map((line) => (
          <li key={line.line} data-verdict={line.verdict}>
            <p className="line-head">
              <span className="chip" data-verdict={line.verdict}>
                {t.verdicts[line.verdict]}
              </span>
              <strong>{line.draft === null ? "" : draftText(line.draft, language)}</strong>
              <span className="hint">{t.line(line.line)}</span>
            </p>
            {line.draft === null ? null : <p>{whereText(line.draft, model, language)}</p>}
            {line.twiceOf === null ? null : <p>{t.twice(line.twiceOf)}</p>}
            {line.wrong.map((field) => (
              <p key={field} className="why">
                {t.notUnderstood(LOG_FIELD_WORDS[field][language])}
              </p>
            ))}
            {line.refusals.map((why) => (
              <p key={why} className="why">
                {refusals[why][0]}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {inOrder.length > SHOWN ? <p className="hint">{t.more(inOrder.length - SHOWN)}</p> : null}
    </section>
  );
}

function draftText(draft: HeliumDraft, language: Language): string {
  const amount =
    draft.kind === "gas-meter"
      ? `${formatSteps(draft.gas.litres, 3)} m³ (${draft.gas.reference.celsius} °C)`
      : "decilitres" in draft
        ? litresText(draft.decilitres)
        : "";
  return `${heliumWords[language].kinds[draft.kind]} ${amount}`;
}

function whereText(draft: HeliumDraft, { deviceOf }: HeliumModel, language: Language): string {
  const when = `${formatDayAndYear(dayOf(draft.at), language)} ${formatClock(draft.at)}`;
  const place = draft.stationId ?? heliumWords[language].store;
  return [when, place, deviceOf.get(draft.deviceId ?? "")?.name, draft.project].filter(Boolean).join(" ");
}
