import type { AttentionEntry } from "#renderer/data/queries/attention.ts";
import { changeLines } from "#renderer/features/attention/changeLines.ts";
import { WaysOut } from "#renderer/features/attention/WaysOut.tsx";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { wordProblem, type PlaceNames } from "#renderer/text/problems.ts";
import { syncWords } from "#renderer/text/sync.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";

/** One refused change: what it was, why it was not accepted, yours and what stood before, and the ways out. */
export function RefusedChange({ entry, names }: { readonly entry: AttentionEntry; readonly names: PlaceNames }) {
  const t = useWords(syncWords);
  const language = useLanguage();
  return (
    <li className="refused" data-testid="refused">
      <h3>{t.calls[entry.call.name] ?? t.otherCall}</h3>
      <p className="who">{t.madeBy(entry.actor.name, formatInstant(entry.occurredAt, language))}</p>
      <div className="notice problem">
        <strong>⚠ {t.codes[entry.code]}</strong>
        {entry.problems.map((problem) => {
          const { title, explanation } = wordProblem(problem, language, names);
          return (
            <span key={problem.kind + title}>
              {title} {explanation}
            </span>
          );
        })}
      </div>
      {changeLines(entry.changes, names, language).map(({ id, yours, before }) => (
        <dl key={id} className="facts">
          <dt>{t.yours}</dt>
          <dd>{yours ?? t.none}</dd>
          <dt>{t.before}</dt>
          <dd>{before ?? t.none}</dd>
        </dl>
      ))}
      {entry.dependents.length > 0 ? <p>{t.dependents(entry.dependents.length)}</p> : null}
      <WaysOut entry={entry} names={names} />
    </li>
  );
}
