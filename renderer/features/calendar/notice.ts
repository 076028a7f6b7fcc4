import type { Failure } from "#renderer/data/commitResult.ts";
import type { SavedView } from "#renderer/data/preference.ts";
import type { Step } from "#renderer/data/step.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";

/** What was just done, for the toast and the live region. Facts, not words: the words follow the language of the window. */
export type CalendarNotice =
  | { readonly kind: Done; readonly booking: NamedBooking }
  /** Several at once, or copies. */
  | { readonly kind: "many"; readonly act: ManyDone; readonly count: number }
  /** Of the copying hand: nothing is changed yet. */
  | { readonly kind: "copied"; readonly count: number }
  | { readonly kind: "nothing-copied" }
  | { readonly kind: "undone" | "redone"; readonly step: NamedStep }
  | { readonly kind: "nothing-to-undo" | "nothing-to-redo" }
  /** A change, an undo or a redo that could not be made; every reason is in `problems`. */
  | { readonly kind: "refused"; readonly act: "change" | "undo" | "redo"; readonly problems: readonly Problem[] }
  /** A saved view is gone, and where it stood. */
  | { readonly kind: "view-removed"; readonly view: SavedView; readonly at: number }
  | { readonly kind: "failed"; readonly failure: Failure };

export type Done = "created" | "moved" | "resized" | "edited" | "cancelled" | "restored";

export type ManyDone = "moved" | "copied" | "edited" | "cancelled";

export type NamedBooking = Pick<Booking, "id" | "stationId" | "project" | "title">;

export type NamedStep = Pick<Step, "name" | "subject">;
