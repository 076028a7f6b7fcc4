import type { RandomBytes } from "#shared/lib/id.ts";

/** Four words of state, 32 bits each, not all zero. */
export type RandomState = readonly [number, number, number, number];

export type Random = {
  /** A whole number from 0 to 2³² − 1. */
  word(): number;
  /** From 0 up to and without 1. */
  next(): number;
  /** A whole number from 0 up to and without `bound`. */
  below(bound: number): number;
  chance(probability: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** The item drawn by weight; weights need not add up to 1. */
  weighted<Item>(list: readonly (readonly [Item, number])[]): Item;
  readonly bytes: RandomBytes;
};

/** xoshiro128** (Blackman and Vigna 2018) in a few lines of our own: fast, and the same on every machine. Not for secrets. */
export function randomFrom(state: RandomState): Random {
  let [a, b, c, d] = state;
  const word = () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotated(d, 11);
    return result;
  };
  return drawsOf(word);
}

/** Random numbers of their own for each name, so that more of one kind does not change another. */
export function randomNamed(name: string): Random {
  // FNV-1a over the name, then four steps of the SplitMix32 kind to spread its bits.
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  const spread = () => {
    hash = (hash + 0x9e3779b9) | 0;
    let z = hash;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) | 0;
  };
  return randomFrom([spread(), spread(), spread(), spread() | 1]);
}

function drawsOf(word: () => number): Random {
  const next = () => word() / 2 ** 32;
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    word,
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => itemAt(list, below(list.length)),
    weighted(list) {
      let rest = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      const hit = list.findIndex(([, weight]) => (rest -= weight) < 0);
      return itemAt(list, hit < 0 ? list.length - 1 : hit)[0];
    },
    bytes(count) {
      const bytes = new Uint8Array(count);
      for (let i = 0; i < count; i += 4) {
        const value = word();
        for (let k = 0; k < 4 && i + k < count; k += 1) bytes[i + k] = value >>> (8 * k);
      }
      return bytes;
    },
  };
}

function itemAt<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new Error("Nothing to choose from");
  return item;
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
