import { IconFilter } from "@tabler/icons-react";
import { clearFilters, setFilters, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { Popover } from "#renderer/ui/Popover.tsx";
import { Segments } from "#renderer/ui/Segments.tsx";
import { BEAMTIME_USES, type BeamtimeUse } from "#shared/domain/beamtime/booking.ts";

/** What is left out, and how much of it: nothing is hidden without a number that says so. */
export function FilterMenu({ hidden }: { readonly hidden: number }) {
  const t = useWords(calendarWords);
  const words = glossary[useLanguage()];
  const filters = useCalendar((state) => state.filters);
  const toggle = (use: BeamtimeUse, isShown: boolean): void => {
    const others = filters.hiddenUses.filter((each) => each !== use);
    setFilters({ hiddenUses: isShown ? others : [...others, use] });
  };
  return (
    <Popover
      label={t.filter}
      testId="filter"
      buttonClass={hidden > 0 ? "button is-filtering" : "button quiet"}
      button={
        <>
          <IconFilter size={16} stroke={1.75} aria-hidden />
          {hidden > 0 ? <span>{t.hidden(hidden)}</span> : <span className="wide-only">{t.filter}</span>}
        </>
      }
    >
      <TextField
        label={t.filterText}
        placeholder={t.filterTextHint}
        value={filters.text}
        onChange={(text) => setFilters({ text })}
      />
      <fieldset>
        <legend>{t.filterUse}</legend>
        {BEAMTIME_USES.map((use) => (
          <label key={use} className="check">
            <input
              type="checkbox"
              checked={!filters.hiddenUses.includes(use)}
              onChange={(event) => toggle(use, event.target.checked)}
            />
            <span className="use-swatch" data-use={use} aria-hidden>
              {t.useMarks[use]}
            </span>
            {words.use[use]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t.filterLanes}</legend>
        <Segments
          label={t.filterLanes}
          value={filters.onlyClass ?? "all"}
          choices={[
            { value: "all", words: t.allLanes },
            { value: "shared", words: t.sharedLanes },
            { value: "coalition", words: t.coalitionLanes },
          ]}
          onChange={(chosen) => setFilters({ onlyClass: chosen === "all" ? null : chosen })}
        />
      </fieldset>
      <button type="button" className="button" onClick={clearFilters}>
        {t.clearFilters}
      </button>
    </Popover>
  );
}
