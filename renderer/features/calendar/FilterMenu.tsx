import { IconFilter } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { isFiltering } from "#renderer/features/calendar/calendarFilters.ts";
import { useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { Popover } from "#renderer/ui/Popover.tsx";

const FilterFields = lazy(async () => ({
  default: (await import("#renderer/features/calendar/FilterFields.tsx")).FilterFields,
}));

/** What is left out of the calendar. How much that is stands beside it; the fields come when they are asked for. */
export function FilterMenu({ model }: { readonly model: FacilityModel }) {
  const t = useWords(calendarWords);
  const filters = useCalendar((state) => state.filters);
  return (
    <Popover
      label={t.filter}
      testId="filter"
      buttonClass={isFiltering(filters) ? "button is-filtering" : "button quiet"}
      button={
        <>
          <IconFilter size={16} stroke={1.75} aria-hidden />
          <span className="wide-only">{t.filter}</span>
        </>
      }
    >
      <Suspense>
        <FilterFields model={model} />
      </Suspense>
    </Popover>
  );
}
