import type { DeskDatabase } from "#renderer/data/db.ts";
import { packedBetween, packedByKeys } from "#renderer/data/packs/packedRows.ts";
import type { HeliumId } from "#shared/domain/helium/fields.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

export async function heliumEntry(db: DeskDatabase, id: HeliumId): Promise<HeliumEntry | undefined> {
  return (await db.heliumEntries.get(id)) ?? (await packedByKeys(db, "heliumEntries", [id]))[0];
}

/** Entries read in the interval, by time. */
export async function heliumBetween(db: DeskDatabase, { start, end }: Interval): Promise<HeliumEntry[]> {
  const [rows, packed] = await Promise.all([
    db.heliumEntries.where("at").between(start, end, true, false).toArray(),
    packedBetween(db, "heliumEntries", { start, end }),
  ]);
  if (packed.length === 0) return rows;
  const within = packed.filter(({ at }) => start <= at && at < end);
  return [...within, ...rows].toSorted((a, b) => a.at - b.at);
}

/** Entries that count in the interval: most were read in it, some came after their own month had been closed. */
export async function heliumBookedIn(db: DeskDatabase, { start, end }: Interval): Promise<HeliumEntry[]> {
  const [read, late] = await Promise.all([
    heliumBetween(db, { start, end }),
    db.heliumEntries.where("countedAt").between(start, end, true, false).toArray(),
  ]);
  const isWithin = (at: number) => start <= at && at < end;
  const known = new Set(late.map(({ id }) => id));
  const inTime = read.filter((entry) => !known.has(entry.id) && isWithin(entry.countedAt ?? entry.at));
  return late.length === 0 ? inTime : [...inTime, ...late];
}
