import "#renderer/features/calendar/arrange/lanesPanel.css";
import {
  AS_BUILT,
  LANE_GROUPINGS,
  orderedBeamlines,
  type LaneGrouping,
} from "#renderer/features/calendar/arrange/arrangement.ts";
import { BeamlineEntry } from "#renderer/features/calendar/arrange/BeamlineEntry.tsx";
import { arrangeLanes, clearFilters, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { arrangeWords } from "#renderer/text/arrange.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { Segments } from "#renderer/ui/Segments.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";

/** Groups, order, pins and which lanes are shown, beside the lanes themselves. */
export function LanesPanel({ model, onClose }: { readonly model: FacilityModel; onClose(): void }) {
  const t = useWords(arrangeWords);
  const words = useWords(calendarWords);
  const arrangement = useCalendar((state) => state.arrangement);
  return (
    <SidePanel
      title={t.title}
      closeLabel={words.close}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={clearFilters}>
            {t.showAll}
          </button>
          <button type="button" className="button quiet" onClick={() => arrangeLanes(AS_BUILT)}>
            {t.reset}
          </button>
        </>
      }
    >
      <div className="lanes-panel">
        <Segments<LaneGrouping>
          label={t.grouping}
          value={arrangement.grouping}
          choices={LANE_GROUPINGS.map((value) => ({ value, words: t.groupings[value] }))}
          onChange={(grouping) => arrangeLanes({ ...arrangement, grouping })}
        />
        <ul>
          {orderedBeamlines(model, arrangement).map((beamline) => (
            <BeamlineEntry key={beamline.id} model={model} beamline={beamline} />
          ))}
        </ul>
        <p className="hint">{t.hint}</p>
      </div>
    </SidePanel>
  );
}
