import { lazy, Suspense } from "react";
import { syncStatus, type SyncStatus } from "#renderer/data/queries/syncStatus.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { formatSince } from "#renderer/text/formatTime.ts";
import { syncWords } from "#renderer/text/sync.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { useMinute } from "#renderer/ui/frame/useMinute.ts";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { LEASE_MS } from "#shared/domain/visibility/lease.ts";
import type { Language } from "#shared/ipc/channels.ts";

const FreePlacesLink = lazy(async () => ({
  default: (await import("#renderer/features/attention/FreePlacesLink.tsx")).FreePlacesLink,
}));

/** In words, always: how the talk with the facility stands, how much waits, how much needs somebody. */
export function SyncWords() {
  const t = useWords(syncWords);
  const language = useLanguage();
  const { db, now } = useDesk();
  const minute = useMinute(now);
  const known = useLive(() => syncStatus(db), [db]);
  if (known === undefined) return null;
  const waits = known.waiting > 0;
  const words = wordsOf(known, (at) => formatSince(at, minute, language), language);
  return (
    <>
      <span role="status" data-testid="sync-words" data-state={known.state}>
        {known.state === "sign-in" ? (
          <a className="needs-attention" href="#/account">
            △ {words}
          </a>
        ) : (
          words
        )}
      </span>
      {known.isLockedAway ? (
        <a
          className="needs-attention"
          href="#/account"
          title={t.lockedAwayText(LEASE_MS / DAY_MS)}
          data-testid="locked-away"
        >
          △ {t.lockedAway}
        </a>
      ) : null}
      {known.waits > 0 ? (
        <Suspense>
          <FreePlacesLink />
        </Suspense>
      ) : null}
      {waits ? (
        <a href="#/attention" data-testid="sync-waiting">
          {t.waiting(known.waiting)}
        </a>
      ) : null}
      {known.attention > 0 ? (
        <a className="needs-attention" href="#/attention" data-testid="sync-attention">
          △ {t.attention(known.attention)}
        </a>
      ) : null}
    </>
  );
}

function wordsOf(
  { state, syncedAt, progress }: SyncStatus,
  since: (at: InstantMs) => string,
  language: Language,
): string {
  const t = syncWords[language];
  const asOf = syncedAt === null ? "" : ` · ${t.dataAsOf(since(syncedAt))}`;
  switch (state) {
    case "alone":
    case "offline":
      return `${t.offline}${asOf}`;
    case "sign-in":
      return `${t.signIn}${asOf}`;
    case "upgrade":
      return `${t.upgrade}${asOf}`;
    case "first-sync":
      return progress === null
        ? t.syncing
        : t.firstSync(progress.rows.toLocaleString(language), progress.ofRows.toLocaleString(language));
    case "syncing":
      return t.syncing;
    case "synced":
      return syncedAt === null ? t.syncing : t.synced(since(syncedAt));
  }
}
