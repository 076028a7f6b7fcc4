import type { Brand } from "#shared/lib/brand.ts";

/** An id with its kind in front: `booking:0198c2f4-…`. The part behind the colon is a UUIDv7, so ids sort by time of making. */
export type Id<Kind extends string> = Brand<`${Kind}:${string}`, Kind>;

/** Sixteen random bytes, given from outside so that this folder holds no randomness. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * A new id of the kind. `now` in milliseconds since 1970-01-01 UTC.
 * Never used to decide order between stations: their clocks differ (docs/sync.md).
 */
export function makeId<Kind extends string>(kind: Kind, now: number, random: RandomBytes): Id<Kind> {
  const bytes = random(16);
  const time = now.toString(16).padStart(12, "0");
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const rest = Array.from(bytes.subarray(6), (b) => b.toString(16).padStart(2, "0")).join("");
  const hex = time + rest;
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
  return `${kind}:${uuid}` as Id<Kind>;
}
