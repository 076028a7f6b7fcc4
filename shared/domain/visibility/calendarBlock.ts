import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { Interval } from "#shared/domain/time/instant.ts";
import type { Id } from "#shared/lib/id.ts";

/**
 * What somebody who may not see a booking sees in its place: that the station is in use, [start, end), and nothing else. Its id
 * is random and tells nothing of the booking's. A move makes no new one, so a block cannot be told from another by its age.
 */
export type CalendarBlock = Interval & { readonly id: Id<"block">; readonly stationId: StationId };

/** The block as a booking without words, for the rules and for the calendar: it takes its place and cannot be opened. */
export function blockAsBooking({ id, stationId, start, end }: CalendarBlock): Booking {
  const words = { title: "", project: "", leader: "", note: "" };
  return {
    id: `booking:${id}`,
    stationId,
    start,
    end,
    use: "coalition",
    state: "confirmed",
    ...words,
    demo: false,
  } as Booking;
}

/** Does this booking stand for a block that hides what is there? */
export function isBlock({ id }: Pick<Booking, "id">): boolean {
  return id.startsWith("booking:block:");
}
