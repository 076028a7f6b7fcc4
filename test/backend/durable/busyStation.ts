import { randomUUID } from "node:crypto";
import { NOW } from "#test/backend/station.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import type { PullAnswer } from "#shared/protocol/pull.ts";
import type { PushAnswer } from "#shared/protocol/push.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import type { Cursor } from "#shared/protocol/wire.ts";

const HOUR = 3_600_000;
const STATIONS = ["BL02U", "BL06U", "BL07U", "BL08W"];

/** A station that books as fast as it can, over the network, and remembers what it was told. */
export function busyStation(random: () => number) {
  const clientId = `client:${randomUUID()}`;
  /** Call → what became of it, where that was told. */
  const acknowledged = new Map<string, string>();
  const memory = { seq: 0, cursor: null as Cursor | null };

  const call = (seq: number) => {
    // Few places: some are taken already.
    const start = NOW + 24 * HOUR * Math.floor(random() * 400);
    const words = { title: "", project: "", leader: "", note: "" };
    const draft = {
      ...words,
      title: `${clientId} ${seq}`,
      start,
      end: start + 8 * HOUR,
      use: "facility",
      stationId: STATIONS[Math.floor(random() * STATIONS.length)],
      state: "confirmed",
    };
    const args = { id: `booking:${randomUUID()}`, draft, override: { reason: "test" } };
    const id = `call:${randomUUID()}`;
    return { seq, id, name: "booking.create", args, actorId: THIS_DEVICE, via: "act", occurredAt: NOW, clock: null };
  };
  const post = async (url: string, path: string, body: object) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${url}/sync/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return (await answer.json()) as unknown;
  };
  const push = async (url: string, count: number) => {
    const calls = Array.from({ length: count }, (_, at) => call(memory.seq + at + 1));
    const answer = (await post(url, "push", {
      protocol: PROTOCOL_VERSION,
      epoch: null,
      clientId,
      calls,
    })) as PushAnswer;
    if (answer.kind !== "taken") throw new Error(`not taken: ${JSON.stringify(answer)}`);
    memory.seq = answer.lastSeq;
    for (const { id } of calls) acknowledged.set(id, "taken");
  };
  const pull = async (url: string) => {
    const { cursor } = memory;
    const asked = { protocol: PROTOCOL_VERSION, clientId, cursor, scopes: ["ops", "pub"], firstPending: 1 };
    const answer = (await post(url, "pull", asked)) as PullAnswer;
    for (const { id, status } of answer.outcomes) acknowledged.set(id, status);
    if (answer.kind === "delta") memory.cursor = answer.cursor;
    return answer;
  };
  return {
    acknowledged,
    pull,
    /** Until the line is cut. `heard`: an answer came. */
    async work(url: string, heard: () => void): Promise<void> {
      try {
        const [head = ""] = (await (await fetch(`${url}/sync/v1/bootstrap`)).text()).split("\n");
        memory.cursor = (JSON.parse(head) as { cursor: Cursor }).cursor;
        for (;;) {
          await push(url, 1 + Math.floor(random() * 5));
          if (random() < 0.3) await pull(url);
          heard();
        }
      } catch (error) {
        // What `fetch` throws when the other end is gone.
        if (!(error instanceof TypeError)) throw error;
      }
    },
  };
}
