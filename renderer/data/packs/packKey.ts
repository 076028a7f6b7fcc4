import type { Entity } from "#shared/sync/entities.ts";

/** What rows of a pack are looked up by: lines of history by their booking, all others by their id. */
export function keyOf(entity: Entity, row: object): string {
  return String(Reflect.get(row, entity === "bookingEvents" ? "bookingId" : "id"));
}

/** FNV-1a of 32 bits: two keys in a million packs of one number cost a needless look, never a wrong row. */
export function numberOf(key: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}

/** The numbers of the rows' keys, ascending. */
export function keysOf(entity: Entity, rows: readonly object[]): Uint32Array {
  return Uint32Array.from(rows, (row) => numberOf(keyOf(entity, row))).toSorted();
}

export function holds(keys: Uint32Array, number: number): boolean {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return keys[low] === number;
}
