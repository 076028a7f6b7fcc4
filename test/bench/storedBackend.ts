import { execFileSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readFacility } from "#backend/facility/readFacility.ts";
import { oldBefore } from "#backend/packs/spans.ts";
import { startBackend } from "#backend/server.ts";
import { cacheFolder } from "#scripts/electron/cacheFolder.mjs";
import { openTemporaryFolder } from "#scripts/window/appCopy.mjs";
import { enterPerson } from "#test/backend/people/enterPerson.ts";
import { pause } from "#test/bench/measure.ts";
import { dataVersion, type Size } from "#test/bench/storedFacility.ts";
import { demoMembers } from "#shared/demo/people.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** Who has been entered: staff, who see everything, and somebody of one company, to whom most bookings are blocks. */
export const PEOPLE = { staff: "Staff", viewer: "Viewer" } as const;

const lookEveryMs = 1_000;
const sources = ["assets/facility", "backend/facility", "backend/packs", "backend/store", "shared/demo", "shared/sync"];

/**
 * A data folder of the backend with the demo facility of that size, its past packed. Filled once per data version and week, because
 * what is old is counted from the Monday of eight weeks ago; a copy of the one in the cache.
 */
export async function storedBackend(size: Size): Promise<string> {
  const week = new Date(oldBefore(Date.now() as InstantMs)).toISOString().slice(0, 10);
  const kept = join(cacheFolder(), `bench-backend-${size}-${week}-${dataVersion(sources)}`);
  if (!existsSync(kept)) await fill(kept, size);
  const folder = join(await openTemporaryFolder("beamline-desk-bench-"), "facility");
  execFileSync("cp", ["-a", kept, folder]);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function fill(kept: string, size: Size): Promise<void> {
  console.error(`Filling a backend with the demo facility of size ${size}, once per data version and week …`);
  const partial = `${kept}.partial-${process.pid}`;
  const backend = await startBackend({ store: { folder: partial }, port: 0, facility: `demo-${size}` });
  await enterPerson(backend.store, PEOPLE.staff);
  await enterPerson(backend.store, PEOPLE.viewer, {
    roles: ["viewer"],
    members: demoMembers.slice(0, 1).map(({ id }) => id),
  });
  while ((await readFacility(backend.store.db))?.pastOf !== undefined) await pause(lookEveryMs);
  await backend.close();
  renameSync(partial, kept);
}
