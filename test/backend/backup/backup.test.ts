import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeBackup } from "#backend/backup/backupFile.ts";
import { backupLines } from "#backend/backup/backupLines.ts";
import { backupTables } from "#backend/backup/backupTables.ts";
import { restoreFolder } from "#backend/backup/restoreFolder.ts";
import { restorePostgres } from "#backend/backup/restorePostgres.ts";
import { openFolder } from "#backend/durable/openFolder.ts";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { openPostgres } from "#backend/store/openPostgres.ts";
import type { Store } from "#backend/store/store.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { emptyDatabase, startPostgres, type TestPostgres } from "#test/backend/postgres.ts";
import { byName, NOW, station } from "#test/backend/station.ts";

const folder = mkdtempSync(join(tmpdir(), "beamline-desk-backup-"));
let postgres: TestPostgres;
let first: RunningBackend;

beforeAll(async () => {
  postgres = await startPostgres();
  first = await startBackend({
    store: { databaseUrl: postgres.url },
    port: 0,
    identity: byName,
    facility: "nanoterasu",
    now: () => NOW as InstantMs,
  });
  const office = station(first, "office");
  const words = { title: "一行目\u2028二行目", project: "", leader: "", note: "" };
  const place = { start: NOW + 86_400_000, end: NOW + 90_000_000, use: "facility", stationId: "BL02U" };
  const draft = { ...words, ...place, state: "confirmed" };
  await office.push(
    office.call(1, "booking.create", { id: "booking:x", draft, override: { reason: "test" } }),
    // A letter that text of PostgreSQL cannot hold, and a number that JavaScript cannot.
    office.call(2, "no.such.call", { text: "a\0b", number: 1e300 }),
  );
});
afterAll(async () => {
  await first.close();
  postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Every row as text, but for the name of the history, which a restore changes. */
async function everything({ db }: Store): Promise<string[]> {
  const all: string[] = [];
  for (const { table, types } of await backupTables(db)) {
    const kept = types.filter(({ column }) => column !== "epoch");
    const chosen = sql.join(kept.map(({ column }) => sql`${sql.ref(column)}::text`));
    const { rows } = await sql<{ text: string }>`
      select concat_ws(' ', ${chosen}) as text from ${sql.table(table)}`.execute(db);
    all.push(...rows.map(({ text }) => `${table} ${text}`));
  }
  return all.toSorted();
}

test("what PostgreSQL holds is put into a folder and back, to the last letter", async () => {
  const before = await everything(first.store);
  const packed = join(folder, "facility.ndjson.gz");
  expect(await writeBackup(first.store, packed, NOW)).toEqual({ rows: before.length, at: NOW });
  expect(gunzipSync(readFileSync(packed)).toString()).toContain("一行目\u2028二行目");

  const data = join(folder, "data");
  expect(await restoreFolder(data, packed)).toMatchObject({ rows: before.length, aside: null });
  const { store } = await openFolder(data);
  expect(await everything(store)).toEqual(before);

  const plain = join(folder, "again.ndjson");
  for await (const text of backupLines(store.db, NOW)) writeFileSync(plain, text, { flag: "a" });
  await store.close();
  const url = await emptyDatabase(postgres, "again");
  await restorePostgres(url, plain);
  const again = await openPostgres(url);
  expect(await everything(again)).toEqual(before);
  await again.close();
  await expect(restorePostgres(url, plain)).rejects.toThrow("holds a facility already");
});

test("a file that is cut off, changed or something else is not restored, and nothing is touched", async () => {
  const texts: string[] = [];
  for await (const text of backupLines(first.store.db, NOW)) texts.push(text);
  const whole = texts.join("");
  const spoilt: readonly (readonly [string, Buffer | string, string])[] = [
    ["cut.ndjson", whole.slice(0, -200), "cut off"],
    ["cut.ndjson.gz", gzipSync(whole).subarray(0, -200), "unexpected end"],
    ["changed.ndjson", whole.replace("一行目", "三行目"), "hash is another"],
    ["newer.ndjson", whole.replace('"form":1', '"form":2'), "can read"],
    ["table.csv", "id,start,end\n1,2,3\n", "no backup"],
  ];
  const data = join(folder, "untouched");
  for (const [name, content, words] of spoilt) {
    writeFileSync(join(folder, name), content);
    await expect(restoreFolder(data, join(folder, name)), name).rejects.toThrow(words);
  }
  expect(existsSync(data)).toBe(false);
});

test("no row can be taken for a line of the form, and nobody is signed in by a backup", async () => {
  const tables = await backupTables(first.store.db);
  expect(tables.filter(({ types }) => types[0]?.column === "kind")).toEqual([]);
  expect(tables.map(({ table }) => table)).not.toContain("sessions");
  expect(tables.map(({ table }) => table)).toContain("sync_mutation");
});
