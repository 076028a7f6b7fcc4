import { type Random } from "#shared/demo/random.ts";
import type { StormBackend } from "#test/chaos/processes.ts";
import type { Copies } from "#test/sim/engine/copies.ts";
import type { CuttableLine } from "#test/window/cuttableLine.ts";

export type Storm = {
  readonly lines: readonly CuttableLine[];
  readonly backends: readonly StormBackend[];
  readonly copies: Copies;
  /** Null where the database is somebody else's. */
  readonly restartDatabase: (() => void) | null;
  readonly dice: Random;
};

export type Counts = Record<"cuts" | "kills" | "databaseRestarts" | "restores", number>;

/** Lets things go wrong for so long, then puts everything right again. Answers how often each went wrong. */
export async function rage(storm: Storm, lengthMs: number): Promise<Counts> {
  const counts: Counts = { cuts: 0, kills: 0, databaseRestarts: 0, restores: 0 };
  const end = Date.now() + lengthMs;
  const backupAt = end - lengthMs * 0.6;
  let hasBackup = false;
  while (Date.now() < end) {
    await pause(200 + storm.dice.below(1_500));
    if (!hasBackup && Date.now() > backupAt) {
      await storm.copies.backup();
      hasBackup = true;
    } else await goWrong(storm, counts);
    if (hasBackup && counts.restores === 0 && Date.now() > end - lengthMs * 0.3) {
      await restore(storm);
      counts.restores += 1;
    }
  }
  for (const line of storm.lines) line.mend();
  for (const backend of storm.backends) if (!backend.isUp) await backend.start();
  return counts;
}

async function goWrong({ lines, backends, restartDatabase, dice }: Storm, counts: Counts): Promise<void> {
  const kind = dice.below(10);
  if (kind === 0 && restartDatabase !== null) {
    restartDatabase();
    counts.databaseRestarts += 1;
  } else if (kind < 4) {
    const backend = backends[dice.below(backends.length)];
    await backend?.kill();
    counts.kills += 1;
    await backend?.start();
  } else {
    const line = lines[dice.below(lines.length)];
    line?.cut();
    counts.cuts += 1;
    // Half of the time it is mended at once: then what was under way is gone and nothing else.
    if (dice.below(2) === 0) await pause(dice.below(2_000));
    line?.mend();
  }
}

/** As an administrator does it: no backend runs meanwhile. */
async function restore({ backends, copies }: Storm): Promise<void> {
  for (const backend of backends) await backend.kill();
  await copies.restore();
  for (const backend of backends) await backend.start();
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
