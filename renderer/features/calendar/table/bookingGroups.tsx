import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { StateMark, UseMark } from "#renderer/features/calendar/table/marks.tsx";
import { formatDayAndYear } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { tableWords } from "#renderer/text/table.ts";
import type { DataGroup } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { BeamtimeUse, Booking, BookingState } from "#shared/domain/beamtime/booking.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** The order in which uses and states stand wherever they are listed. */
export const USES: readonly BeamtimeUse[] = ["shared", "coalition", "facility", "event"];
export const STATES: readonly BookingState[] = ["request", "tentative", "confirmed", "running", "ended", "cancelled"];

/** What bookings are put together by. Ids are those of the columns, so that sorting by a column turns the groups too. */
export function bookingGroups(model: FacilityModel, language: Language): DataGroup<Booking>[] {
  const t = tableWords[language];
  const words = glossary[language];
  const stations = new Map(model.stations.map((station, index) => [station.id, index]));
  return [
    {
      id: "station",
      words: t.station,
      key: ({ stationId }) => stations.get(stationId) ?? stationId,
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

/** `BL07U 軟X線電子状態解析`. */
function stationTitle(model: FacilityModel, language: Language, id: Booking["stationId"]): string {
  const station = model.station(id);
  const name = station?.short === "" ? model.beamline(station.beamlineId)?.name : station?.name;
  return [stationName(model, id), name?.[language] ?? ""].filter((part) => part !== "").join("  ");
}
