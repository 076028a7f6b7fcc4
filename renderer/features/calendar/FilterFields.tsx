import { BeamlineChips } from "#renderer/features/calendar/arrange/BeamlineChips.tsx";
import { clearFilters, setFilters, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { arrangeWords } from "#renderer/text/arrange.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { Segments } from "#renderer/ui/Segments.tsx";
import { BEAMTIME_USES, type BeamtimeUse, type BookingState } from "#shared/domain/beamtime/booking.ts";
import { TECHNIQUES } from "#shared/domain/facility/techniquesOf.ts";

/** Cancelled ones are shown by a switch of their own. */
const STATES = ["request", "tentative", "confirmed", "running", "ended"] as const satisfies readonly BookingState[];

/** By text, use, state, technique, class and beamline. */
export function FilterFields({ model }: { readonly model: FacilityModel }) {
  const t = useWords(calendarWords);
  const words = useWords(arrangeWords);
  const filters = useCalendar((state) => state.filters);
  return (
    <>
      <TextField
        label={t.filterText}
        placeholder={t.filterTextHint}
        value={filters.text}
        onChange={(text) => setFilters({ text })}
      />
      <UseBoxes />
      <StateBoxes />
      <fieldset>
        <legend>{words.filterTechnique}</legend>
        <Segments
          label={words.filterTechnique}
          value={filters.onlyTechnique ?? "all"}
          choices={[
            { value: "all", words: words.anyTechnique },
            ...TECHNIQUES.map((value) => ({ value, words: words.techniques[value] })),
          ]}
          onChange={(chosen) => setFilters({ onlyTechnique: chosen === "all" ? null : chosen })}
        />
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
        <BeamlineChips model={model} />
      </fieldset>
      <button type="button" className="button" onClick={clearFilters}>
        {t.clearFilters}
      </button>
    </>
  );
}

function UseBoxes() {
  const t = useWords(calendarWords);
  const words = glossary[useLanguage()];
  const hidden = useCalendar((state) => state.filters.hiddenUses);
  return (
    <fieldset className="two-columns">
      <legend>{t.filterUse}</legend>
      {BEAMTIME_USES.map((use: BeamtimeUse) => (
        <label key={use} className="check">
          <input
            type="checkbox"
            checked={!hidden.includes(use)}
            onChange={(event) => setFilters({ hiddenUses: toggled(hidden, use, event.target.checked) })}
          />
          <span className="use-swatch" data-use={use} aria-hidden>
            {t.useMarks[use]}
          </span>
          {words.use[use]}
        </label>
      ))}
    </fieldset>
  );
}

function StateBoxes() {
  const t = useWords(arrangeWords);
  const words = glossary[useLanguage()];
  const hidden = useCalendar((state) => state.filters.hiddenStates);
  return (
    <fieldset className="two-columns">
      <legend>{t.filterStates}</legend>
      {STATES.map((state) => (
        <label key={state} className="check">
          <input
            type="checkbox"
            checked={!hidden.includes(state)}
            onChange={(event) => setFilters({ hiddenStates: toggled(hidden, state, event.target.checked) })}
          />
          <span className="state-swatch" data-state={state} aria-hidden />
          {words.state[state]}
        </label>
      ))}
    </fieldset>
  );
}

function toggled<Value>(hidden: readonly Value[], value: Value, isShown: boolean): readonly Value[] {
  const others = hidden.filter((each) => each !== value);
  return isShown ? others : [...others, value];
}
