import type { Pack, PackBytes, PackKeys } from "#renderer/data/packs/pack.ts";
import { keysOf } from "#renderer/data/packs/packKey.ts";
import { packName } from "#renderer/data/packs/packName.ts";
import { groupBy } from "#shared/lib/groupBy.ts";
import { PACK_ROWS } from "#shared/protocol/bootstrap.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { CalendarBlock } from "#shared/domain/visibility/calendarBlock.ts";
import { busyScope, type Scope } from "#shared/domain/visibility/scope.ts";
import type { Entity } from "#shared/sync/entities.ts";
import { isReadable, scopesOf } from "#shared/sync/scopesOf.ts";

/** Two packs' worth of rows of one kind still come into the table within half a second. */
const MOST_ROWS = 2 * PACK_ROWS;
const MADE_OF = ["bookings", "calendarBlocks"] as const satisfies readonly Entity[];

/** A pack that this station made of rows, with its bytes. */
export type MadePack = { readonly pack: Pack } & PackBytes & PackKeys;

/**
 * Takes bookings and blocks that come by the thousand out of `rows` and makes packs of them: they are written forty times as fast, so a
 * large facility is usable as soon as a small one. A pack is of one scope, so it goes as a whole with the right to it.
 */
export async function makePacks(rows: Map<Entity, object[]>, held: readonly Scope[]): Promise<readonly MadePack[]> {
  const made: MadePack[] = [];
  for (const entity of MADE_OF) {
    const all = (rows.get(entity) ?? []) as (Booking | CalendarBlock)[];
    if (all.length <= MOST_ROWS) continue;
    rows.set(entity, []);
    const sorted = all.toSorted((a, b) => a.start - b.start);
    for (const [scope, ofScope] of groupBy(sorted, (row) => scopeOf(entity, row, held)))
      for (let from = 0; from < ofScope.length; from += PACK_ROWS)
        made.push(await packOf({ entity, scope }, ofScope.slice(from, from + PACK_ROWS)));
  }
  return made;
}

function scopeOf(entity: (typeof MADE_OF)[number], row: Booking | CalendarBlock, held: readonly Scope[]): string {
  if (entity === "calendarBlocks") return busyScope(held) ?? "";
  const publications = scopesOf({ entity, row: row as Booking });
  return held.find((scope) => isReadable(publications, [scope])) ?? "";
}

async function packOf(
  { entity, scope }: Pick<Pack, "entity" | "scope">,
  rows: readonly (Booking | CalendarBlock)[],
): Promise<MadePack> {
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  const sha256 = await packName(bytes);
  // In order of their begins.
  const [from, to] = [rows[0]?.start ?? 0, (rows.at(-1)?.start ?? 0) + 1];
  const pack = { sha256, entity, scope, from, to, rows: rows.length, bytes: bytes.length, here: true };
  return { pack, sha256, bytes, keys: keysOf(entity, rows) };
}
