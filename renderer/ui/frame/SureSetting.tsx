import { useState } from "react";
import { Setting } from "#renderer/ui/frame/Setting.tsx";

type Props = {
  readonly name: string;
  /** Beside the button, and once it was pressed: what would happen. */
  readonly text: string;
  readonly question: string;
  readonly words: { readonly act: string; readonly sure: string; readonly stay: string };
  /** Marks of the first button and of the one that does it. */
  readonly testIds: readonly [string, string];
  /** What cannot be taken back is said so by the first button already. */
  readonly isDanger: boolean;
  readonly onSure: () => void;
};

/** A setting that does something to all that is stored here: it asks in its own place before it does it. */
export function SureSetting({ name, text, question, words, testIds: [first, sure], isDanger, onSure }: Props) {
  const [isAsking, setAsking] = useState(false);
  return (
    <Setting name={name} text={isAsking ? question : text}>
      {isAsking ? (
        <div className="choice-pair">
          <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
            {words.stay}
          </button>
          <button type="button" className="button danger" data-testid={sure} onClick={onSure}>
            {words.sure}
          </button>
        </div>
      ) : (
        <button
          type="button"
          className={isDanger ? "button danger" : "button"}
          data-testid={first}
          onClick={() => setAsking(true)}
        >
          {words.act}…
        </button>
      )}
    </Setting>
  );
}
