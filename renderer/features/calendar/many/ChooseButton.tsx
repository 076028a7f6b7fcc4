import { IconSelectAll } from "@tabler/icons-react";
import { startChoosing, stopChoosing, useMany } from "#renderer/features/calendar/manyState.ts";
import { manyWords } from "#renderer/text/many.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** Turns plain presses into choosing, for hands that hold no key. */
export function ChooseButton() {
  const t = useWords(manyWords);
  const isChoosing = useMany((state) => state.isChoosing);
  return (
    <button
      type="button"
      className="button quiet icon-only"
      aria-label={t.chooseMode}
      aria-pressed={isChoosing}
      title={`${t.chooseMode}: ${t.chooseModeHint}`}
      data-testid="choose-mode"
      onClick={isChoosing ? stopChoosing : startChoosing}
    >
      <IconSelectAll size={18} stroke={1.75} aria-hidden />
    </button>
  );
}
