import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { StateMark, UseMark } from "#renderer/features/calendar/table/marks.tsx";
import { formatDayAndYear } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { tableWords } from "#renderer/text/table.ts";
import type { DataGroup } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { BeamtimeUse, Booking, BookingState } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** The order in which uses and states stand wherever they are listed. */
export const USES: readonly BeamtimeUse[] = ["shared", "coalition", "facility", "event"];
export const STATES: readonly BookingState[] = ["request", "tentative", "confirmed", "running", "ended", "cancelled"];

/** What bookings are put together by. Ids are those of the columns, so that sorting by a column turns the groups too. */
export function bookingGroups(model: FacilityModel, language: Language): DataGroup<Booking>[] {
  const t = tableWords[language];
  const words = glossary[language];
  const order = stationOrder(model);
  return [
    {
      id: "station",
      words: t.station,
      key: ({ stationId }) => order.get(stationId) ?? stationId,
      label: ({ stationId }) => stationTitle(model, language, stationId),
    },
    {
      id: "use",
      words: t.use,
      key: ({ use }) => USES.indexOf(use),
      label: ({ use }) => words.use[use],
      heading: ({ use }) => <UseMark use={use} />,
    },
    {
      id: "state",
      words: t.state,
      key: ({ state }) => STATES.indexOf(state),
      label: ({ state }) => words.state[state],
      heading: ({ state }) => <StateMark state={state} />,
    },
    {
      id: "start",
      words: t.day,
      key: ({ start }) => dayOf(start),
      label: ({ start }) => formatDayAndYear(dayOf(start), language),
    },
  ];
}

/** Stations as the lanes show them: in order of their beamlines, those of one beamline together. */
export function stationOrder(model: FacilityModel): ReadonlyMap<StationId, number> {
  const ids = model.beamlines.flatMap((beamline) => model.stationsOf(beamline.id)).map(({ id }) => id);
  return new Map(ids.map((id, index) => [id, index]));
}

/** `BL07U 軟X線電子状態解析`. */
function stationTitle(model: FacilityModel, language: Language, id: Booking["stationId"]): string {
  const station = model.station(id);
  const name = station?.short === "" ? model.beamline(station.beamlineId)?.name : station?.name;
  return [stationName(model, id), name?.[language] ?? ""].filter((part) => part !== "").join("  ");
}
