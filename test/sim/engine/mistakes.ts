import type { DeskDatabase } from "#renderer/data/db.ts";
import type { FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import type { PullAnswer } from "#shared/protocol/pull.ts";
import type { PushedCall } from "#shared/protocol/push.ts";
import type { InvariantName } from "#test/sim/invariants.ts";

/** Where a mistake is put into the engine, which knows nothing of it: around its transactions, and in what it is told. */
export type Mistake = {
  server?(server: FacilityServer, db: DeskDatabase): FacilityServer;
  before?(db: DeskDatabase): Promise<void>;
  after?(db: DeskDatabase): Promise<void>;
};

type Named = {
  readonly mistake: string;
  /** By which of these it is found. Several where the schedule decides what shows first. */
  readonly foundBy: readonly InvariantName[];
  /** Schedules in which it must have been found. */
  readonly within: number;
  make(): Mistake;
};

const onPull = (change: (answer: PullAnswer) => PullAnswer): Mistake => ({
  server: (server) => ({ ...server, pull: async (request) => change(await server.pull(request)) }),
});

const onPush = (change: (calls: readonly PushedCall[]) => PushedCall[]): Mistake => ({
  server: (server) => ({
    ...server,
    push: (request) => server.push({ ...request, calls: change(request.calls) }),
  }),
});

const all = {
  dropOnAck: {
    mistake: "a change stops waiting when the push is answered, before its rows came",
    foundBy: ["S5", "S8", "S9", "S10"],
    within: 50,
    make: () => ({
      server: (server, db) => ({
        ...server,
        push: async (request) => {
          const answer = await server.push(request);
          const ids = request.calls.map(({ id }) => id as never);
          const sent = await db.outbox.where("id").anyOf(ids).toArray();
          if (answer.kind !== "taken") return answer;
          await db.archive.bulkAdd(sent.map(({ no: _no, changes: _changes, hint: _hint, ...call }) => call));
          await db.outbox.bulkDelete(sent.map(({ no }) => no));
          return answer;
        },
      }),
    }),
  },
  noRewind: {
    mistake: "the facility's rows are put over own waiting changes",
    foundBy: ["S8", "S9"],
    within: 50,
    make: () => ({
      before: async (db) => void (await db.outbox.toCollection().modify({ changes: [] })),
    }),
  },
  outboxCleared: {
    mistake: "a first load empties the outbox",
    foundBy: ["S5"],
    within: 50,
    make: () => {
      let isWhole = false;
      return {
        server: (server) => ({
          ...server,
          async *bootstrap() {
            for await (const line of server.bootstrap()) {
              if (line.kind === "end") isWhole = true;
              yield line;
            }
          },
        }),
        after: async (db) => {
          if (isWhole) await db.outbox.clear();
          isWhole = false;
        },
      };
    },
  },
  refusedDeleted: {
    mistake: "a refused change is thrown away",
    foundBy: ["S5"],
    within: 50,
    make: () => ({ after: (db) => db.attention.clear() }),
  },
  changeSkipped: {
    mistake: "the cursor moves over a row that was not taken in",
    foundBy: ["S9"],
    within: 50,
    make: () =>
      onPull((answer) => (answer.kind === "delta" ? { ...answer, changes: answer.changes.slice(1) } : answer)),
  },
  outcomesLost: {
    mistake: "what became of the changes is not listened to",
    foundBy: ["L1", "S10"],
    within: 50,
    make: () => onPull((answer) => ({ ...answer, outcomes: [] })),
  },
  orderTurned: {
    mistake: "what waits is sent the newest first",
    foundBy: ["L1", "S3", "S7", "S8", "S10"],
    within: 50,
    make: () => onPush((calls) => calls.map((call, at) => ({ ...(calls.at(-1 - at) ?? call), seq: call.seq }))),
  },
  idsRenewed: {
    mistake: "a change gets a new id when it is sent",
    foundBy: ["L1", "S3", "S10"],
    within: 50,
    make: () => onPush((calls) => calls.map((call) => ({ ...call, id: call.id.replace(/.$/, "f") as typeof call.id }))),
  },
} as const satisfies Readonly<Record<string, Named>>;

export type MistakeName = keyof typeof all;
export const mistakes: Readonly<Record<MistakeName, Named>> = all;
