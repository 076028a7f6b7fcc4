// From rows of the database to what the board draws.
import { clashMarks } from "#renderer/features/calendar/clashes.ts";
import { ownerText, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { BarMark, Lane, LaneBand, LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { isOver } from "#shared/domain/beamtime/bookingState.ts";
import type { BeamlineId, MachinePeriod, Station } from "#shared/domain/facility/facility.ts";
import { isBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** The lanes of one beamline: one for each of its stations. */
export function lanesOf(model: FacilityModel, language: Language, beamlineId: BeamlineId): Lane[] {
  return model.stationsOf(beamlineId).map((station) => laneOf(model, language, station));
}

export function laneOf(model: FacilityModel, language: Language, station: Station): Lane {
  const beamline = model.beamline(station.beamlineId);
  const name = station.short === "" && beamline ? beamline.name : station.name;
  return {
    id: station.id,
    groupId: station.beamlineId,
    name: { code: station.beamlineId, sub: station.short, title: name[language] },
    use: beamline?.class ?? "shared",
  };
}

/** What is to be said of a booking beside its words: who is in its way, and that the facility has not decided on it. */
export type BarNotes = { readonly clashes?: readonly Booking[] | undefined; readonly isUnsent?: boolean };

/** A block is drawn as "in use": it stays where it is and holds no words. */
export function barOf(booking: Booking, language: Language, model: FacilityModel, notes: BarNotes = {}): LaneBar {
  const { id, stationId, start, end, title, leader, use, state } = booking;
  const owner = ownerText(model, booking, language);
  return {
    id,
    laneId: stationId,
    start,
    end,
    title: isBlock(booking) ? glossary[language].inUse : title === "" ? owner : title,
    sub: [title === "" ? "" : owner, leader].filter((part) => part !== "").join(" · "),
    use,
    state,
    locked: isOver(state) || isBlock(booking),
    marks: [...(notes.isUnsent ? [unsentMark(language)] : []), ...clashMarks(model, notes.clashes, language)],
  };
}

function unsentMark(language: Language): BarMark {
  const { text, label } = calendarWords[language].unsent;
  return { sign: "…", text, label, tone: "unsure" };
}

/** Machine time as bands: user time is the plain ground and needs none. A beamline's own time lies behind its stations. */
export function bandsOf(model: FacilityModel, periods: readonly MachinePeriod[], language: Language): LaneBand[] {
  return periods
    .filter((period) => period.kind !== "user")
    .flatMap((period) => {
      const { start, end, kind, beamlineId } = period;
      const band = (laneId: string | null): LaneBand => ({
        start,
        end,
        kind,
        laneId,
        label: glossary[language].machineTime[kind],
        note: period.note,
      });
      return beamlineId === null
        ? [band(null)]
        : model.stationsOf(beamlineId).map((station: Station) => band(station.id));
    });
}
