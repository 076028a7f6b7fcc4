import type { StepResult } from "#renderer/data/commitResult.ts";
import type { DataDeps } from "#renderer/data/deps.ts";

export async function undo(_deps: DataDeps): Promise<StepResult> {
  return { ok: false, problems: [], nothing: "to-undo" };
}

export async function redo(_deps: DataDeps): Promise<StepResult> {
  return { ok: false, problems: [], nothing: "to-redo" };
}
