import type { DeskDatabase } from "#renderer/data/db.ts";
import { forgetPacks } from "#renderer/data/packs/decodedPacks.ts";
import { makePacks, type MadePack } from "#renderer/data/packs/makePacks.ts";
import { bookingIdsIn } from "#renderer/data/packs/packedRows.ts";
import type { Pack } from "#renderer/data/packs/pack.ts";
import { ServerFailure, type FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import { forgetBookings } from "#renderer/data/sync/forgetBookings.ts";
import { reidentify } from "#renderer/data/sync/reidentify.ts";
import { replay } from "#renderer/data/sync/replay.ts";
import type { SyncDeps } from "#renderer/data/sync/syncDeps.ts";
import { noteSync, readSyncState } from "#renderer/data/sync/readSyncState.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { freshLease } from "#shared/domain/visibility/lease.ts";
import type { BootstrapLine } from "#shared/protocol/bootstrap.ts";
import type { Hello } from "#shared/protocol/hello.ts";
import { ENTITIES, type Entity } from "#shared/sync/entities.ts";

type Head = Extract<BootstrapLine, { kind: "head" }>;
type Everything = {
  readonly head: Head;
  readonly rows: ReadonlyMap<Entity, readonly object[]>;
  readonly packs: readonly Pack[];
  /** Bookings that came as rows, wherever they are kept. */
  readonly told: ReadonlySet<string>;
  readonly made: readonly MadePack[];
};

/**
 * Everything anew: reads the whole stream first, then exchanges all rows in one transaction. Until then the old rows are shown;
 * a stream that was cut off changes nothing. What waits, the inbox and the archive stay. Packs are fetched afterwards.
 */
export async function fetchEverything(deps: SyncDeps, server: FacilityServer): Promise<void> {
  const { db } = deps;
  try {
    const hello = await server.hello();
    const everything = await readAll(db, server);
    await exchange(deps, everything, hello);
  } finally {
    await noteSync(db, { progress: null });
  }
}

async function readAll(db: DeskDatabase, server: FacilityServer): Promise<Everything> {
  let head: Head | undefined;
  const rows = new Map<Entity, object[]>();
  const packs: Pack[] = [];
  let read = 0;
  for await (const line of server.bootstrap()) {
    if (line.kind === "head") head = line;
    else if (line.kind === "rows") {
      const known = rows.get(line.entity) ?? [];
      known.push(...line.rows);
      rows.set(line.entity, known);
      read += line.rows.length;
      await noteSync(db, { progress: { rows: read, ofRows: Math.max(read, head?.rows ?? 0) } });
    } else if (line.kind === "pack") {
      const { kind: _kind, ...named } = line;
      packs.push({ ...named, here: false });
    } else if (head !== undefined && line.rows === read && line.packs === packs.length) {
      const told = new Set((rows.get("bookings") as readonly Booking[] | undefined)?.map(({ id }) => id));
      const made = await makePacks(rows, head.scopes);
      return { head, rows, packs, told, made };
    }
  }
  throw new ServerFailure("broken", "the first sync was cut off");
}

async function exchange(deps: SyncDeps, everything: Everything, { facility }: Hello): Promise<void> {
  const { db, random, now } = deps;
  const { head, rows, packs, told, made } = everything;
  const runCall = await deps.loadRunCall();
  await db.transaction("rw", db.tables, async () => {
    let state = await readSyncState(db);
    if (state === undefined) return;
    const wereHere: string[] = await db.bookings.toCollection().primaryKeys();
    for (const entity of ENTITIES) {
      await db.table(entity).clear();
      await db.table(entity).bulkAdd(rows.get(entity) ?? []);
    }
    await db.searchMonths.clear();
    const wereInPacks = await keepPacks(db, [...packs, ...made.map(({ pack }) => pack)]);
    await db.packBytes.bulkPut(made.map(({ sha256, bytes }) => ({ sha256, bytes })));
    await db.packKeys.bulkPut(made.map(({ sha256, keys }) => ({ sha256, keys })));
    const isOtherHistory = state.cursor !== null && state.cursor.epoch !== head.cursor.epoch;
    if (isOtherHistory) state = await reidentify(db, random, now());
    await replay(db, { runCall, random }, await db.outbox.orderBy("no").toArray());
    await forgetBookings(
      db,
      [...wereHere, ...wereInPacks].filter((id) => !told.has(id)),
    );
    const { isLockedAway: _was, ...known } = state;
    const place = { cursor: head.cursor, scopes: head.scopes, lastError: null, lease: freshLease(now()) };
    await db.syncState.put({ ...known, ...place });
    if (facility) await db.meta.put({ key: "facility", ...facility });
  });
}

/** Packs that are here already need not be fetched again. Answers which bookings were in those that are named no more. */
async function keepPacks(db: DeskDatabase, packs: readonly Pack[]): Promise<string[]> {
  const before = await db.packs.toArray();
  const named = new Set(packs.map(({ sha256 }) => sha256));
  const unnamed = before.filter(({ sha256 }) => !named.has(sha256));
  const left = await bookingIdsIn(db, unnamed);
  const gone = unnamed.map(({ sha256 }) => sha256);
  await Promise.all([db.packs, db.packBytes, db.packKeys].map((table) => table.bulkDelete(gone)));
  forgetPacks(gone);
  const here = new Set(before.filter((pack) => pack.here).map(({ sha256 }) => sha256));
  await db.packs.bulkPut(packs.map((pack) => ({ ...pack, here: pack.here || here.has(pack.sha256) })));
  await db.tombstones.clear();
  return left;
}
