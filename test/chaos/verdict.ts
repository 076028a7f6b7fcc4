import { scopesFor } from "#shared/domain/visibility/scope.ts";
import type { StationWord } from "#test/chaos/stationWord.ts";
import { judge } from "#test/sim/engine/judge.ts";
import { makePeople } from "#test/sim/engine/people.ts";
import { type Judged, type Truth, visible } from "#test/sim/engine/truth.ts";
import { wordsIn } from "#test/sim/engine/world.ts";
import type { InvariantName } from "#test/sim/invariants.ts";

export type Verdict = {
  readonly violations: Readonly<Partial<Record<InvariantName, number>>>;
  readonly told: readonly string[];
};

type Ended = {
  readonly truth: Truth;
  readonly calls: readonly Judged[];
  /** What the facility held before a backup was put in its place. */
  readonly former: Truth;
};

/** The invariants of the simulation, on the way and after a storm: all that do not hold, not only the first. */
export function verdictOn(clients: readonly StationWord[], { truth, calls, former }: Ended): Verdict {
  const violations: Partial<Record<InvariantName, number>> = {};
  const told: string[] = [];
  const expect = (name: InvariantName, holds: boolean, detail: () => string): void => {
    if (holds) return;
    violations[name] = (violations[name] ?? 0) + 1;
    told.push(`${name}: ${detail()}`);
  };
  const people = makePeople();
  const mayOf = (user: number) => scopesFor(people.actor(user));
  judge({ expect, checked: new Map() }, { clients, truth, calls, mayOf });
  for (const { no, user, disk, wrong } of clients) {
    for (const { invariant, detail } of wrong) expect(invariant, false, () => `client ${no}: ${detail}`);
    // What the same person typed at another computer is no secret here, and what could be read once was read.
    const typed = clients.flatMap((client) => (client.user === user ? client.typed : []));
    const read = [truth, former].flatMap((one) => [...visible(one, mayOf(user)).values()].flatMap(wordsIn));
    const open = new Set([...typed, ...read]);
    const leaked = wordsIn(JSON.stringify(disk)).filter((word) => !open.has(word));
    expect("S4", leaked.length === 0, () => `client ${no} holds ${[...new Set(leaked)].join(" ")}`);
  }
  return { violations, told };
}
