import { setFilters, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { arrangeWords } from "#renderer/text/arrange.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** Every beamline as a button that shows or hides its lanes. */
export function BeamlineChips({ model }: { readonly model: FacilityModel }) {
  const t = useWords(arrangeWords);
  const hidden = useCalendar((state) => state.filters.hiddenStations);
  return (
    <div role="group" aria-label={t.filterBeamlines} className="beamline-chips">
      {model.beamlines.map(({ id }) => {
        const stations = model.stationsOf(id).map((station) => station.id);
        const isShown = stations.some((station) => !hidden.includes(station));
        const others = hidden.filter((station) => !stations.includes(station));
        return (
          <button
            key={id}
            type="button"
            className="button"
            aria-pressed={isShown}
            onClick={() => setFilters({ hiddenStations: isShown ? [...others, ...stations] : others })}
          >
            {id}
          </button>
        );
      })}
    </div>
  );
}
