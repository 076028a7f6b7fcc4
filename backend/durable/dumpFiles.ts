import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DAY_MS } from "#shared/domain/time/instant.ts";

/** A dump of the embedded database: everything up to the journal file of this number, which it lacks. */
export type DumpFile = { readonly path: string; readonly at: number; readonly journal: number };

/** How many are kept: so many of the last ones, and so many days of one a day. */
const LAST_KEPT = 24;
const DAYS_KEPT = 7;

/** The name says all: `2026-11-25T03-00-00-000Z.00000012.ndjson.gz`. */
export function dumpName({ at, journal }: Pick<DumpFile, "at" | "journal">): string {
  return `${new Date(at).toISOString().replaceAll(/[:.]/g, "-")}.${String(journal).padStart(8, "0")}.ndjson.gz`;
}

/** Newest first. */
export async function dumpFiles(folder: string): Promise<readonly DumpFile[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.flatMap((name): DumpFile[] => {
    const parts = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.(\d{8})\.ndjson\.gz$/.exec(name);
    if (parts === null) return [];
    const [, day, hour, minute, second, ms, journal] = parts;
    const at = Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`);
    return [{ path: join(folder, name), at, journal: Number(journal) }];
  });
  return found.toSorted((a, b) => b.at - a.at);
}

/** Those of the dumps, newest first, that are not kept: 24, and of the week before the newest the last of each day (UTC). */
export function notKept(dumps: readonly DumpFile[]): readonly DumpFile[] {
  const newest = dumps[0]?.at ?? 0;
  const lastOfDay = new Map<number, DumpFile>();
  for (const dump of dumps.toReversed()) lastOfDay.set(Math.floor(dump.at / DAY_MS), dump);
  return dumps.filter(
    (dump, place) =>
      place >= LAST_KEPT &&
      (dump.at <= newest - DAYS_KEPT * DAY_MS || lastOfDay.get(Math.floor(dump.at / DAY_MS)) !== dump),
  );
}
