import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { valueText } from "#renderer/text/heliumValue.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";

/** More than this nobody reads in a side panel; the log has them all. */
const SHOWN = 200;

/** The entries behind a number: when, what, where and by whom. */
export function EntryList({
  model,
  entries,
}: {
  readonly model: HeliumModel;
  readonly entries: readonly HeliumEntry[];
}) {
  const t = useWords(heliumWords);
  const language = useLanguage();
  return (
    <ol className="entry-list" data-testid="entry-list">
      {entries.slice(0, SHOWN).map((entry) => (
        <li key={entry.id}>
          <span>
            {formatInstant(entry.at, language)} {t.kinds[entry.kind]}
          </span>
          <b>{valueText(entry, model.deviceOf, language)}</b>
          <small>
            {[entry.stationId ?? t.store, model.deviceOf.get(entry.deviceId ?? "")?.name, entry.by.name]
              .filter(Boolean)
              .join(" · ")}
          </small>
        </li>
      ))}
      {entries.length > SHOWN ? <li>{t.moreEntries(entries.length - SHOWN)}</li> : null}
    </ol>
  );
}
