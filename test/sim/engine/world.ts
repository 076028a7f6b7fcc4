import { type Act, CLIENTS, type UserNo } from "#test/sim/engine/act.ts";
import { type Client, freshClient } from "#test/sim/engine/client.ts";
import { beginAnew, type Facility } from "#test/sim/engine/facility.ts";
import type { Mistake } from "#test/sim/engine/mistakes.ts";
import type { Watch } from "#test/sim/watch.ts";

/** One schedule's facility, its clients, and what is remembered of them to judge them. */
export type World = {
  readonly facility: Facility;
  readonly clients: readonly Client[];
  readonly watch: Watch;
  /** What happened, in order: the same for the same schedule. */
  readonly trace: string[];
  /** Words that a person typed. */
  readonly typed: Map<UserNo, Set<string>>;
  /** Words that everybody could read at some time. */
  readonly open: Set<string>;
  /** Calls that a client knew as taken in. */
  readonly taken: Map<number, Set<string>>;
  /** Cursors of first loads: what became of waiting calls is told by the pull behind them. */
  readonly loaded: Set<string>;
  /** Cursors after a first load during which the facility changed: the rows are newer than the cursor says. */
  readonly fuzzy: Set<string>;
  hasBeenRestored: boolean;
  /** A new number with every call. */
  next(): number;
};

export async function newWorld(
  facility: Facility,
  { mistake, watch, former }: { readonly mistake: Mistake; readonly watch: Watch; readonly former: readonly Client[] },
): Promise<World> {
  await beginAnew(facility);
  let number = 0;
  return {
    facility,
    clients: Array.from({ length: CLIENTS }, (_, no) => freshClient(no, facility, { mistake, former: former[no] })),
    watch,
    trace: [],
    typed: new Map(),
    open: new Set(),
    taken: new Map(),
    loaded: new Set(),
    fuzzy: new Set(),
    hasBeenRestored: false,
    next: () => (number += 1),
  };
}

export function clientAt({ clients }: Pick<World, "clients">, no: number): Client {
  const client = clients[no];
  if (client === undefined) throw new Error(`There is no client ${no}`);
  return client;
}

/** A word that can be told from all others wherever it turns up. */
/** What tells one person's words from another's. */
export type Words = Pick<World, "typed" | "next">;

export function newWord(world: Words, user: UserNo | null): string {
  const word = `word-${world.next()}-`;
  if (user !== null) typedBy(world, user).add(word);
  return word;
}

export function typedBy({ typed }: Pick<World, "typed">, user: UserNo): Set<string> {
  const words = typed.get(user) ?? new Set<string>();
  typed.set(user, words);
  return words;
}

export const wordsIn = (text: string): readonly string[] => text.match(/word-\d+-/g) ?? [];

export type ActOf<Kind extends Act["kind"]> = Extract<Act, { kind: Kind }>;
