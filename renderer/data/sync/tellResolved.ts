import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import type { FacilityServer } from "#renderer/data/sync/facilityServer.ts";

const AT_ONCE = 100;

/**
 * Tells the facility which refused changes their author has dealt with, so that whoever looks after them need not. Said again where
 * the answer was lost; of this computer's own refusals only, and never why.
 */
export async function tellResolved(db: DeskDatabase, server: FacilityServer): Promise<void> {
  const done = await db.attention.where("state").equals("resolved").filter(isUntold).limit(AT_ONCE).toArray();
  const resolved = done.flatMap(({ id, resolution }) =>
    resolution === undefined ? [] : [{ id, at: resolution.at, kind: resolution.kind }],
  );
  if (resolved.length === 0) return;
  await server.resolved({ resolved });
  await db.attention.bulkUpdate(done.map(({ id }) => ({ key: id, changes: { isTold: true } })));
}

function isUntold({ isTold, resolution }: AttentionRow): boolean {
  return isTold !== true && resolution !== undefined;
}
