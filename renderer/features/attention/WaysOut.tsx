import { useState } from "react";
import { discard, sendAgain } from "#renderer/data/resolveAttention.ts";
import type { AttentionEntry } from "#renderer/data/queries/attention.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { callAt } from "#renderer/features/attention/callAt.ts";
import { wordRemedy, type PlaceNames } from "#renderer/text/problems.ts";
import { syncWords } from "#renderer/text/sync.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import type { Call } from "#shared/mutations/mutation.ts";

/** What a person can do about a refused change: send it again, at another place where one is known, or let it go with a reason. */
export function WaysOut({ entry, names }: { readonly entry: AttentionEntry; readonly names: PlaceNames }) {
  const t = useWords(syncWords);
  const language = useLanguage();
  const desk = useDesk();
  const [isRefused, setRefused] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const send = async (call: Call) => setRefused(!(await sendAgain(desk, entry.id, call)).ok);
  const elsewhere = entry.problems.flatMap((problem) =>
    problem.remedies.flatMap((remedy) => {
      const call = remedy.kind === "move-to" ? callAt(entry.call, remedy) : undefined;
      return call === undefined ? [] : [{ call, label: wordRemedy(remedy, language, names) }];
    }),
  );
  return (
    <div className="ways-out">
      <div role="status">{isRefused ? <p className="notice warning">△ {t.stillRefused}</p> : null}</div>
      <div className="choice-pair">
        {elsewhere.map(({ call, label }) => (
          <button key={label} type="button" className="button" onClick={() => void send(call)}>
            {label}
          </button>
        ))}
        <button type="button" className="button" data-testid="send-again" onClick={() => void send(entry.call)}>
          {t.sendAgain}
        </button>
        {reason === null ? (
          <button type="button" className="button danger" data-testid="discard" onClick={() => setReason("")}>
            {t.discard}
          </button>
        ) : null}
      </div>
      {reason === null ? null : (
        <form
          className="ways-out"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== "") void discard(desk, entry.id, reason.trim());
          }}
        >
          <TextField
            label={t.discardReason}
            placeholder={t.discardHint}
            name="discard-reason"
            takesFocus
            value={reason}
            onChange={setReason}
          />
          <div>
            <button type="submit" className="button danger" data-testid="discard-now" disabled={reason.trim() === ""}>
              {t.discard}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}
