import { IconEyeOff, IconX } from "@tabler/icons-react";
import { clearFilters } from "#renderer/features/calendar/calendarState.ts";
import { arrangeWords } from "#renderer/text/arrange.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** How much is kept from sight, always said where anything is, and the one press that shows it all. */
export function HiddenCount({ bookings, lanes }: { readonly bookings: number; readonly lanes: number }) {
  const t = useWords(arrangeWords);
  if (bookings + lanes === 0) return null;
  return (
    <span className="hidden-count" data-testid="hidden-count">
      <IconEyeOff size={16} stroke={1.75} aria-hidden />
      <span>
        {t.hiddenCount(bookings, lanes)}
        <span className="wide-only">{t.hiddenWord}</span>
      </span>
      <button
        type="button"
        className="button quiet icon-only"
        aria-label={t.showAll}
        title={t.showAllHint}
        data-testid="show-all"
        onClick={clearFilters}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </button>
    </span>
  );
}
