import * as fc from "fast-check";
import { type Act, CLIENTS, FATES, type Schedule, SLOTS, STATIONS, USERS, WINDOWS } from "#test/sim/engine/act.ts";
import { RIGHTS } from "#test/sim/engine/people.ts";

// Aimed at collisions: three stations, five slots, four clients, and much that goes wrong on the way.

const at = {
  client: fc.constantFrom(0, 0, 1, 1, 2, CLIENTS - 1, CLIENTS - 1),
  window: fc.constantFrom(...Array<number>(4).fill(0), WINDOWS - 1),
};
const station = fc.nat({ max: STATIONS.length - 1 });
const slot = fc.nat({ max: SLOTS - 1 });
const pick = fc.nat({ max: 4 });
const member = fc.nat({ max: 2 });

const weighted = <Kind extends Act["kind"]>(
  weight: number,
  kind: Kind,
  rest: {
    readonly [Key in Exclude<keyof Extract<Act, { kind: Kind }>, "kind">]: fc.Arbitrary<
      Extract<Act, { kind: Kind }>[Key]
    >;
  },
) => ({ weight, arbitrary: fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<Act> });

/** What people do at a station. */
const work = [
  weighted(7, "book", {
    ...at,
    station,
    slot,
    length: fc.constantFrom(1, 1, 2),
    use: fc.constantFrom("shared", "facility", "coalition"),
  }),
  weighted(9, "change", {
    ...at,
    what: fc.constantFrom("move", "move", "edit", "edit", "cancel", "restore", "classify", "swap"),
    pick,
    station,
    slot,
  }),
  weighted(3, "turn", { ...at, how: fc.constantFrom("undo", "undo", "redo") }),
  weighted(1, "resolve", { ...at, pick, how: fc.constantFrom("discard", "send again") }),
  weighted(1, "search", at),
];

/** What the network makes of it. */
const fate = fc.oneof(
  { weight: 3, arbitrary: fc.constant("good" as const) },
  { weight: 2, arbitrary: fc.constantFrom(...FATES) },
);
const network = [
  weighted(20, "sync", {
    ...at,
    steps: fc.constantFrom(99, 99, 99, 1, 2, 3, 4, 5, 6, 8, 11, 15),
    fates: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fate, { maxLength: 4 }) },
    ),
  }),
];

/** What happens to computers, rights and the facility. */
const events = [
  weighted(2, "crash", { client: at.client }),
  weighted(3, "permit", { user: fc.nat({ max: USERS - 1 }), rights: fc.nat({ max: RIGHTS.length - 1 }) }),
  weighted(4, "grant", { member, station, slot }),
  weighted(3, "regrant", { pick, member, use: fc.constantFrom("shared", "coalition", "coalition") }),
  weighted(1, "clock", { client: at.client, byMs: fc.constantFrom(-86_400_000, -3_600_000, 86_400_000) }),
  weighted(1, "backup", {}),
  weighted(1, "restore", {}),
  weighted(1, "forgetLog", {}),
  weighted(1, "copyProfile", {}),
];

/** Twenty-four acts at most: two thousand of these fit into a check, and they shrink better than longer ones. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.array(fc.oneof(...work, ...network, ...events), {
  minLength: 1,
  maxLength: 24,
  size: "max",
});
