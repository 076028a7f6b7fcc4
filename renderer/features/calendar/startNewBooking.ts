import { isOfAll, openNewBooking, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { draftAt, draftFrom } from "#renderer/features/calendar/newDraft.ts";
import { intervalOf, type Period } from "#renderer/features/calendar/period.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import type { LaneFocus } from "#renderer/ui/lanes/laneTypes.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";

export type NewBookingAsk = {
  readonly model: FacilityModel;
  readonly schedule: KnownSchedule;
  readonly period: Period;
  readonly desk: Pick<DataDeps, "now" | "actor">;
  /** Where the keyboard stands on the lanes, if it does. */
  readonly focus: LaneFocus | null;
};

/** Opens the form of a new booking: at the cell under the keyboard, else at the first free place of a station in view. */
export function startNewBooking({ model, schedule, period, desk, focus }: NewBookingAsk): void {
  const [now, actor] = [desk.now(), desk.actor()];
  if (focus?.kind === "cell") return openNewBooking(draftAt(model, focus.laneId as StationId, focus, actor));
  const under = focus?.kind === "bar" ? schedule.booking(focus.id) : undefined;
  const within = intervalOf(period);
  const from = under?.end ?? (within.start <= now && now < within.end ? now : within.start);
  const stations = under ? [under.stationId] : candidates(model);
  const drafts = stations.map((stationId) => draftFrom(model, schedule, { stationId, from, within, actor }));
  const chosen = drafts.find((draft) => draft.isFree) ?? drafts[0];
  return chosen && openNewBooking(chosen.draft);
}

/** The stations of the beamline that is chosen, else all that run. */
function candidates(model: FacilityModel): StationId[] {
  const { beamlineId, view } = useCalendar.getState();
  const stations = isOfAll(view) || beamlineId === null ? model.stations : model.stationsOf(beamlineId);
  const running = stations.filter((station) => model.beamline(station.beamlineId)?.state === "operating");
  return (running.length > 0 ? running : stations).map(({ id }) => id);
}
