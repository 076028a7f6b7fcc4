import { clearFilters } from "#renderer/features/calendar/calendarState.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** An empty place invites; a filtered one says what it hides. It lies over the lanes and lets the pointer through. */
export function EmptyHint(props: { readonly kind: "facility" } | { readonly kind: "period"; readonly hidden: number }) {
  const t = useWords(calendarWords);
  if (props.kind === "facility") return <p className="calendar-empty">{t.emptyFacility}</p>;
  if (props.hidden === 0) return <p className="calendar-empty">{t.emptyPeriod}</p>;
  return (
    <p className="calendar-empty">
      {t.emptyFiltered(props.hidden)}
      <button type="button" className="button" onClick={clearFilters}>
        {t.clearFilters}
      </button>
    </p>
  );
}
