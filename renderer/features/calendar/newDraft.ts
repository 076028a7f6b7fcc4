import { stationUse } from "#renderer/features/calendar/judgePlace.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import type { Booking, BookingDraft } from "#shared/domain/beamtime/booking.ts";
import { nextFreePlace } from "#shared/domain/beamtime/nextFreePlace.ts";
import { gridFor } from "#shared/domain/beamtime/timeGrid.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

const FIRST_LENGTH_MS = 8 * HOUR_MS;

/** An empty form for a place. */
export function draftAt(model: FacilityModel, stationId: StationId, { start, end }: Interval): BookingDraft {
  const use = stationUse(model, stationId);
  return { stationId, start, end, use, title: "", project: "", leader: "", note: "", state: "tentative" };
}

/** An empty form at the first free shift of a station from an instant on; at that instant itself if none is free in sight. */
export function draftFrom(
  model: FacilityModel,
  schedule: KnownSchedule,
  at: { readonly stationId: StationId; readonly from: InstantMs; readonly within: Interval },
): { readonly draft: BookingDraft; readonly isFree: boolean } {
  const use = stationUse(model, at.stationId);
  const start = gridFor(use, model.terms, { start: at.from, end: at.from }).nextStart(at.from);
  const wanted = { start, end: (start + FIRST_LENGTH_MS) as InstantMs };
  const proposed = { ...wanted, stationId: at.stationId, use, title: null, before: null };
  const free = nextFreePlace(schedule.around(at.stationId), proposed, at.within);
  return { draft: draftAt(model, at.stationId, free ?? wanted), isFree: free !== undefined };
}

/** A form filled like a booking, for another one like it. */
export function draftLike(booking: Booking): BookingDraft {
  const { stationId, start, end, use, title, project, leader, note } = booking;
  return { stationId, start, end, use, title, project, leader, note, state: "tentative" };
}
