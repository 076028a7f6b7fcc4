import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { redoLast, undoLast } from "#renderer/features/calendar/acts.ts";
import { stepText } from "#renderer/features/calendar/stepText.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { steps } from "#renderer/data/queries/steps.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";

/** Take back and do again, each saying what it would change. The steps are in the database: a restart keeps them. */
export function UndoButtons({ model }: { readonly model: FacilityModel }) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const desk = useDesk();
  const known = useLive(() => steps(desk.db), [desk.db]);
  const undoLabel = known?.undo ? t.undoWhat(stepText(known.undo, model, language)) : t.nothingToUndo;
  const redoLabel = known?.redo ? t.redoWhat(stepText(known.redo, model, language)) : t.nothingToRedo;
  return (
    <span className="pair">
      <button
        type="button"
        className="button quiet icon-only"
        disabled={!known?.undo}
        aria-label={undoLabel}
        title={undoLabel}
        data-testid="undo"
        onClick={() => void undoLast(desk)}
      >
        <IconArrowBackUp size={18} stroke={1.75} aria-hidden />
      </button>
      <button
        type="button"
        className="button quiet icon-only"
        disabled={!known?.redo}
        aria-label={redoLabel}
        title={redoLabel}
        data-testid="redo"
        onClick={() => void redoLast(desk)}
      >
        <IconArrowForwardUp size={18} stroke={1.75} aria-hidden />
      </button>
    </span>
  );
}
