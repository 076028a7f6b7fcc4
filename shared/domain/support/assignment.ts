import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Interval } from "#shared/domain/time/instant.ts";
import type { Id } from "#shared/lib/id.ts";

/** BL担当 · 技術支援 · オンコール */
export type SupportRole = "beamline-scientist" | "technical-support" | "on-call";

/** A person of the staff on duty for a booking during [start, end). */
export type Assignment = Interval & {
  readonly id: Id<"assignment">;
  readonly bookingId: BookingId;
  readonly person: { readonly id: string; readonly name: string };
  readonly role: SupportRole;
  /** Made by the demo generator. */
  readonly demo: boolean;
};
