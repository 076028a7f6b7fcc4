import type { DeskDatabase } from "#renderer/data/db.ts";
import type { Failure } from "#renderer/data/commitResult.ts";

export type ImportProblem = { readonly where: string; readonly kind: string };

export type ImportResult =
  | { readonly kind: "imported"; readonly bookings: number }
  | { readonly kind: "refused"; readonly problems: readonly ImportProblem[] }
  | { readonly kind: "failed"; readonly failure: Failure };

export async function importFile(_db: DeskDatabase, _text: string): Promise<ImportResult> {
  return { kind: "failed", failure: "unknown" };
}
