import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sql } from "kysely";
import type { Database } from "#backend/store/tables.ts";
import { readTruth, type Truth } from "#test/sim/engine/truth.ts";

/** A backup of the facility, written and put back by the commands of the backend. */
export type FacilityCopy = {
  /** While everything goes on. */
  write(): Promise<void>;
  /** No backend may run. Answers what the facility held until then: what stations may have seen of it. */
  putBack(): Promise<Truth>;
  forget(): Promise<void>;
};

export async function facilityCopy(db: Database, databaseUrl: string): Promise<FacilityCopy> {
  const folder = await mkdtemp(join(tmpdir(), "beamline-desk-storm-"));
  const command = (name: "backup" | "restore") => runCommand(name, join(folder, "facility.ndjson.gz"), databaseUrl);
  return {
    write: () => command("backup"),
    async putBack() {
      const before = await emptied(db);
      await command("restore");
      return before;
    },
    forget: () => rm(folder, { recursive: true, force: true }),
  };
}

/** `restore` wants a database without tables. What a killed backend still had under way ends first. */
function emptied(db: Database): Promise<Truth> {
  return db.transaction().execute(async (tx) => {
    await sql`lock table sync_tx, sync_mutation in exclusive mode`.execute(tx);
    const before = await readTruth(tx, { seq: 0, token: "" });
    await sql`drop schema public cascade`.execute(tx);
    await sql`create schema public`.execute(tx);
    return before;
  });
}

const backend = fileURLToPath(new URL("../../backend/main.ts", import.meta.url));

/** Throws with what it said where it fails. */
async function runCommand(name: string, file: string, databaseUrl: string): Promise<void> {
  const words = ["--import", "tsx", backend, name, file, "--database-url", databaseUrl];
  await promisify(execFile)(process.execPath, words);
}
