import type { DeskDatabase } from "#renderer/data/db.ts";
import { decodedPack, rowsOfPack } from "#renderer/data/packs/decodedPacks.ts";
import { holds, keyOf, numberOf } from "#renderer/data/packs/packKey.ts";
import type { Pack } from "#renderer/data/packs/pack.ts";
import type { Interval } from "#shared/domain/time/instant.ts";
import type { EntityRows } from "#shared/sync/entities.ts";

const NONE = new Uint32Array();

/** What comes in packs, and by what it is looked for. */
export type Packed = "bookings" | "bookingEvents" | "calendarBlocks" | "assignments" | "heliumEntries";

/**
 * Rows of packs that may begin in the interval, as if they had been read from the table. A row of the table with the same id is
 * newer and goes before the one in the pack; so does a tombstone.
 */
export async function packedBetween<E extends Packed>(
  db: DeskDatabase,
  entity: E,
  interval: Interval,
): Promise<EntityRows[E][]> {
  const packs = await packsHere(db, entity);
  const meant = packs.filter((pack) => pack.from < interval.end && interval.start < pack.to);
  return standing(db, entity, (await Promise.all(meant.map((pack) => readPack(db, pack)))).flat());
}

/** Rows of packs with one of these keys: bookings by their id, lines of history by their booking. */
export async function packedByKeys<E extends Packed>(
  db: DeskDatabase,
  entity: E,
  keys: readonly string[],
): Promise<EntityRows[E][]> {
  if (keys.length === 0) return [];
  const packs = await packsHere(db, entity);
  if (packs.length === 0) return [];
  const numbers = keys.map(numberOf);
  const ofPacks = await db.packKeys.bulkGet(packs.map(({ sha256 }) => sha256));
  const meant = packs.filter((_, place) => numbers.some((number) => holds(ofPacks[place]?.keys ?? NONE, number)));
  const rows = (await Promise.all(meant.map((pack) => readPack(db, pack)))).flat();
  const wanted = new Set(keys);
  return standing(
    db,
    entity,
    rows.filter((row) => wanted.has(keyOf(entity, row))),
  );
}

export async function packsHere(db: DeskDatabase, entity: Packed): Promise<Pack[]> {
  const packs = await db.packs.where("entity").equals(entity).toArray();
  return packs.filter(({ here }) => here);
}

export async function readPack(db: DeskDatabase, { sha256 }: Pack): Promise<readonly object[]> {
  const known = decodedPack(sha256);
  if (known !== undefined) return known;
  const stored = await db.packBytes.get(sha256);
  return stored === undefined ? [] : rowsOfPack(stored);
}

export async function standing<E extends Packed>(
  db: DeskDatabase,
  entity: E,
  rows: readonly object[],
): Promise<EntityRows[E][]> {
  if (rows.length === 0) return [];
  const packed = rows as readonly EntityRows[E][];
  const ids = packed.map(({ id }) => id);
  const [newer, gone] = await Promise.all([
    db.table(entity).where("id").anyOf(ids).primaryKeys(),
    db.tombstones.where("id").anyOf(ids).primaryKeys(),
  ]);
  const hidden = new Set<unknown>([...newer, ...gone]);
  return packed.filter(({ id }) => !hidden.has(id));
}

/** Ids of the bookings in these of the packs. */
export async function bookingIdsIn(db: DeskDatabase, packs: readonly Pack[]): Promise<string[]> {
  const meant = packs.filter(({ entity, here }) => here && entity === "bookings");
  const rows = (await Promise.all(meant.map((pack) => readPack(db, pack)))).flat() as { readonly id: string }[];
  return rows.map(({ id }) => id);
}
