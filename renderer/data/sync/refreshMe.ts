import type { DeskDatabase } from "#renderer/data/db.ts";
import { isSame } from "#renderer/data/isSame.ts";
import { ServerFailure, type FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import type { MeRow } from "#renderer/data/me.ts";

/**
 * Asks the facility as whom it knows us, and keeps it. Somebody else than whose desk this is: throws `sign-in`, before anything of
 * theirs is read or anything of ours is sent.
 */
export async function refreshMe(db: DeskDatabase, server: FacilityServer): Promise<void> {
  const { id, name, roles, beamlines, members } = await server.me();
  const known = await db.meta.get("me");
  if (known?.key === "me" && known.id !== id) throw new ServerFailure("sign-in", "another person's desk");
  const said: MeRow = { key: "me", id, name, roles, beamlines, members };
  if (known === undefined || !isSame(known, said)) await db.meta.put(said);
}
