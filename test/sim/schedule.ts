import * as fc from "fast-check";
import { type Act, CLIENTS, type Schedule, SLOTS, STATIONS, USERS } from "#test/sim/act.ts";

// Aimed at collisions: two stations, eight slots, four clients, and much that goes wrong on the way.

// The last one is seldom used, so that a copied profile finds it as new.
const client = fc.constantFrom(...[0, 1, 2].flatMap((one) => [one, one, one]), CLIENTS - 1);
const station = fc.nat({ max: STATIONS - 1 });
const slot = fc.nat({ max: SLOTS - 1 });
const confidential = fc.boolean();
const pick = fc.nat({ max: 5 });
const signedIn = fc.constantFrom("owner", "owner", "owner", "owner", "somebody else" as const);

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
  weighted(7, "append", {
    client,
    station,
    litres: fc.nat({ max: 9 }),
    confidential: fc.constantFrom(false, false, true),
    cut: fc.constantFrom("not", "not", "not", "not", "not", "not", "crash", "database lost"),
  }),
  weighted(3, "correct", { client, pick, litres: fc.nat({ max: 9 }) }),
  weighted(4, "count", { client, station, hours: fc.integer({ min: 1, max: 5 }) }),
  weighted(2, "note", { client, text: fc.nat({ max: 99 }) }),
  weighted(6, "book", { client, station, slot, length: fc.integer({ min: 1, max: 3 }), confidential }),
  weighted(3, "change", { client, what: fc.constantFrom("move", "cancel", "classify"), pick, slot, confidential }),
];

/** What the network makes of it. */
const network = [
  weighted(9, "push", {
    client,
    most: fc.integer({ min: 1, max: 4 }),
    fate: fc.constantFrom("arrives", "arrives", "arrives", "lost", "answer lost", "twice", "late"),
    signedIn,
  }),
  weighted(9, "pull", {
    client,
    fate: fc.constantFrom("arrives", "arrives", "arrives", "arrives", "lost", "late", "late"),
    pages: fc.constantFrom(99, 99, 99, 0, 1, 2, 3),
    meanwhile: fc.constantFrom("nothing", "nothing", "nothing", "nothing", "membership interrupted", "restored"),
  }),
  weighted(3, "deliver", { pick }),
];

/** What happens to computers, permissions and time. */
const fate = [
  weighted(2, "crash", { client }),
  weighted(5, "permit", { user: fc.nat({ max: USERS - 1 }), allowed: fc.boolean() }),
  weighted(2, "slowBegin", {}),
  weighted(2, "slowEnd", {}),
  weighted(2, "backup", {}),
  weighted(2, "restore", {}),
  weighted(1, "forgetLog", { upTo: fc.nat({ max: 20 }) }),
  weighted(3, "pack", { confidential }),
  weighted(3, "copyProfile", { client: fc.nat({ max: CLIENTS - 2 }) }),
  weighted(1, "wipe", { client }),
  weighted(3, "days", { days: fc.constantFrom(1, 8, 15, 15) }),
];

/** Sixty acts at most: a longer schedule finds no more and shrinks worse. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.array(fc.oneof(...work, ...network, ...fate), {
  minLength: 1,
  maxLength: 60,
  size: "max",
});
