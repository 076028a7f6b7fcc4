import type { DeskDatabase } from "#renderer/data/db.ts";
import { heliumBookedIn, heliumEntry } from "#renderer/data/queries/helium.ts";
import type { HeliumTx } from "#shared/mutations/mutation.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";

/** The helium log for mutations, on the local database: part of dexieMutationTx.ts. */
export function heliumTx(db: DeskDatabase, changes: RowChange[]): HeliumTx {
  return {
    heliumEntry: (id) => heliumEntry(db, id),
    heliumBookedIn: (interval) => heliumBookedIn(db, interval),
    heliumDevice: (id) => db.heliumDevices.get(id),
    heliumSeals: () => db.heliumSeals.toArray(),
    addHeliumEntry: async (after) => {
      await db.heliumEntries.add(after);
      changes.push({ table: "heliumEntries", before: null, after });
    },
    putHeliumDevice: async (after) => {
      const before = (await db.heliumDevices.get(after.id)) ?? null;
      await db.heliumDevices.put(after);
      changes.push({ table: "heliumDevices", before, after });
    },
    addHeliumSeal: async (after) => {
      await db.heliumSeals.add(after);
      changes.push({ table: "heliumSeals", before: null, after });
    },
  };
}
