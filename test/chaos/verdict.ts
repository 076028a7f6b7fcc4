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

/** The invariants of the simulation, after a storm: all that do not hold, not only the first. */
export function verdictOn(clients: readonly StationWord[], truth: Truth, calls: readonly Judged[]): Verdict {
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
  for (const { no, user, disk } of clients) {
    // The staff may read every word there ever was.
    if (mayOf(user).includes("ops")) continue;
    // What the same person typed at another computer is no secret here.
    const typed = clients.flatMap((client) => (client.user === user ? client.typed : []));
    const open = new Set([...typed, ...[...visible(truth, mayOf(user)).values()].flatMap(wordsIn)]);
    const leaked = wordsIn(JSON.stringify(disk)).filter((word) => !open.has(word));
    expect("S4", leaked.length === 0, () => `client ${no} holds ${[...new Set(leaked)].join(" ")}`);
  }
  return { violations, told };
}
