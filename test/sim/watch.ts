import { type InvariantName, violation } from "#test/sim/invariants.ts";

/** Looks at the invariants and counts how often each was looked at: a simulation that never looks finds nothing. */
export type Watch = {
  /** Throws the violation where `holds` is false. */
  expect(invariant: InvariantName, holds: boolean, detail: () => string): void;
  readonly checked: ReadonlyMap<InvariantName, number>;
};

export function makeWatch(): Watch {
  const checked = new Map<InvariantName, number>();
  return {
    checked,
    expect(invariant, holds, detail) {
      checked.set(invariant, (checked.get(invariant) ?? 0) + 1);
      if (!holds) throw violation(invariant, detail());
    },
  };
}
