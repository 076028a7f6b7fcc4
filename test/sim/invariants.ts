/**
 * What has to hold whatever happens, in words; docs/sync.md says more about each. Both targets of the simulation name what
 * broke by these.
 */
export const invariants = {
  S1: "nobody has the same station at the same time",
  S2: "when everything is quiet, a station holds exactly what its person may see",
  S3: "what a person was told is saved reaches the facility once, or is refused where the person sees it",
  S4: "a station holds nothing that its person may not see",
  S5: "a change waits, was taken in, or was refused and kept; never two of these, never none",
  S6: "a change takes effect at most once",
  S7: "the changes of one person take effect in the order in which they were made",
  S8: "what a person saved stays on that person's screen",
  S9: "a station never moves past a change that it was not given",
  S10: "an answer is one moment: what became of a change and its effect come together",
  S11: "what one person did is never sent as another's",
  S12: "beginning anew, an upgrade or a sign-out takes nothing that has not been sent",
  S13: "scopes and the database's own row rules let the same rows through",
  S14: "the shared rule and the database's constraint agree",
  S15: "a mutation given the same does the same",
  S16: "no refusal stops what waits behind it",
  L1: "once the network is back, everything that waits goes out by itself",
} as const satisfies Readonly<Record<string, string>>;

export type InvariantName = keyof typeof invariants;

/** An invariant that does not hold: what the simulation looks for. */
export type Violation = Error & { readonly invariant: InvariantName };

export function violation(invariant: InvariantName, detail: string): Violation {
  return Object.assign(new Error(`${invariant} (${invariants[invariant]}): ${detail}`), { invariant });
}

export function isViolation(error: unknown): error is Violation {
  return error instanceof Error && "invariant" in error;
}
