import type { Ended } from "#test/sim/engine/judge.ts";

/** What a station tells of itself when it is asked: also the words that its person has typed. */
export type StationWord = Ended & { readonly typed: readonly string[] };
