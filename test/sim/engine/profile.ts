import { type Client, windowOf } from "#test/sim/engine/client.ts";
import { type Disk, diskOf, numbersOf, setNumbers, wipe } from "#test/sim/engine/disk.ts";
import type { Facility } from "#test/sim/engine/facility.ts";

/** What lies on a computer's disk: it can be copied to another one. */
export type Profile = { readonly disk: Disk; readonly numbers: ReadonlyMap<string, number> };

export function profileOf({ name }: Client): Profile {
  return { disk: diskOf(name), numbers: new Map(numbersOf(name)) };
}

export async function putProfile(client: Client, facility: Facility, { disk, numbers }: Profile): Promise<void> {
  const { db } = await windowOf(client, 0, facility);
  wipe(client.name);
  await db.transaction("rw", db.tables, async () => {
    for (const table of db.tables) {
      const rows = disk[table.name] ?? [];
      if (rows.length > 0) await table.bulkPut([...rows]);
    }
  });
  setNumbers(client.name, numbers);
}
