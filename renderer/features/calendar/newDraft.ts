import { stationUse } from "#renderer/features/calendar/judgePlace.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import { permissionOf } from "#renderer/features/calendar/permissionOf.ts";
import type { Actor, Booking, BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import { applyDraft } from "#shared/domain/beamtime/bookingChange.ts";
import { nextFreePlace } from "#shared/domain/beamtime/nextFreePlace.ts";
import { gridFor } from "#shared/domain/beamtime/timeGrid.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

const FIRST_LENGTH_MS = 8 * HOUR_MS;

/** An empty form for a place. Somebody of a company that may plan nothing there begins with a request on the company's right. */
export function draftAt(
  model: FacilityModel,
  stationId: StationId,
  { start, end }: Interval,
  actor: Actor,
): BookingDraft {
  const empty = { stationId, start, end, title: "", project: "", leader: "", note: "" };
  const planned: BookingDraft = { ...empty, use: stationUse(model, stationId), memberId: null, state: "tentative" };
  const [memberId] = actor.members ?? [];
  if (memberId === undefined || mayMake(actor, model, planned)) return planned;
  return { ...planned, use: "coalition", memberId, state: "request" };
}

function mayMake(actor: Actor, model: FacilityModel, draft: BookingDraft): boolean {
  const after = applyDraft("booking:new" as BookingId, draft);
  return permissionOf(actor, model, { before: null, after }).length === 0;
}

/** An empty form at the first free shift of a station from an instant on; at that instant itself if none is free in sight. */
export function draftFrom(
  model: FacilityModel,
  schedule: KnownSchedule,
  at: { readonly stationId: StationId; readonly from: InstantMs; readonly within: Interval; readonly actor: Actor },
): { readonly draft: BookingDraft; readonly isFree: boolean } {
  const use = stationUse(model, at.stationId);
  const start = gridFor(use, model.terms, { start: at.from, end: at.from }).nextStart(at.from);
  const wanted = { start, end: (start + FIRST_LENGTH_MS) as InstantMs };
  const proposed = { ...wanted, stationId: at.stationId, use, title: null, before: null };
  const free = nextFreePlace(schedule.around(at.stationId), proposed, at.within);
  return { draft: draftAt(model, at.stationId, free ?? wanted, at.actor), isFree: free !== undefined };
}

/** A form filled like a booking, for another one like it. */
export function draftLike(booking: Booking): BookingDraft {
  const { stationId, start, end, use, title, project, leader, note, memberId = null } = booking;
  return { stationId, start, end, use, title, project, leader, note, memberId, state: "tentative" };
}
