import { describe, expect, test } from "vitest";
import { explore } from "#test/sim/explore.ts";
import { makeWatch } from "#test/sim/watch.ts";
import type { Schedule } from "#test/sim/act.ts";
import type { InvariantName } from "#test/sim/invariants.ts";
import { playModel } from "#test/sim/model/play.ts";
import { model } from "#test/sim/model/target.ts";
import { type MutantName, mutantNames, mutants } from "#test/sim/mutants.ts";

const SEED = 1;
const SCHEDULES = 3000;

describe("the protocol, as a model", () => {
  test(`holds every invariant over ${SCHEDULES} schedules from seed ${SEED}`, async () => {
    const { found, runs, checked } = await explore(model, { runs: SCHEDULES, seed: SEED, mutant: null });
    expect(found?.violation.message, JSON.stringify(found?.schedule)).toBeUndefined();
    expect(runs).toBe(SCHEDULES);
    const looked: InvariantName[] = [
      "S1",
      "S2",
      "S3",
      "S4",
      "S5",
      "S6",
      "S7",
      "S8",
      "S9",
      "S10",
      "S11",
      "S12",
      "S16",
      "L1",
    ];
    expect(looked.filter((name) => (checked[name] ?? 0) < SCHEDULES)).toEqual([]);
  });
});

describe("a mistake that is put into it is found", () => {
  test.each(mutantNames.map((name) => ({ name, ...mutants[name] })))(
    "$name: $mistake",
    async ({ name, foundBy, within }) => {
      const { found } = await explore(model, { runs: within, seed: SEED, mutant: name });
      expect(found, `not within ${within} schedules from seed ${SEED}`).not.toBeNull();
      expect(foundBy, found?.violation.message).toContain(found?.violation.invariant);
      // What shows the mistake must be the mistake's doing and not the protocol's.
      expect(() => playModel(found?.schedule ?? [], null, makeWatch())).not.toThrow();
    },
  );
});

// Schedules that showed a mistake in the design itself, each found by chance once.
describe("what the design had wrong at first", () => {
  const pull = { kind: "pull", fate: "arrives", pages: 99, meanwhile: "nothing" } as const;
  const push = { kind: "push", most: 4, fate: "arrives", signedIn: "owner" } as const;
  const append = { kind: "append", station: 0, litres: 1, confidential: false, cut: "not" } as const;

  const stories: readonly { readonly title: string; readonly without: MutantName; readonly schedule: Schedule }[] = [
    {
      title: "a copied profile that asks before it sends does not take the other one's outcome for its own",
      without: "seqOnlyDedupe",
      schedule: [
        { ...append, client: 0 },
        { ...pull, client: 0 },
        { kind: "copyProfile", client: 0 },
        { ...push, client: 0 },
        { kind: "count", client: 0, station: 0, hours: 2 },
        { ...push, client: 0 },
        { kind: "count", client: 3, station: 0, hours: 1 },
        { ...pull, client: 3 },
      ],
    },
    {
      title: "a restored backup brings its old epoch back, and its clients still do not follow it blindly",
      without: "noToken",
      schedule: [
        { ...pull, client: 0 },
        { kind: "backup" },
        { ...append, client: 0 },
        { ...push, client: 0 },
        { ...pull, client: 0 },
        { kind: "restore" },
        { ...pull, client: 0 },
      ],
    },
    {
      title: "an answer to an older question comes late and is left alone",
      without: "applyStale",
      schedule: [
        { ...pull, client: 0 },
        { ...pull, client: 1 },
        { ...pull, client: 1, fate: "late" },
        { ...append, client: 0 },
        { ...push, client: 0 },
        { ...pull, client: 1 },
        { kind: "deliver", pick: 0 },
      ],
    },
    {
      title: "a backend that is restored between two pages of a first load gives no row of the history that is gone",
      without: "loadProvesStart",
      schedule: [
        { kind: "backup" },
        { ...pull, client: 3, pages: 0 },
        { kind: "slowBegin" },
        { kind: "slowEnd" },
        { ...pull, client: 3, meanwhile: "restored" },
      ],
    },
    {
      title: "a backend that is restored again during a first load is given again what it lost",
      without: "doubtForgotten",
      schedule: [
        { ...pull, client: 1 },
        { ...append, client: 1 },
        { kind: "backup" },
        { ...push, client: 1 },
        { ...pull, client: 1 },
        { kind: "restore" },
        { ...pull, client: 1, meanwhile: "restored" },
      ],
    },
    {
      title:
        "an entry that was taken in and is offered again is not shown twice, nor shown against the rights of today",
      without: "replayTaken",
      schedule: [
        { ...append, client: 1, confidential: true },
        { kind: "copyProfile", client: 1 },
        { ...pull, client: 3 },
        { kind: "permit", user: 1, allowed: false },
        { kind: "count", client: 1, station: 0, hours: 1 },
        { ...push, client: 3 },
        { kind: "note", client: 3, text: 0 },
      ],
    },
  ];

  test.each(stories)("$title", ({ schedule, without }) => {
    expect(() => playModel(schedule, null, makeWatch())).not.toThrow();
    expect(() => playModel(schedule, without, makeWatch())).toThrow(/^[SL]\d/);
  });
});
