import type { DeskDatabase } from "#renderer/data/db.ts";
import { keysOf } from "#renderer/data/packs/packKey.ts";
import { packName } from "#renderer/data/packs/packName.ts";
import type { Pack } from "#renderer/data/packs/pack.ts";
import { ServerFailure, type FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import type { SyncDeps } from "#renderer/data/sync/syncDeps.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { monthOf } from "#shared/domain/time/month.ts";

/** On the way at once: one waits for the network while another is written. */
const AT_ONCE = 4;

/**
 * Fetches the packs that were named and are not here yet, the newest first. A cut line goes on with the next one missing.
 * `gone`: the facility has one of them no more, because we were away for too long.
 */
export async function fetchPacks({ db }: Pick<SyncDeps, "db">, server: FacilityServer): Promise<"done" | "gone"> {
  const missing = (await db.packs.toArray()).filter(({ here }) => !here).toSorted((a, b) => b.to - a.to);
  let gone = false;
  const fetchNext = async () => {
    for (let pack = missing.shift(); pack !== undefined && !gone; pack = missing.shift())
      gone ||= (await fetchPack(db, server, pack)) === "gone";
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  return gone ? "gone" : "done";
}

async function fetchPack(db: DeskDatabase, server: FacilityServer, pack: Pack): Promise<"here" | "gone"> {
  const bytes = await server.pack(pack.sha256);
  if (bytes === undefined) return "gone";
  await refuseOthers(pack, bytes);
  const rows = JSON.parse(new TextDecoder().decode(bytes)) as object[];
  const keys = keysOf(pack.entity, rows);
  await db.transaction("rw", [db.packs, db.packBytes, db.packKeys, db.searchMonths], async () => {
    // It may not be ours any more: then it is not taken.
    if ((await db.packs.update(pack.sha256, { here: true })) === 0) return;
    await db.packBytes.put({ sha256: pack.sha256, bytes });
    await db.packKeys.put({ sha256: pack.sha256, keys });
    // What search kept of these months was made without the pack.
    if (pack.entity === "bookings")
      await db.searchMonths
        .where("month")
        .between(monthOf(pack.from as InstantMs), monthOf(pack.to as InstantMs), true, true)
        .delete();
  });
  return "here";
}

async function refuseOthers({ sha256 }: Pack, bytes: Uint8Array): Promise<void> {
  if ((await packName(bytes)) !== sha256) throw new ServerFailure("broken", "a pack is not what its name says");
}
