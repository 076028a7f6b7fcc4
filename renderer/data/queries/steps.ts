import type { DeskDatabase } from "#renderer/data/db.ts";
import type { Step } from "#renderer/data/step.ts";

export type Steps = {
  /** What undo takes back next. */
  readonly undo: Step | null;
  /** What redo does again next. */
  readonly redo: Step | null;
  /** All that are kept (at most STEPS_KEPT), newest first. */
  readonly recent: readonly Step[];
};

export async function steps(db: DeskDatabase): Promise<Steps> {
  const kept = await db.steps.toArray();
  return {
    undo: kept.findLast((step) => step.state === "done") ?? null,
    redo: kept.find((step) => step.state === "undone") ?? null,
    recent: kept.toReversed(),
  };
}
