import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "#backend/describe/operations.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { PushAnswer } from "#shared/protocol/push.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import { beginAnew } from "#test/backend/emptyStore.ts";
import { startFacility, STORES, type TestFacility } from "#test/backend/facilities.ts";
import { byName, NOW, station } from "#test/backend/station.ts";

const SEED = 20261125;
const HOUR = 3_600_000;
const TUESDAY = Date.UTC(2026, 11, 1, 1);
/** What no one but company a and the staff may ever read. */
const SECRET = "CANARY-A";

describe.each(STORES)("a hostile client on %s", (kind) => {
  let facility: TestFacility;
  const office = () => station(facility.backend, "office");
  const words = { project: "", leader: "", note: "" };
  const booking = (id: string, at: number, rest: object) => ({
    id,
    draft: {
      ...words,
      title: id,
      start: TUESDAY + at * 24 * HOUR,
      end: TUESDAY + at * 24 * HOUR + 8 * HOUR,
      use: "facility",
      stationId: "BL02U",
      state: "confirmed",
      ...rest,
    },
    override: { reason: "test" },
  });

  beforeAll(async () => {
    facility = await startFacility(kind, {
      identity: byName,
      now: () => NOW as InstantMs,
      requestsPerMinute: 100_000,
    });
    await beginAnew(facility.backend.store, NOW);
    const secret = booking("booking:secret", 0, { use: "coalition", memberId: "member:a", title: SECRET });
    await office().push(office().call(1, "booking.create", secret));
  });
  afterAll(() => facility.close());

  /** The backend goes on, and says nothing of the secret to whoever sent all that. */
  const expectUnharmed = async (said: string) => {
    expect(said).not.toContain(SECRET);
    expect(said).not.toContain("member:a");
    expect((await office().bootstrap()).text).toContain(SECRET);
  };

  test("that sends any nonsense to any route is answered with a word and learns nothing", async () => {
    const routes = operations.filter(({ type }) => type !== "text/event-stream");
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.record({
        protocol: fc.constantFrom(PROTOCOL_VERSION, -1, 1e99, "1"),
        clientId: fc.constantFrom("client:office", "client:viewerB", "client:x'; drop table bookings", ""),
        epoch: fc.constantFrom(null, "00000000-0000-0000-0000-000000000000"),
        cursor: fc.constantFrom(null, { epoch: "00000000-0000-0000-0000-000000000000", seq: 0, token: "a.b" }),
        scopes: fc.constantFrom([], ["ops"], ["pub", "ops", "coalition:member:a"], ["busy-except:"]),
        firstPending: fc.constantFrom(null, 0, 9_007_199_254_740_991),
        calls: fc.array(fc.anything(), { maxLength: 2 }),
      }),
    );
    const said: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), body, async ({ method, path }, payload) => {
        const isText = typeof payload === "string";
        const response = await facility.backend.app.inject({
          method: method === "get" ? "GET" : "POST",
          url: path,
          remoteAddress: "10.0.0.9",
          headers: { authorization: "viewerB", ...(isText ? { "content-type": "application/json" } : {}) },
          ...(method === "get" ? {} : { payload: isText ? payload : JSON.stringify(payload) }),
        });
        said.push(response.payload);
        expect([500, 503]).not.toContain(response.statusCode);
      }),
      { seed: SEED, numRuns: 120 },
    );
    expect(said.join("\n")).not.toContain("booking:secret");
    await expectUnharmed(said.join("\n"));
  });

  test("that calls any mutation with any arguments changes nothing that it may not, and is refused with a reason it may read", async () => {
    const hostile = station(facility.backend, "viewerB", `client:fuzz-${kind}`);
    const id = fc.constantFrom(
      "booking:secret",
      "booking:none",
      "",
      "booking:\0",
      "a".repeat(5_000),
      "'; drop table bookings",
    );
    const args = fc.oneof(
      fc.anything({ maxDepth: 2, withNullPrototype: false }),
      fc.record(
        { id, fields: fc.anything({ maxDepth: 1 }), draft: fc.anything({ maxDepth: 1 }) },
        { requiredKeys: ["id"] },
      ),
      fc.record({ id, ids: fc.array(id, { maxLength: 3 }), reason: fc.string() }),
    );
    const acts = ["create", "move", "edit", "cancel", "restore", "changeMany", "importMany", "atAll"];
    const names = [...acts.map((act) => `booking.${act}`), "machine.importMany", "__proto__"];
    const place = { start: TUESDAY, end: TUESDAY + 8 * HOUR, stationId: "BL02U" };
    const fitting: [string, unknown][] = [
      ["booking.cancel", { id: "booking:secret", reason: "mine now" }],
      ["booking.move", { id: "booking:secret", ...place }],
      ["booking.edit", { id: "booking:secret", fields: { title: "mine now" } }],
      ["booking.create", booking("booking:secret", 5, {})],
      ["booking.create", booking(`booking:over-${kind}`, 0, {})],
    ];
    const any = fc.sample(fc.tuple(fc.constantFrom(...names), args), { seed: SEED, numRuns: 60 });
    const given = [...fitting, ...any];
    const before = (await office().bootstrap()).text.split("\n").filter((line) => line.includes("BL02U"));
    for (const [at, [name, each]] of given.entries()) {
      const call = JSON.parse(
        JSON.stringify({ ...hostile.call(at + 1, name, null), args: each }, (_key, value: unknown) =>
          typeof value === "bigint" ? String(value) : value,
        ),
      ) as object;
      expect(await hostile.push(call)).toMatchObject({ kind: "taken", lastSeq: at + 1 });
    }
    const { outcomes } = await hostile.pull(null, [], 1);
    expect(outcomes).toHaveLength(given.length);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    // Its own words come back to it, and no others.
    await expectUnharmed(JSON.stringify(outcomes));
    expect((await office().bootstrap()).text.split("\n").filter((line) => line.includes("BL02U"))).toEqual(before);
  });

  test("that takes another person's station, name or call id gets nothing by it, and takes nothing from that person", async () => {
    const victim = station(facility.backend, "office", `client:victim-${kind}`);
    const own = victim.call(1, "booking.create", booking(`booking:victim-${kind}`, 2, {}));
    expect(await victim.push(own)).toMatchObject({ kind: "taken", lastSeq: 1 });
    const thief = station(facility.backend, "viewerB", `client:victim-${kind}`);
    const second = { ...thief.call(2, "booking.create", booking("booking:theft", 3, {})), id: `call:theft-${kind}` };
    const answers: PushAnswer[] = [
      await thief.push(second),
      await thief.push({ ...second, actorId: "person:office" }),
      await station(facility.backend, "viewerB", `client:thief-${kind}`).push({
        ...second,
        seq: 1,
        id: own.id,
      }),
    ];
    expect(answers).toEqual(answers.map(() => ({ kind: "forbidden" })));
    expect((await thief.pull(null, [], 1)).outcomes).toEqual([]);
    expect(await victim.push(victim.call(2, "booking.create", booking(`booking:next-${kind}`, 4, {})))).toMatchObject({
      kind: "taken",
      lastSeq: 2,
    });
  });

  test("that lays claim to scopes, or to a cursor, which are not its own gets the rows of its own and no others", async () => {
    const head = (await office().bootstrap()).head;
    const hostile = station(facility.backend, "viewerB");
    const said = await Promise.all([
      hostile.pull(head.cursor, head.scopes),
      hostile.pull(head.cursor, ["coalition:member:a", "ops", "pub"]),
      hostile.pull({ ...head.cursor, seq: 0 }, head.scopes),
      hostile.bootstrap(),
    ]);
    expect(JSON.stringify(said)).not.toContain("booking:secret");
    await expectUnharmed(JSON.stringify(said));
  });

  test("that replays and shuffles batches has each call's effect once, in its order, or not at all", async () => {
    const desk = station(facility.backend, "office", `client:shuffle-${kind}`);
    const calls = Array.from({ length: 8 }, (_, at) =>
      desk.call(at + 1, "booking.create", booking(`booking:shuffle-${at}`, 10 + at, {})),
    );
    const batches = fc.sample(fc.shuffledSubarray(calls, { minLength: 1 }), { seed: SEED, numRuns: 25 });
    for (const batch of batches) expect(["taken", "gap"]).toContain((await desk.push(...batch)).kind);
    expect(await desk.push(...calls)).toMatchObject({ kind: "taken", lastSeq: 8 });
    const { outcomes } = await desk.pull(null, [], 1);
    expect(outcomes.map(({ seq, status }) => [seq, status])).toEqual(calls.map(({ seq }) => [seq, "applied"]));
    const { text: all } = await desk.bootstrap();
    for (const [at] of calls.entries()) expect(all.split(`"bookingId":"booking:shuffle-${at}"`)).toHaveLength(2);
  });

  test("that sends ten megabytes, or one letter at a time and then nothing, holds up nobody", async () => {
    const { url } = facility.backend;
    const address = { host: "127.0.0.1", port: Number(new URL(url).port) };
    const slow = Array.from({ length: 50 }, (): Socket =>
      connect(address, function (this: Socket) {
        this.write("POST /sync/v1/push HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{");
      }),
    );
    const unheard = Array.from({ length: 50 }, (): Socket =>
      connect(address, function (this: Socket) {
        this.write("GET /sync/v1/hello HTTP/1.1\r\nX-Slow: ");
      }),
    );
    for (const socket of [...slow, ...unheard]) socket.on("error", () => undefined);
    const long = await facility.backend.app.inject({
      method: "POST",
      url: "/sync/v1/push",
      headers: { authorization: "viewerB", "content-type": "application/json" },
      payload: `{"note":"${"x".repeat(10_000_000)}"}`,
    });
    expect([long.statusCode, long.payload]).toEqual([413, `{"error":"too-large"}`]);
    expect(await sendEndless(url)).toBe("refused on the way");
    // Nested so deep that whatever calls itself for each level has no stack left.
    const bottomless = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const call = JSON.stringify({ ...office().call(2, "booking.create", "?") }).replace(`"?"`, bottomless);
    const deep = await facility.backend.app.inject({
      method: "POST",
      url: "/sync/v1/push",
      headers: { authorization: "office", "content-type": "application/json" },
      payload: `{"protocol":${PROTOCOL_VERSION},"epoch":null,"clientId":"client:office","calls":[${call}]}`,
    });
    expect(deep.statusCode).toBe(400);
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/sync/v1/hello`)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(facility.backend.app.server).toMatchObject({ requestTimeout: 30_000, headersTimeout: 15_000 });
    for (const socket of [...slow, ...unheard]) socket.destroy();
    const broken = connect(address, () => broken.write("no HTTP at all\r\n\r\n"));
    expect(await text(broken)).toMatch(/^HTTP\/1\.1 400 /);
    await expectUnharmed("");
  });
});

/** Ten megabytes over the line, without a word beforehand of how many there will be. */
async function sendEndless(url: string): Promise<string> {
  const piece = new Uint8Array(100_000).fill(120);
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(piece);
      sent += 1;
      if (sent === 100) controller.close();
    },
  });
  const headers = { authorization: "viewerB", "content-type": "application/json" };
  const asked = { method: "POST", headers, body, duplex: "half" } satisfies RequestInit & { duplex: "half" };
  // Whoever is still sending hears the answer, or that the line was closed.
  const status = await fetch(`${url}/sync/v1/push`, asked).then(
    (answer) => answer.status,
    () => 413,
  );
  return status === 413 && sent < 100 ? "refused on the way" : `${status} after ${sent} pieces`;
}
