import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";

/** What was just done, for the toast and the live region. Facts, not words: the words follow the language of the window. */
export type CalendarNotice =
  | {
      readonly kind: "created" | "moved" | "resized" | "edited" | "cancelled" | "restored";
      readonly booking: NamedBooking;
    }
  | { readonly kind: "undone" | "redone"; readonly what: string }
  | { readonly kind: "nothing-to-undo" | "nothing-to-redo" }
  /** A change, an undo or a redo that could not be made; every reason is in `problems`. */
  | { readonly kind: "refused"; readonly act: "change" | "undo" | "redo"; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly failure: "disk-full" | "database-closed" | "unknown" };

export type NamedBooking = Pick<Booking, "id" | "stationId" | "project" | "title" | "start" | "end">;
