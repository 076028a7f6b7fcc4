import type { InvariantName } from "#test/sim/invariants.ts";

/** A mistake that is put into the protocol on purpose: a simulation that does not find it would not find it in earnest. */
export type Mutant = {
  readonly mistake: string;
  /** By which of these it is found. Several where the schedule decides what shows first. */
  readonly foundBy: readonly InvariantName[];
  /** Schedules in which it must have been found. */
  readonly within: number;
};

export const mutants = {
  earlySeq: {
    mistake: "a writer takes its place in the log before it commits",
    foundBy: ["S2", "S9"],
    within: 200,
  },
  dropOnAck: {
    mistake: "a change is taken off the outbox when the push is answered, before its rows came",
    foundBy: ["S5", "S8"],
    within: 200,
  },
  noDedupe: { mistake: "the backend does again what it has done", foundBy: ["S6"], within: 200 },
  seqOnlyDedupe: {
    mistake: "changes are told apart by number alone, not by id",
    foundBy: ["S3", "S5", "S6", "S7", "S8"],
    within: 500,
  },
  keepRevoked: { mistake: "rows of a scope that was taken away stay", foundBy: ["S4"], within: 1000 },
  noToken: { mistake: "a restored backup is not noticed", foundBy: ["S2", "S9"], within: 1000 },
  applyStale: { mistake: "an answer to an older question is taken", foundBy: ["L1", "S4", "S8", "S9"], within: 1000 },
  clearOutboxOnBootstrap: { mistake: "a first load empties the outbox", foundBy: ["S12"], within: 200 },
  deleteRejected: { mistake: "a refused change is thrown away", foundBy: ["S5"], within: 200 },
  lmidOtherSnapshot: {
    mistake: "what became of the changes is read in another moment than the rows",
    foundBy: ["S10"],
    within: 1000,
  },
  noHorizon: { mistake: "a cursor older than the change log is answered from it", foundBy: ["S2", "S9"], within: 200 },
  noArchive: {
    mistake: "changes that were taken in are not offered again to a restored backend",
    foundBy: ["S3", "S7"],
    within: 1000,
  },
  replayTaken: {
    mistake: "what was taken in and is only offered again is done again on the screen",
    foundBy: ["S6", "S8"],
    within: 2000,
  },
  overDelete: {
    mistake: "a row goes with the first scope it leaves, though another one still gives it",
    foundBy: ["S2", "S9"],
    within: 3000,
  },
  noRewind: { mistake: "server rows are put over own waiting changes", foundBy: ["S4", "S9"], within: 200 },
  leakRedaction: {
    mistake: "everybody is given the full row of a confidential booking too",
    foundBy: ["S4"],
    within: 200,
  },
  noJournal: { mistake: "nothing is written beside the database", foundBy: ["S3"], within: 200 },
  rejectBlocks: { mistake: "a refused change stops the ones behind it", foundBy: ["S16"], within: 200 },
  savedTooEarly: { mistake: "\u201Csaved\u201D is said before the journal has it", foundBy: ["S3"], within: 500 },
  cursorAtEnd: {
    mistake: "after a first load in pages the cursor is the moment of the last page, not of the first",
    foundBy: ["S9"],
    within: 1000,
  },
  pagesSkipRevoked: {
    mistake: "a page leaves out what was taken away meanwhile, and the load goes on as if it had it",
    foundBy: ["S9"],
    within: 5000,
  },
  loadProvesStart: {
    mistake: "between the pages of a first load nobody looks whether the backend was restored",
    foundBy: ["S9"],
    within: 2000,
  },
  doubtForgotten: {
    mistake: "a backend that is restored twice and comes back to its old epoch counts as never restored",
    foundBy: ["S3"],
    within: 5000,
  },
  packOutlivesScope: { mistake: "a pack stays when its scope is taken away", foundBy: ["S4"], within: 8000 },
  packOverRow: { mistake: "what a pack says wins over a later correction", foundBy: ["S9"], within: 2000 },
  noLease: { mistake: "confidential rows stay on a station that has not been in touch", foundBy: ["S4"], within: 1500 },
  leaseStillClaims: {
    mistake: "after the lease the rows are gone but the station says that it holds them",
    foundBy: ["S9"],
    within: 2000,
  },
  preImageKept: {
    mistake: "rows go at the end of a lease, but not as they were before own waiting changes",
    foundBy: ["S4"],
    within: 5000,
  },
  anyAuthor: { mistake: "the backend takes what waits as done by whoever is signed in", foundBy: ["S11"], within: 200 },
  outboxReadBefore: {
    mistake: "the outbox as it was when the question was asked is written back with the answer",
    foundBy: ["S12", "S5"],
    within: 1000,
  },
} as const satisfies Readonly<Record<string, Mutant>>;

export type MutantName = keyof typeof mutants;

export const mutantNames = Object.keys(mutants) as MutantName[];
