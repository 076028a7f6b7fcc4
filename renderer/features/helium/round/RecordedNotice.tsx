import { useEffect, useState } from "react";
import { useDesk } from "#renderer/data/useDesk.ts";
import { correctHelium } from "#renderer/features/helium/acts.ts";
import { roundWords } from "#renderer/text/heliumRound.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { HeliumId } from "#shared/domain/helium/fields.ts";

/** `id` null: nothing that could be taken back. */
export type Recorded = { readonly id: HeliumId | null; readonly device: string; readonly words: string };

/** How long a reading can be taken back without a reason. */
const UNDO_MS = 10_000;

/** What was just recorded, read back large, and for ten seconds the way to take it back; from then on it is corrected. */
export function RecordedNotice(props: {
  readonly recorded: Recorded | null;
  readonly isOver: boolean;
  onChange(recorded: Recorded): void;
}) {
  const { recorded, isOver, onChange } = props;
  const t = useWords(roundWords);
  return (
    <div className="round-recorded" role="status" data-testid="recorded">
      <span>{recorded?.words ?? (isOver ? t.roundOver : "")}</span>
      {recorded?.id ? (
        <UndoReading key={recorded.id} id={recorded.id} device={recorded.device} onUndone={onChange} />
      ) : null}
    </div>
  );
}

function UndoReading(props: { id: HeliumId; device: string; onUndone(recorded: Recorded): void }) {
  const { id, device, onUndone } = props;
  const t = useWords(roundWords);
  const desk = useDesk();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), UNDO_MS);
    return () => clearTimeout(timer);
  }, []);
  const undo = async () => {
    setOver(true);
    const result = await correctHelium(desk, id, t.undoReason, null);
    onUndone({ id: null, device, words: result.ok ? t.undone(device) : t.failed });
  };
  if (isOver) return null;
  return (
    <button type="button" className="button large" data-testid="undo-reading" onClick={() => void undo()}>
      {t.undo}
    </button>
  );
}
