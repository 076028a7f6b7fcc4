import { syncStatus } from "#renderer/data/queries/syncStatus.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { leaveDesk } from "#renderer/platform/facilityDesk.ts";
import { syncWords } from "#renderer/text/sync.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { Emblem } from "#renderer/ui/frame/Emblem.tsx";

/** While the facility sends everything for the first time. It begins and ends by itself. */
export function FirstSyncScreen() {
  const t = useWords(syncWords);
  const language = useLanguage();
  const { db } = useDesk();
  const known = useLive(() => syncStatus(db), [db]);
  const isAway = known !== undefined && (known.state === "alone" || known.state === "offline");
  const progress = known?.progress ?? null;
  return (
    <main className="full-page">
      <section className="sheet" data-testid="first-sync">
        <div className="head">
          <Emblem size={40} />
        </div>
        <div>
          <h1>{t.firstTitle}</h1>
          <p>{t.firstText}</p>
        </div>
        <div role="status">
          {isAway ? <p className="notice warning">△ {t.firstOffline}</p> : null}
          {known?.state === "sign-in" ? <p className="notice warning">△ {t.firstSignIn}</p> : null}
          {progress === null ? null : (
            <>
              <progress className="progress" max={progress.ofRows} value={progress.rows} aria-label={t.firstTitle} />
              <p>{t.firstSync(progress.rows.toLocaleString(language), progress.ofRows.toLocaleString(language))}</p>
            </>
          )}
        </div>
        {isAway || known?.state === "sign-in" ? (
          <div>
            <button type="button" className="button large" onClick={() => leaveDesk("switch")}>
              {t.toSignIn}
            </button>
          </div>
        ) : null}
      </section>
    </main>
  );
}
