import type { DeskDatabase } from "#renderer/data/db.ts";
import { heliumBookedIn, heliumEntry } from "#renderer/data/queries/helium.ts";
import type { Write } from "#renderer/data/write.ts";
import type { HeliumTx } from "#shared/mutations/mutation.ts";

/** The helium log for mutations, on the local database: part of dexieMutationTx.ts. */
export function heliumTx(db: DeskDatabase, write: Write): HeliumTx {
  return {
    heliumEntry: (id) => heliumEntry(db, id),
    heliumBookedIn: (interval) => heliumBookedIn(db, interval),
    heliumDevice: (id) => db.heliumDevices.get(id),
    heliumSeals: () => db.heliumSeals.toArray(),
    addHeliumEntry: async (after) => {
      write(db.heliumEntries.add(after), { table: "heliumEntries", before: null, after });
    },
    putHeliumDevice: async (after) => {
      const before = (await db.heliumDevices.get(after.id)) ?? null;
      write(db.heliumDevices.put(after), { table: "heliumDevices", before, after });
    },
    addHeliumSeal: async (after) => {
      write(db.heliumSeals.add(after), { table: "heliumSeals", before: null, after });
    },
  };
}
