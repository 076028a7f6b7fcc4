import { IconArrowDown, IconArrowUp, IconPin, IconPinFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { withPin, withStep } from "#renderer/features/calendar/arrange/arrangement.ts";
import { arrangeLanes, setFilters, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { arrangeWords } from "#renderer/text/arrange.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { IconButton } from "#renderer/ui/IconButton.tsx";
import type { Beamline, StationId } from "#shared/domain/facility/facility.ts";

/** One beamline in the list: shown or not, its stations where it has several, its place and its pin. */
export function BeamlineEntry({ model, beamline }: { readonly model: FacilityModel; readonly beamline: Beamline }) {
  const t = useWords(arrangeWords);
  const language = useLanguage();
  const arrangement = useCalendar((state) => state.arrangement);
  const filters = useCalendar((state) => state.filters);
  const { id } = beamline;
  const stations = model.stationsOf(id);
  const isPinned = arrangement.pinned.includes(id);
  const step = (by: -1 | 1) => arrangeLanes(withStep(model, arrangement, filters, { id, by }));
  return (
    <li data-beamline={id}>
      <div className="beamline-entry">
        <ShowBox ids={stations.map((station) => station.id)} label={t.show(id)}>
          <b>{id}</b> <small>{beamline.name[language]}</small>
        </ShowBox>
        <IconButton label={t.upOf(id)} onPress={() => step(-1)} icon={<IconArrowUp size={16} aria-hidden />} />
        <IconButton label={t.downOf(id)} onPress={() => step(1)} icon={<IconArrowDown size={16} aria-hidden />} />
        <IconButton
          label={t.pinOf(id)}
          isPressed={isPinned}
          onPress={() => arrangeLanes(withPin(arrangement, id, !isPinned))}
          icon={isPinned ? <IconPinFilled size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
        />
      </div>
      {stations.length > 1 ? (
        <div className="station-entries">
          {stations.map((station) => (
            <ShowBox key={station.id} ids={[station.id]} label={t.show(`${id} ${station.short}`)}>
              {station.short}
            </ShowBox>
          ))}
        </div>
      ) : null}
    </li>
  );
}

/** Shown, hidden, or in part. */
function ShowBox(props: { readonly ids: readonly StationId[]; readonly label: string; readonly children: ReactNode }) {
  const { ids, label, children } = props;
  const hidden = useCalendar((state) => state.filters.hiddenStations);
  const hiddenHere = ids.filter((id) => hidden.includes(id)).length;
  const isPart = hiddenHere > 0 && hiddenHere < ids.length;
  return (
    <label className="check">
      <input
        type="checkbox"
        aria-label={label}
        checked={hiddenHere === 0}
        ref={(box) => {
          if (box) box.indeterminate = isPart;
        }}
        onChange={(event) => {
          const others = hidden.filter((id) => !ids.includes(id));
          setFilters({ hiddenStations: event.target.checked ? others : [...others, ...ids] });
        }}
      />
      <span className="entry-name">{children}</span>
    </label>
  );
}
