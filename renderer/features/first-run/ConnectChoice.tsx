import { useState } from "react";
import type { ChoiceProps } from "#renderer/features/first-run/choice.ts";
import { firstRunWords } from "#renderer/text/firstRun.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { ConnectForm } from "#renderer/ui/connect/ConnectForm.tsx";

/** A facility backend is there already: everything comes from it. */
export function ConnectChoice(props: Pick<ChoiceProps, "busy">) {
  const t = useWords(firstRunWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <div>
        <h2>{t.connectTitle}</h2>
        <p>{t.connectText}</p>
      </div>
      {isOpen ? null : (
        <div className="actions">
          <button
            type="button"
            className="button"
            data-testid="start-connect"
            disabled={props.busy}
            onClick={() => setOpen(true)}
          >
            {t.connectButton}
          </button>
        </div>
      )}
      {isOpen ? (
        <div className="choice-more">
          <ConnectForm />
        </div>
      ) : null}
    </li>
  );
}
