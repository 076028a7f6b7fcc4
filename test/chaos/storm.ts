import { type Random } from "#shared/demo/random.ts";
import type { FacilityCopy } from "#test/chaos/facilityCopy.ts";
import type { StormBackend } from "#test/chaos/processes.ts";
import type { Truth } from "#test/sim/engine/truth.ts";
import type { CuttableLine } from "#test/window/cuttableLine.ts";

export type Storm = {
  readonly lines: readonly CuttableLine[];
  readonly backends: readonly StormBackend[];
  readonly copy: FacilityCopy;
  /** Null where the database is somebody else's. */
  readonly restartDatabase: (() => void) | null;
  readonly dice: Random;
};

type Wrong = "cuts" | "kills" | "databaseRestarts" | "restores";
export type Raged = {
  /** How often each went wrong. */
  readonly counts: Readonly<Record<Wrong, number>>;
  /** What the facility held when a backup was put in its place. */
  readonly former: Truth;
};

/** Lets things go wrong for so long, a backup put back among them, then puts everything right again. */
export async function rage(storm: Storm, lengthMs: number): Promise<Raged> {
  const counts = { cuts: 0, kills: 0, databaseRestarts: 0, restores: 0 };
  const begun = Date.now();
  const rageUntil = async (part: number, restartDatabase = storm.restartDatabase) => {
    while (Date.now() < begun + lengthMs * part) {
      await pause(200 + storm.dice.below(1_500));
      counts[await goWrong({ ...storm, restartDatabase })] += 1;
    }
  };
  await rageUntil(0.2);
  // Once at least, however the dice fall.
  if (storm.restartDatabase !== null) {
    storm.restartDatabase();
    counts.databaseRestarts += 1;
  }
  await rageUntil(0.3);
  // A backup whose database stops is no backup: its administrator would begin again.
  await Promise.all([storm.copy.write(), rageUntil(0.5, null)]);
  await rageUntil(0.75);
  const former = await restore(storm);
  counts.restores += 1;
  await rageUntil(1);
  for (const line of storm.lines) line.mend();
  for (const backend of storm.backends) if (!backend.isUp) await backend.start();
  return { counts, former };
}

async function goWrong({ lines, backends, restartDatabase, dice }: Storm): Promise<Wrong> {
  const kind = dice.below(10);
  if (kind === 0 && restartDatabase !== null) {
    restartDatabase();
    return "databaseRestarts";
  }
  if (kind < 4) {
    const backend = backends[dice.below(backends.length)];
    await backend?.kill();
    await backend?.start();
    return "kills";
  }
  const line = lines[dice.below(lines.length)];
  line?.cut();
  // Half of the time it is mended at once: then what was under way is gone and nothing else.
  if (dice.below(2) === 0) await pause(dice.below(2_000));
  line?.mend();
  return "cuts";
}

/** As an administrator does it: no backend runs meanwhile. */
async function restore({ backends, copy }: Storm): Promise<Truth> {
  for (const backend of backends) await backend.kill();
  const former = await copy.putBack();
  for (const backend of backends) await backend.start();
  return former;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
