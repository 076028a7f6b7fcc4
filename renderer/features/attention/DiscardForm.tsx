import { useState } from "react";
import { discard } from "#renderer/data/resolveAttention.ts";
import type { AttentionEntry } from "#renderer/data/queries/attention.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";

/** Letting a refused change go, with a reason: what is not sent again must not vanish without a word. */
export function DiscardForm({ entry, onStop }: { readonly entry: AttentionEntry; readonly onStop: () => void }) {
  const t = useWords(attentionWords);
  const desk = useDesk();
  const [reason, setReason] = useState("");
  const isReady = reason.trim() !== "";
  const count = entry.dependents.length;
  return (
    <form
      className="ways-out"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void discard(desk, entry.id, reason.trim());
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
      {count === 0 ? null : <p>{t.discardWith(count)}</p>}
      <div className="choice-pair">
        <button type="button" className="button" onClick={onStop}>
          {t.stop}
        </button>
        <button type="submit" className="button danger" data-testid="discard-now" disabled={!isReady}>
          {t.discard}
        </button>
      </div>
    </form>
  );
}
