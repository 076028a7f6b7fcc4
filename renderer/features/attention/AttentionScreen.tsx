import { attention } from "#renderer/data/queries/attention.ts";
import { waiting } from "#renderer/data/queries/waiting.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { changeLines } from "#renderer/features/attention/changeLines.ts";
import { OthersRefused } from "#renderer/features/attention/OthersRefused.tsx";
import { PlacesWaitedFor } from "#renderer/features/attention/PlacesWaitedFor.tsx";
import { RefusedChange } from "#renderer/features/attention/RefusedChange.tsx";
import { useRefusedNames } from "#renderer/features/attention/useRefusedNames.ts";
import "#renderer/features/attention/attention.css";
import { hasFacility } from "#renderer/platform/facilityDesk.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";
import { looksAfterOthers } from "#shared/domain/access/looksAfter.ts";
import { withoutVersion } from "#shared/mutations/withoutVersion.ts";

/** What the facility did not accept and nobody has dealt with, and what waits to be sent. Nothing here goes by itself. */
export function AttentionScreen() {
  const t = useWords(attentionWords);
  const desk = useDesk();
  const { db } = desk;
  const names = useRefusedNames();
  const entries = useLive(() => attention(db), [db]);
  return (
    <ScreenLayout topBar={<h1>{t.inboxTitle}</h1>}>
      <div className="page">
        <div className="column inbox">
          <section>
            <h2>{t.refusedTitle}</h2>
            <p>{entries?.length === 0 ? t.inboxEmpty : t.inboxLead}</p>
            <ul className="refused-list">
              {entries?.map((entry) => (
                <RefusedChange key={entry.id} entry={entry} names={names} />
              ))}
            </ul>
          </section>
          <PlacesWaitedFor names={names} />
          <WaitingList names={names} />
          {hasFacility() && looksAfterOthers(desk.actor()) ? <OthersRefused names={names} /> : null}
        </div>
      </div>
    </ScreenLayout>
  );
}

function WaitingList({ names }: { readonly names: PlaceNames }) {
  const t = useWords(attentionWords);
  const language = useLanguage();
  const { db } = useDesk();
  const entries = useLive(() => waiting(db), [db]);
  return (
    <section>
      <h2>{t.waitingTitle}</h2>
      <p>{entries?.length === 0 ? t.waitingEmpty : t.waitingLead}</p>
      <ol className="waiting-list" data-testid="waiting-list">
        {entries?.map((entry) => (
          <li key={entry.id}>
            <strong>{t.calls[withoutVersion(entry.name)] ?? t.otherCall}</strong>
            <span className="who">{t.madeBy(entry.actor.name, formatInstant(entry.occurredAt, language))}</span>
            {changeLines(entry.hint?.wanted ?? entry.changes, names, language).map(({ id, yours, before }) => (
              <span key={id}>{yours ?? before}</span>
            ))}
            {entry.hint === undefined ? null : <span className="notice warning">△ {t.hint}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
