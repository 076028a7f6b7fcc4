import type { HeliumDraft, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { litresAt } from "#shared/domain/helium/litresAt.ts";
import { readingOf } from "#shared/domain/helium/readingDraft.ts";
import { unitOf, type Unit } from "#shared/domain/helium/unitOf.ts";

const LITRE = unitOf({ kind: "vessel" });

/** The one number of an entry, in steps of its unit; undefined where it has none. */
export function valueOf(
  entry: HeliumFact,
  device: HeliumDevice | undefined,
): { readonly unit: Unit; readonly value: number } | undefined {
  const reading = readingOf(entry);
  if (reading !== undefined && device !== undefined) return { unit: unitOf(device), value: reading.value };
  if ("decilitres" in entry) return { unit: LITRE, value: entry.decilitres };
  return undefined;
}

/** The same entry as a draft with another number. */
export function withValue(entry: HeliumFact, device: HeliumDevice | undefined, value: number): HeliumDraft {
  const draft = draftOf(entry);
  switch (draft.kind) {
    case "gas-meter":
      return { ...draft, gas: { ...draft.gas, litres: value } };
    case "purity":
      return { ...draft, basisPoints: value };
    case "recovery-line":
      return { ...draft, hectopascals: value };
    case "oxygen":
      return { ...draft, perMille: value };
    case "missing-reading":
      return draft;
    case "level-reading":
      if (draft.level === undefined) return { ...draft, decilitres: value };
      return {
        ...draft,
        level: { ...draft.level, tenths: value },
        decilitres: litresAt(device?.calibration ?? [], value) ?? 0,
      };
    default:
      return { ...draft, decilitres: value };
  }
}

/** Without what the program adds. */
function draftOf(entry: HeliumFact): HeliumDraft {
  const { id: _id, by: _by, demo: _demo, enteredAt: _entered, countedAt: _counted, ...rest } = entry;
  const { memberId: _member, replaces: _replaces, ...draft } = rest;
  return draft;
}
