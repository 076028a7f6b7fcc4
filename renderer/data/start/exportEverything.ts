import type { Table } from "dexie";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { eachPackedPage, isPacked } from "#renderer/data/packs/eachPackedPage.ts";
import { EXPORT_FORMAT, type ExportFile } from "#renderer/data/start/exportFile.ts";

const ROWS_PER_PAGE = 2000;

const TABLES: readonly Exclude<keyof ExportFile, "format" | "facility">[] = [
  "beamlines",
  "stations",
  "terms",
  "offers",
  "machinePeriods",
  "members",
  "coalitionRules",
  "quotaEntries",
  "bookings",
  "bookingEvents",
  "heliumDevices",
  "heliumSeals",
  "heliumEntries",
  "assignments",
  "outbox",
];

/**
 * Everything that the desk holds, as one JSON file that `importFile` reads back and other programs can read too: nobody's work
 * is locked in. One moment of the database, also while someone saves. Rows are read a page at a time and handed to the Blob,
 * which keeps them outside the window's own memory.
 */
export async function exportEverything(db: DeskDatabase): Promise<Blob> {
  const packs = [db.packs, db.packBytes, db.tombstones];
  return db.transaction("r", [...TABLES.map((table) => db.table(table)), db.meta, ...packs], async () => {
    const stored = await db.meta.get("facility");
    const facility = stored?.key === "facility" ? { name: stored.name, demo: stored.demo } : undefined;
    const parts: BlobPart[] = [
      `{"format":${JSON.stringify(EXPORT_FORMAT)},"facility":${JSON.stringify(facility ?? null)}`,
    ];
    for (const table of TABLES) {
      parts.push(`,\n"${table}":[`);
      let before = "\n";
      const take = (rows: readonly object[]) => {
        if (rows.length === 0) return;
        parts.push(before + linesOf(rows));
        before = ",\n";
      };
      await eachPage(db.table(table), take);
      if (isPacked(table)) await eachPackedPage(db, table, take);
      parts.push("]");
    }
    parts.push("}\n");
    return new Blob(parts, { type: "application/json" });
  });
}

async function eachPage(table: Table<object>, take: (rows: object[]) => void): Promise<void> {
  let page = await table.limit(ROWS_PER_PAGE).toArray();
  while (page.length > 0) {
    take(page);
    page = await table.where(":id").above(lastKey(table, page)).limit(ROWS_PER_PAGE).toArray();
  }
}

function lastKey(table: Table<object>, page: object[]): string | number {
  const last = Object.entries(page.at(-1) ?? {}).find(([field]) => field === table.schema.primKey.name);
  return last?.[1];
}

function linesOf(rows: readonly object[]): string {
  return rows.map((row) => JSON.stringify(row)).join(",\n");
}
