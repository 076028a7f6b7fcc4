import { syncStatus } from "#renderer/data/queries/syncStatus.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { leaveDesk } from "#renderer/platform/facilityDesk.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** Nobody signs in yet: what entering the first administrator does, and the way to do it. Unsent work of this computer goes first. */
export function FirstAdministrator({ isOpen, onOpen }: { readonly isOpen: boolean; readonly onOpen: () => void }) {
  const t = useWords(administrationWords);
  const { db } = useDesk();
  const waiting = useLive(() => syncStatus(db), [db])?.waiting ?? 0;
  return (
    <div className="admin-first" data-testid="no-people">
      <h2>{t.firstTitle}</h2>
      <p>{t.firstText}</p>
      {waiting === 0 ? null : <p className="notice warning">△ {t.firstWaits(waiting)}</p>}
      {isOpen ? null : (
        <button
          type="button"
          className="button primary large"
          data-testid="add-first"
          disabled={waiting > 0}
          onClick={onOpen}
        >
          {t.addFirst}
        </button>
      )}
    </div>
  );
}

/** From now on this desk can do nothing at the facility: its person goes to the gate. */
export function FirstDone({ name }: { readonly name: string }) {
  const t = useWords(administrationWords);
  return (
    <div className="admin-first" role="status">
      <p className="all-clear">✓ {t.firstDone(name)}</p>
      <button
        type="button"
        className="button primary large"
        data-testid="to-gate"
        autoFocus
        onClick={() => leaveDesk("switch")}
      >
        {t.toGate}
      </button>
    </div>
  );
}
