import { useEffect, useState } from "react";
import { desktop } from "#renderer/platform/desktop.ts";
import { leaveDesk } from "#renderer/platform/facilityDesk.ts";
import { sessionWords } from "#renderer/text/session.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { ConnectForm } from "#renderer/ui/connect/ConnectForm.tsx";
import { Setting } from "#renderer/ui/frame/Setting.tsx";
import { SureSetting } from "#renderer/ui/frame/SureSetting.tsx";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import type { FacilityState } from "#shared/ipc/facilityRequests.ts";
import { LOCK_MINUTES } from "#shared/ipc/lockMinutes.ts";

/** Which facility this computer talks to, and when the window locks itself. */
export function FacilitySettings() {
  const t = useWords(sessionWords);
  const [state, setState] = useState<FacilityState>();
  const ask = (): void => {
    void desktop()?.request("facility.state", undefined).then(setState);
  };
  useEffect(ask, []);
  if (state === undefined) return null;
  const setLock = async (minutes: FacilityState["lockAfterMinutes"]) => {
    await desktop()?.request("facility.lockAfter", minutes);
    ask();
  };
  return (
    <section>
      <h2>{t.connection}</h2>
      {state.address === null ? <Alone /> : <Connected state={state} address={state.address} />}
      {state.person !== null && state.person.id !== THIS_DEVICE ? (
        <Setting name={t.lockAfter} text={t.lockAfterText}>
          <select
            className="input"
            aria-label={t.lockAfter}
            value={state.lockAfterMinutes}
            onChange={(event) => void setLock(LOCK_MINUTES.find((one) => String(one) === event.target.value) ?? 10)}
          >
            {LOCK_MINUTES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t.minutes(minutes)}
              </option>
            ))}
          </select>
        </Setting>
      ) : null}
    </section>
  );
}

function Alone() {
  const t = useWords(sessionWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Setting name={t.connect} text={t.alone}>
        {isOpen ? null : (
          <button type="button" className="button" data-testid="start-connect" onClick={() => setOpen(true)}>
            {t.connect}…
          </button>
        )}
      </Setting>
      {isOpen ? <ConnectForm /> : null}
    </>
  );
}

function Connected({ state, address }: { state: FacilityState; address: string }) {
  const t = useWords(sessionWords);
  if (state.isFixed) return <Setting name={t.connected(address)} text={t.fixed} />;
  return (
    <SureSetting
      name={t.connected(address)}
      text=""
      question={t.disconnectText}
      words={{ act: t.disconnectNow, sure: t.disconnectNow, stay: t.stay }}
      testIds={["disconnect", "disconnect-now"]}
      isDanger={false}
      onSure={() => leaveDesk("disconnect")}
    />
  );
}
