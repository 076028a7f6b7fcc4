import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumDraft, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumRefusal } from "#shared/domain/helium/heliumRefusal.ts";
import { readingOf } from "#shared/domain/helium/readingDraft.ts";
import { bounds } from "#shared/domain/helium/unitOf.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** Clocks of stations differ by minutes, not by hours. */
const CLOCK_TOLERANCE_MS = HOUR_MS;

/** What is known of what a draft names. `device`: undefined where no such device is known, null where none is named. */
export type DraftScene = { readonly device: HeliumDevice | undefined | null; readonly now: InstantMs };

/** Why an entry can never stand; empty if it may. Looks at nothing but the entry itself and its device (docs/adr/0041). */
export function checkDraft(draft: HeliumDraft, { device, now }: DraftScene): HeliumRefusal[] {
  const refusals: HeliumRefusal[] = [];
  if (draft.at > now + CLOCK_TOLERANCE_MS) refusals.push("in-the-future");
  if (device === undefined) refusals.push("device-unknown");
  if (device !== undefined && device !== null && !isWithin(draft, device)) refusals.push("out-of-bounds");
  return refusals;
}

function isWithin(draft: HeliumDraft, device: HeliumDevice): boolean {
  // What is needed or ordered may be more than a vessel holds.
  if (draft.kind === "need" || draft.kind === "order") return true;
  if ("decilitres" in draft && draft.decilitres > (device.capacity ?? Infinity)) return false;
  // A draft has everything of a reading that `readingOf` looks at.
  const reading = readingOf(draft as HeliumFact);
  if (reading === undefined) return true;
  const { least, most } = bounds(device);
  return least <= reading.value && reading.value <= most;
}
