import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";

/** A booking says what it is for. Null: not asked yet. */
export function checkTitle(title: string | null): Problem[] {
  if (title === null || title.trim() !== "") return [];
  return [{ kind: "title-missing", ...hard() }];
}
