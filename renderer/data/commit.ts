import type { CommitResult } from "#renderer/data/commitResult.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import type { Call } from "#shared/mutations/mutation.ts";

/** Thin for now. */
export async function commit(_deps: DataDeps, _call: Call): Promise<CommitResult> {
  return { ok: false, problems: [], failure: "unknown" };
}
