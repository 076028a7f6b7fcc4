import type { DeskDatabase } from "#renderer/data/db.ts";
import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";

/** Classes of members and rounds of booking, as the user committees decided. */
export function coalitionRules(db: DeskDatabase): Promise<CoalitionRules | undefined> {
  return db.coalitionRules.get("coalition-rules");
}
