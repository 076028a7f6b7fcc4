import type { OutboxEntry } from "#renderer/data/outbox.ts";
import type { DemoBatch } from "#shared/demo/demoBatch.ts";
import type { DemoSize } from "#shared/demo/demoSize.ts";
import type { Bilingual } from "#shared/domain/facility/facility.ts";
import type { FacilityRows } from "#shared/domain/facility/facilityRows.ts";
import type { HeliumSeal } from "#shared/domain/helium/heliumSeal.ts";

export const EXPORT_FORMAT = "beamline-desk/export/1";

/** Everything that a desk holds, as one JSON file: see docs/data.md. Instants in milliseconds UTC, as in the program. */
export type ExportFile = FacilityRows &
  DemoBatch & {
    readonly format: typeof EXPORT_FORMAT;
    readonly facility: { readonly name: Bilingual; readonly demo: DemoSize | null };
    readonly heliumSeals: readonly HeliumSeal[];
    /** What no backend has taken in yet; it waits on, on the desk that reads the file. */
    readonly outbox: readonly Omit<OutboxEntry, "no">[];
  };
