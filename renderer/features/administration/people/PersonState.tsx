import { useState } from "react";
import { administrationWords } from "#renderer/text/administration.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { Person } from "#shared/protocol/administration.ts";

type PersonStateProps = {
  readonly state: Person["state"];
  readonly isBusy: boolean;
  onSignOut(): void;
  onState(state: Person["state"]): void;
};

/** Throwing somebody out: of the sessions of now, or for good, which is asked about first. */
export function PersonState({ state, isBusy, onSignOut, onState }: PersonStateProps) {
  const t = useWords(administrationWords);
  const [isAsking, setAsking] = useState(false);
  if (state === "disabled")
    return (
      <div className="admin-state">
        <button
          type="button"
          className="button"
          data-testid="enable"
          disabled={isBusy}
          onClick={() => onState("active")}
        >
          {t.enable}
        </button>
      </div>
    );
  if (isAsking)
    return (
      <div className="admin-state notice problem">
        <p>{t.disableText}</p>
        <div className="choice-pair">
          <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
            {t.stay}
          </button>
          <button
            type="button"
            className="button danger"
            data-testid="disable-now"
            disabled={isBusy}
            onClick={() => {
              setAsking(false);
              onState("disabled");
            }}
          >
            {t.disableSure}
          </button>
        </div>
      </div>
    );
  return (
    <div className="admin-state choice-pair">
      <button type="button" className="button" disabled={isBusy} onClick={onSignOut}>
        {t.signOutAll}
      </button>
      <button type="button" className="button danger" data-testid="disable" onClick={() => setAsking(true)}>
        {t.disable}…
      </button>
    </div>
  );
}
