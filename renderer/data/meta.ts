import type { MeRow } from "#renderer/data/me.ts";
import type { DemoSize } from "#shared/demo/demoSize.ts";
import type { Bilingual } from "#shared/domain/facility/facility.ts";

/** What the database knows about itself, one row per fact. */
export type MetaRow =
  /** Which facility the data is of. Absent: nothing was chosen yet, so the first run is shown. */
  | {
      readonly key: "facility";
      readonly name: Bilingual;
      readonly demo: DemoSize | null;
    }
  /** Written first and removed last while data is loaded. Found at the start: the load was cut off, and its rows are cleared. */
  | { readonly key: "loading"; readonly what: "demo" | "facility" }
  | MeRow
  /** Did the browser promise not to clear the data when the disk runs low? */
  | { readonly key: "storage-kept"; readonly kept: boolean };
