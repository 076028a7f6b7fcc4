import { IconX } from "@tabler/icons-react";
import { openExchange, openMany } from "#renderer/features/calendar/calendarState.ts";
import { choose, stopChoosing, useMany } from "#renderer/features/calendar/manyState.ts";
import { manyWords } from "#renderer/text/many.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import "#renderer/features/calendar/many/many.css";

type ChosenBarProps = {
  /** Everything that the view shows and the filters leave. */
  shownIds(): readonly BookingId[];
  onCopy(): void;
  /** A frame can be drawn around bookings here. */
  readonly canFrame: boolean;
};

/** How many are chosen, and what can be done with them: always in sight while there are any. */
export function ChosenBar({ shownIds, onCopy, canFrame }: ChosenBarProps) {
  const t = useWords(manyWords);
  const count = useMany((state) => state.chosen.size);
  const isNone = count === 0;
  return (
    <div className="chosen-bar" role="toolbar" aria-label={t.chooseMode} data-testid="chosen-bar">
      <strong>{isNone ? (canFrame ? t.noneYet : t.noneYetPress) : t.count(count)}</strong>
      <button type="button" className="button" onClick={() => choose(shownIds(), "add")}>
        {t.chooseAll}
      </button>
      <button
        type="button"
        className="button primary"
        disabled={isNone}
        data-testid="change-many"
        onClick={() => openMany({ kind: "move", byMs: 0, stations: {} })}
      >
        {t.change}
      </button>
      <button type="button" className="button" disabled={isNone} onClick={onCopy}>
        {t.copy}
      </button>
      <button type="button" className="button" disabled={isNone} onClick={() => openExchange("export")}>
        {t.export}
      </button>
      <button
        type="button"
        className="button quiet icon-only"
        aria-label={t.clear}
        title={`${t.clear} (Esc)`}
        onClick={stopChoosing}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </button>
    </div>
  );
}
