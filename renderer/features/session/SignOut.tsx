import { useState } from "react";
import { leaveDesk } from "#renderer/platform/facilityDesk.ts";
import { sessionWords } from "#renderer/text/session.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { Setting } from "#renderer/ui/frame/Setting.tsx";

/** Says first what stays behind; then the facility's rows go from this computer. */
export function SignOut(props: { waiting: number; refused: number }) {
  const t = useWords(sessionWords);
  const [isAsking, setAsking] = useState(false);
  const { waiting, refused } = props;
  const text = waiting + refused === 0 ? t.signOutText : t.signOutLeaves(waiting, refused);
  return (
    <Setting name={t.signOut} text={text}>
      {isAsking ? (
        <div className="choice-pair">
          <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
            {t.stay}
          </button>
          <button
            type="button"
            className="button danger"
            data-testid="sign-out-now"
            onClick={() => leaveDesk("sign-out")}
          >
            {t.signOutSure}
          </button>
        </div>
      ) : (
        <button type="button" className="button danger" data-testid="sign-out" onClick={() => setAsking(true)}>
          {t.signOut}…
        </button>
      )}
    </Setting>
  );
}
