import type { PrintWishes } from "#renderer/features/calendar/print/printWishes.ts";
import type { PrintBar } from "#renderer/features/calendar/print/printBar.ts";
import type { PrintContent, PrintPage } from "#renderer/features/calendar/print/printPages.ts";
import type { LaneBand } from "#renderer/ui/lanes/laneTypes.ts";
import type { ShiftScheme, Term } from "#shared/domain/facility/facility.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** All that the pages show, and what every page says of itself. */
export type PrintScene = {
  readonly content: PrintContent;
  readonly pages: readonly PrintPage[];
  readonly wishes: PrintWishes;
  readonly bars: readonly PrintBar[];
  readonly bands: readonly LaneBand[];
  readonly shifts: ShiftScheme;
  readonly facilityName: string;
  readonly term: Term | undefined;
  /** Bookings of the period that the filters leave out. */
  readonly hidden: number;
  readonly isDemo: boolean;
  readonly printedBy: string;
  readonly printedAt: InstantMs;
  /** When the facility was last heard of; null where there is none to hear of. */
  readonly dataAt: InstantMs | null;
};
