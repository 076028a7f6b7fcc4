import type { DeskDatabase } from "#renderer/data/db.ts";
import type { Failure } from "#renderer/data/commitResult.ts";

export type StartResult = { readonly kind: "started" } | { readonly kind: "failed"; readonly failure: Failure };

export async function startEmpty(_db: DeskDatabase): Promise<StartResult> {
  return { kind: "failed", failure: "unknown" };
}
