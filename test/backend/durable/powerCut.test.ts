import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { journalFiles } from "#backend/durable/journal.ts";
import { openFolder } from "#backend/durable/openFolder.ts";
import { startBackend } from "#backend/server.ts";
import { startProcess } from "#test/backend/durable/backendProcess.ts";
import { busyStation } from "#test/backend/durable/busyStation.ts";

// A real process is killed under load. In every second run the machine went down with it: the journal is as it was left, its last line
// cut off, and nothing of the database is believed or even there; the last dump is of before the run.

const { RUNS = "2", SEED = "20261125" } = process.env;

test("every call that was acknowledged is there after a kill, and after a power cut, and stations notice nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "beamline-desk-power-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await startBackend({ store: { folder }, port: 0, facility: "nanoterasu" });
  await first.close();
  const random = seeded(Number(SEED));
  const told = new Map<string, string>();
  for (let run = 0; run < Number(RUNS); run++) {
    if (run % 2 === 1) await dump(folder);
    const victim = await startProcess(folder);
    const stations = Array.from({ length: 3 }, () => busyStation(random));
    const end = { in: 3 + Math.floor(random() * 40) };
    const killed: Promise<void>[] = [];
    const heard = () => {
      if (end.in-- === 0) killed.push(victim.kill());
    };
    await Promise.all(stations.map((station) => station.work(victim.url, heard)));
    await Promise.all(killed);
    if (run % 2 === 1) {
      writeFileSync(join(folder, "in-use-by"), JSON.stringify({ pid: 1, boot: "another" }));
      writeFileSync(join(folder, "database", "global", "pg_control"), "spoilt");
      const last = (await journalFiles(join(folder, "journal"))).at(-1);
      appendFileSync(last?.path ?? "", '{"at":17641');
    }
    for (const { acknowledged } of stations) for (const [id, status] of acknowledged) told.set(id, status);

    const after = await startBackend({ store: { folder }, port: 0 });
    const { rows } = await sql<{ id: string; status: string }>`select id, status from sync_mutation`.execute(
      after.store.db,
    );
    const known = new Map(rows.map(({ id, status }) => [id, status]));
    const lost = [...told].filter(([id, status]) => (status === "taken" ? !known.has(id) : known.get(id) !== status));
    expect(lost).toEqual([]);
    for (const station of stations) expect((await station.pull(after.url)).kind).toBe("delta");
    const booked = await sql<{ count: number }>`select count(*) from bookings`.execute(after.store.db);
    expect(booked.rows[0]?.count).toBe(rows.filter(({ status }) => status === "applied").length);
    await after.close();
  }
  expect(told.size).toBeGreaterThan(0);
});

/** As the backend itself does every hour. */
async function dump(folder: string): Promise<void> {
  const opened = await openFolder(folder);
  await opened.dump(Date.now(), new AbortController().signal);
  await opened.store.close();
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
