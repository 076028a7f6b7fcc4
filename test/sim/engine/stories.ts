import type { Schedule } from "#test/sim/engine/act.ts";

// Schedules that showed a mistake of the engine or the backend, each found by chance once and mended since.

const sync = { kind: "sync", client: 0, window: 0, steps: 99, fates: [] } as const;
const granted = { kind: "grant", member: 0, station: 0, slot: 0 } as const;
const bookedThere = {
  kind: "book",
  client: 0,
  window: 0,
  station: 0,
  slot: 0,
  length: 1,
  use: "shared",
} as const;
/** Of the staff until now, of no company from now on. */
const losesRights = { kind: "permit", user: 0, rights: 3 } as const;

export const stories: readonly { readonly title: string; readonly schedule: Schedule }[] = [
  {
    title: "with a right go the words that stood there before a waiting change, and the steps of undo that hold them",
    schedule: [
      granted,
      sync,
      { kind: "change", client: 0, window: 1, what: "swap", pick: 4, station: 2, slot: 1 },
      losesRights,
      sync,
    ],
  },
  {
    title: "a refusal is told with no more than its person may know when it is told",
    schedule: [sync, granted, bookedThere, { ...sync, fates: ["good", "answer lost"] }, losesRights, sync],
  },
  {
    title: "with a right goes the booking that stood in the way of a refused change",
    schedule: [sync, granted, bookedThere, sync, losesRights, sync],
  },
  {
    // Seed 2, schedule 546.
    title:
      "overtaken by the copy of its profile, a computer gets the rows of what both hold and what became of it together",
    schedule: [
      bookedThere,
      { kind: "copyProfile" },
      { kind: "change", client: 0, window: 0, what: "move", pick: 0, station: 0, slot: 0 },
      { kind: "change", client: 3, window: 0, what: "move", pick: 0, station: 0, slot: 0 },
      { ...sync, client: 3 },
    ],
  },
];
