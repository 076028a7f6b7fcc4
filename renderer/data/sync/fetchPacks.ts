import { keysOf } from "#renderer/data/packs/packKey.ts";
import type { Pack } from "#renderer/data/packs/pack.ts";
import { ServerFailure, type FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import type { SyncDeps } from "#renderer/data/sync/syncDeps.ts";

/** Fetches the packs that were named and are not here yet, the newest first. A cut line goes on with the next one missing. */
export async function fetchPacks({ db }: Pick<SyncDeps, "db">, server: FacilityServer): Promise<void> {
  const missing = (await db.packs.toArray()).filter(({ here }) => !here).toSorted((a, b) => b.to - a.to);
  for (const pack of missing) {
    const bytes = await server.pack(pack.sha256);
    await refuseOthers(pack, bytes);
    const rows = JSON.parse(new TextDecoder().decode(bytes)) as object[];
    const keys = keysOf(pack.entity, rows);
    await db.transaction("rw", db.packs, db.packBytes, db.packKeys, async () => {
      // It may not be ours any more: then it is not taken.
      if ((await db.packs.update(pack.sha256, { here: true })) === 0) return;
      await db.packBytes.put({ sha256: pack.sha256, bytes });
      await db.packKeys.put({ sha256: pack.sha256, keys });
    });
  }
}

async function refuseOthers({ sha256 }: Pack, bytes: Uint8Array): Promise<void> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  const name = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (name !== sha256) throw new ServerFailure("broken", "a pack is not what its name says");
}
