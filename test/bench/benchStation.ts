// One station that books: each call takes a place of its own, so that none is refused.
import { randomUUID } from "node:crypto";
import type { Ask } from "#test/bench/manyAddresses.ts";
import { NOW } from "#test/backend/station.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import { HOUR_MS } from "#shared/domain/time/instant.ts";
import type { PullAnswer } from "#shared/protocol/pull.ts";
import type { PushAnswer } from "#shared/protocol/push.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import type { Cursor } from "#shared/protocol/wire.ts";

const STATIONS = ["BL02U", "BL06U", "BL07U", "BL08U", "BL09U", "BL09W", "BL10U", "BL13U", "BL14U"];

export type BenchStation = {
  /** One call, one transaction. Throws where it is not taken. */
  push(): Promise<void>;
  /** What is new since the last time, or since the history stood where the first pull found it. */
  pull(): Promise<PullAnswer>;
  /** From where another one is, without a question. */
  beginAt(other: BenchStation): void;
  readonly cursor: () => Cursor | null;
};

/** `nextPlace`: 0, 1, 2 … among all stations of one backend. */
export function benchStation(ask: Ask, nextPlace: () => number): BenchStation {
  const clientId = `client:${randomUUID()}`;
  const memory = { seq: 0, cursor: null as Cursor | null };
  const common = { protocol: PROTOCOL_VERSION, clientId };
  return {
    cursor: () => memory.cursor,
    beginAt(other) {
      memory.cursor = other.cursor();
    },
    async push() {
      const place = nextPlace();
      const stationId = STATIONS[place % STATIONS.length];
      const start = NOW + HOUR_MS * Math.floor(place / STATIONS.length);
      const words = { title: `予定 ${place}`, project: "", leader: "", note: "" };
      const draft = { ...words, start, end: start + HOUR_MS, use: "facility", stationId, state: "confirmed" };
      const args = { id: `booking:${randomUUID()}`, draft, override: { reason: "bench" } };
      const made = { name: "booking.create", actorId: THIS_DEVICE, via: "act", occurredAt: NOW, clock: null };
      const call = { seq: ++memory.seq, id: `call:${randomUUID()}`, args, ...made };
      const answer = await ask<PushAnswer>("POST", "/sync/v1/push", { ...common, epoch: null, calls: [call] });
      if (answer.kind !== "taken") throw new Error(`Not taken: ${answer.kind}`);
    },
    async pull() {
      if (memory.cursor === null) {
        const text = await ask<string>("GET", "/sync/v1/bootstrap");
        memory.cursor = (JSON.parse(text.slice(0, text.indexOf("\n"))) as { cursor: Cursor }).cursor;
      }
      const held = { cursor: memory.cursor, scopes: ["ops", "pub"], firstPending: null };
      const answer = await ask<PullAnswer>("POST", "/sync/v1/pull", { ...common, ...held });
      if (answer.kind === "delta") memory.cursor = answer.cursor;
      return answer;
    },
  };
}
