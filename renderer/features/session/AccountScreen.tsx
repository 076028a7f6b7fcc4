import { status } from "#renderer/data/queries/status.ts";
import { syncStatus } from "#renderer/data/queries/syncStatus.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { SignInAgain } from "#renderer/features/session/SignInAgain.tsx";
import { SignOut } from "#renderer/features/session/SignOut.tsx";
import { leaveDesk } from "#renderer/platform/facilityDesk.ts";
import { lockNow } from "#renderer/platform/useLocked.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { sessionWords } from "#renderer/text/session.ts";
import { syncWords } from "#renderer/text/sync.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";
import { Setting } from "#renderer/ui/frame/Setting.tsx";
import { DAY_MS } from "#shared/domain/time/instant.ts";
import { LEASE_MS } from "#shared/domain/visibility/lease.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";

/** Who is signed in, what they may do, and the ways to hand over. */
export function AccountScreen() {
  const t = useWords(sessionWords);
  const words = useWords(syncWords);
  const { db } = useDesk();
  const me = useLive(() => status(db), [db])?.me ?? null;
  const sync = useLive(() => syncStatus(db), [db]);
  if (sync === undefined) return null;
  return (
    <ScreenLayout topBar={<h1>{t.account}</h1>}>
      <div className="page">
        <div className="column">
          {sync.isLockedAway ? <p className="notice warning">△ {words.lockedAwayText(LEASE_MS / DAY_MS)}</p> : null}
          {sync.state === "sign-in" ? <SignInAgain waiting={sync.waiting} /> : null}
          {me?.id === THIS_DEVICE ? <p>{t.openDesk}</p> : <Rights />}
          {me?.id === THIS_DEVICE ? null : <HandOver waiting={sync.waiting} refused={sync.attention} />}
        </div>
      </div>
    </ScreenLayout>
  );
}

function Rights() {
  const t = useWords(sessionWords);
  const language = useLanguage();
  const actor = useDesk().actor();
  const { beamlines = [], members = [] } = actor;
  return (
    <section>
      <h2 data-testid="account-name">{actor.name}</h2>
      <dl className="facts account-rights">
        <dt>{t.roles}</dt>
        <dd data-testid="account-roles">{actor.roles.map((role) => glossary[language].role[role]).join(" · ")}</dd>
        {beamlines.length > 0 ? (
          <>
            <dt>{t.beamlines}</dt>
            <dd>{beamlines.join(" · ")}</dd>
          </>
        ) : null}
        {members.length > 0 ? (
          <>
            <dt>{t.members}</dt>
            <dd>{members.map((member) => member.replace("member:", "")).join(" · ")}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function HandOver(props: { waiting: number; refused: number }) {
  const t = useWords(sessionWords);
  return (
    <section>
      <Setting name={t.lock} text={t.lockText}>
        <button type="button" className="button" data-testid="lock" onClick={lockNow}>
          {t.lockNow}
        </button>
      </Setting>
      <Setting name={t.change} text={t.changeText}>
        <button type="button" className="button" data-testid="switch" onClick={() => leaveDesk("switch")}>
          {t.changeNow}
        </button>
      </Setting>
      <SignOut {...props} />
    </section>
  );
}
