import { useState } from "react";
import type { AmountScale } from "#renderer/features/split/CellBookings.tsx";
import { QuotaForm } from "#renderer/features/split/QuotaForm.tsx";
import type { SplitRow } from "#renderer/features/split/splitRows.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { undo } from "#renderer/data/undo.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import { splitWords } from "#renderer/text/split.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { checkPermission } from "#shared/domain/access/checkPermission.ts";

/** The way to change a quota, for those who may; and back, as long as the panel stays open. */
export function ChangeQuota(props: {
  readonly row: SplitRow;
  readonly scale: AmountScale;
  readonly names: PlaceNames;
}) {
  const t = useWords(splitWords);
  const desk = useDesk();
  const [stage, setStage] = useState<"closed" | "open" | "saved">("closed");
  const mayChange = checkPermission(desk.actor(), { kind: "quota", quotaClass: props.row.quotaClass }).length === 0;
  if (!mayChange) return null;
  if (stage === "open")
    return <QuotaForm {...props} onDone={() => setStage("saved")} onCancel={() => setStage("closed")} />;
  return (
    <div className="form-foot">
      <button type="button" className="button" data-testid="change-quota" onClick={() => setStage("open")}>
        {t.change.open}
      </button>
      {stage === "saved" ? (
        <>
          <span role="status">{t.change.saved}</span>
          <button
            type="button"
            className="button quiet"
            data-testid="undo-quota"
            onClick={() => void undo(desk).then(() => setStage("closed"))}
          >
            {t.change.undo}
          </button>
        </>
      ) : null}
    </div>
  );
}
