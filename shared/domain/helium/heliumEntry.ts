import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { Id } from "#shared/lib/id.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/**
 * What happened to liquid helium: a dewar issued to a station, a transfer into the cryostat, a level read, what came back in the dewar,
 * what a quench blew off. Gas is not liquid: meter readings in m³ are a record of their own (domain.md).
 */
export type HeliumEntryKind = "issue" | "transfer" | "level-reading" | "return" | "quench";

/** One line of the helium log. Append-only: a mistake is put right by another entry. */
export type HeliumEntry = {
  readonly id: Id<"helium">;
  readonly at: InstantMs;
  readonly stationId: StationId;
  readonly kind: HeliumEntryKind;
  /** Liquid helium in tenths of a litre, a whole number, never negative: the kind says which way it went. */
  readonly decilitres: number;
  readonly bookingId: BookingId | null;
  readonly by: { readonly id: string; readonly name: string };
  /** Made by the demo generator. */
  readonly demo: boolean;
};
