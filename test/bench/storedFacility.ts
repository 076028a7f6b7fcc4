import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "#scripts/electron/cacheFolder.mjs";
import { projectFolder } from "#scripts/projectFolder.mjs";
import { openTemporaryFolder } from "#scripts/window/appCopy.mjs";
import { giveFolder } from "#scripts/window/unprivileged.mjs";
import { launchDesk } from "#test/window/launch.ts";

export const sizes = ["S", "M", "L"] as const;
export type Size = (typeof sizes)[number];

const longestFillMs = 20 * 60_000;

/** What decides which rows are stored, and how. A change here makes new data. */
const sources = [
  "assets/facility",
  "renderer/data/demo",
  "renderer/data/start",
  "renderer/data/upgrades",
  "shared/demo",
  "shared/domain/beamtime/booking.ts",
  "shared/domain/facility",
];

/**
 * A user-data folder of its own with a demo facility of that size stored, as a person's first run stores it.
 * The first call per size and data version fills it in the real window (minutes for L) and keeps a copy in the cache.
 */
export async function storedFacility(size: Size): Promise<string> {
  const kept = join(cacheFolder(), `bench-data-${size}-${dataVersion(sources)}`);
  if (!existsSync(kept)) await fill(kept, size);
  const folder = join(await openTemporaryFolder("beamline-desk-bench-"), "user-data");
  execFileSync("cp", ["-a", kept, folder]);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function fill(kept: string, size: Size): Promise<void> {
  console.error(`Storing the demo facility of size ${size}, once per data version …`);
  const partial = `${kept}.partial-${process.pid}`;
  giveFolder(partial);
  const desk = await launchDesk({ userData: partial });
  await desk.page.locator("select").first().selectOption(size);
  await desk.page.getByTestId("start-demo").click();
  await desk.page.locator("html[data-painted]").waitFor({ state: "attached", timeout: longestFillMs });
  await desk.close();
  renameSync(partial, kept);
}

/** Changes with any of these files and folders of the project. */
export function dataVersion(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesUnder)) hash.update(path).update(readFileSync(join(projectFolder, path)));
  return hash.digest("hex").slice(0, 12);
}

function filesUnder(path: string): string[] {
  const full = join(projectFolder, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}
