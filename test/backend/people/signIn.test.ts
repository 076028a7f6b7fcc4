import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noJournal } from "#backend/durable/journal.ts";
import { addPerson } from "#backend/people/addPerson.ts";
import { changePerson } from "#backend/people/changePerson.ts";
import { countTry, forgetTry } from "#backend/people/slowDown.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { NewPerson } from "#shared/protocol/person.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import type { SignInAnswer } from "#shared/protocol/session.ts";
import { startFacility, STORES, type TestFacility } from "#test/backend/facilities.ts";
import { enterPerson, forgetPeople, PASSWORD } from "#test/backend/people/enterPerson.ts";
import { openLive } from "#test/backend/liveLine.ts";
import { NOW } from "#test/backend/station.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

describe.each(STORES)("signing in on %s", (kind) => {
  const clock = { now: NOW as InstantMs };
  let facility: TestFacility;

  const later = (ms: number) => (clock.now = (clock.now + ms) as InstantMs);
  const deps = () => ({ store: facility.backend.store, journal: noJournal, now: () => clock.now, random: randomBytes });
  const enter = (name: string, rights?: Parameters<typeof enterPerson>[2]) =>
    enterPerson(facility.backend.store, name, rights);
  const ask = async (path: string, payload?: unknown, token?: string, remoteAddress = "127.0.0.1") => {
    const response = await facility.backend.app.inject({
      method: payload === undefined ? "GET" : "POST",
      url: `/sync/v1/${path}`,
      remoteAddress,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    return { status: response.statusCode, body: JSON.parse(response.payload) as unknown };
  };
  const signIn = (name: string, password = PASSWORD, address?: string) =>
    ask("sign-in", { name, password }, undefined, address);
  const tokenOf = async (name: string) => ((await signIn(name)).body as SignInAnswer).token;

  beforeAll(async () => {
    facility = await startFacility(kind, { accounts: true, now: () => clock.now, requestsPerMinute: 10_000 });
  });
  afterAll(() => facility.close());
  beforeEach(async () => {
    later(2 * DAY);
    await forgetPeople(facility.backend.store);
  });

  test("whoever knows the password gets a token, and is who he was entered as", async () => {
    await enter("Hanako Shiken", { roles: ["administrator", "operator"], members: ["member:a"] });
    // Full width, another case, a space: the same name.
    const { status, body } = await signIn(" ｈanako SHIKEN");
    expect(status).toBe(200);
    const { token, me } = body as SignInAnswer;
    expect(me).toMatchObject({ name: "Hanako Shiken", roles: ["operator", "administrator"], scopes: ["ops", "pub"] });
    expect((await ask("me", undefined, token)).body).toEqual(me);
    expect(await ask("hello")).toMatchObject({ body: { signIn: ["password"] } });
  });

  test("nobody comes in without a token, with an invented one, or with what the database holds of one", async () => {
    await enter("Hanako");
    await tokenOf("hanako");
    const stored = await facility.backend.store.db.selectFrom("sessions").select("hash").executeTakeFirstOrThrow();
    for (const token of [undefined, "invented", stored.hash])
      expect(await ask("me", undefined, token)).toEqual({ status: 401, body: { error: "sign-in" } });
  });

  test("a wrong name, a wrong password and a person let out get one and the same answer", async () => {
    await enter("Hanako");
    const out = await enter("Taro");
    await changePerson(deps(), { id: out, change: { state: "disabled" }, by: null });
    const answers = [await signIn("nobody"), await signIn("hanako", "a wrong password"), await signIn("taro")];
    expect(answers).toEqual(answers.map(() => ({ status: 401, body: { error: "sign-in" } })));
  });

  test("signed out, the token is worth nothing; another session of the same person goes on", async () => {
    await enter("Hanako");
    const [one, two] = [await tokenOf("hanako"), await tokenOf("hanako")];
    expect((await ask("sign-out", {}, one)).status).toBe(200);
    expect((await ask("me", undefined, one)).status).toBe(401);
    expect((await ask("me", undefined, two)).status).toBe(200);
  });

  test("a session goes on while it is used, and ends two weeks after its last use and after ninety days", async () => {
    await enter("Hanako");
    const [used, left] = [await tokenOf("hanako"), await tokenOf("hanako")];
    const started = clock.now;
    later(13 * DAY);
    expect((await ask("me", undefined, used)).status).toBe(200);
    later(2 * DAY);
    expect((await ask("me", undefined, left)).status).toBe(401);
    for (; clock.now < started + 89 * DAY; later(10 * DAY)) await ask("me", undefined, used);
    clock.now = (started + 90 * DAY) as InstantMs;
    expect((await ask("me", undefined, used)).status).toBe(401);
  });

  test("after five wrong tries also the right password has to wait, and is told how long", async () => {
    await enter("Hanako");
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn("hanako", "wrong")).status).toBe(401);
    const wait = { status: 429, body: { error: "too-many", retryAfterS: 1 } };
    expect(await signIn("hanako", PASSWORD, "10.0.0.9")).toEqual(wait);
    later(MINUTE);
    expect((await signIn("hanako")).status).toBe(200);
  });

  test("a name waits a minute at most, wherever it is tried; a right password lets it begin anew", async () => {
    const { db } = facility.backend.store;
    const tryFrom = (address: string) => countTry(db, { name: "hanako", address }, later(MINUTE));
    for (let tries = 0; tries < 20; tries += 1) expect(await tryFrom(`10.0.1.${tries}`)).toBeNull();
    expect(await countTry(db, { name: "hanako", address: "10.0.0.2" }, clock.now)).toBe(MINUTE);
    await forgetTry(db, { name: "hanako", address: "10.0.0.2" });
    expect(await countTry(db, { name: "hanako", address: "10.0.0.2" }, clock.now)).toBeNull();
  });

  test("an address that tries many names at once has to wait; others do not", async () => {
    const { db } = facility.backend.store;
    const guess = (name: string, address: string) => countTry(db, { name, address }, clock.now);
    const first = await Promise.all(Array.from({ length: 25 }, (_, at) => guess(`guess ${at}`, "10.0.0.1")));
    expect(first.filter((wait) => wait === null)).toHaveLength(20);
    expect(await guess("hanako", "10.0.0.1")).toBe(1_000);
    expect(await guess("hanako", "10.0.0.2")).toBeNull();
  });

  test("what an administrator changes holds from the next request on", async () => {
    await enter("Boss");
    const id = await enter("Hanako", { roles: ["viewer"], members: ["member:a"] });
    const token = await tokenOf("hanako");
    const change = { roles: ["coalition-office" as const], members: [] };
    await changePerson(deps(), { id, change, by: "person:boss" });
    expect((await ask("me", undefined, token)).body).toMatchObject({ roles: ["coalition-office"], members: [] });
    const password = "another long and plain one";
    await changePerson(deps(), { id, change: { password }, by: "person:boss" });
    expect((await ask("me", undefined, token)).status).toBe(401);
    expect((await signIn("hanako")).status).toBe(401);
    expect((await signIn("hanako", password)).status).toBe(200);
  });

  test("an open live line is told that rights have changed, and ends; that of others goes on", async () => {
    const { url } = facility.backend;
    const boss = await enter("Boss");
    const id = await enter("Hanako", { roles: ["viewer"], members: ["member:a"] });
    const [hers, his] = [await tokenOf("hanako"), await tokenOf("boss")];
    const [line, other] = [await openLive(url, `Bearer ${hers}`), await openLive(url, `Bearer ${his}`)];
    expect(await line.next()).toMatchObject({ kind: "poke" });
    await changePerson(deps(), { id, change: { members: [] }, by: boss });
    expect(await line.next()).toEqual({ kind: "revoked" });
    expect(await line.next()).toBeUndefined();
    const again = await openLive(url, `Bearer ${hers}`);
    expect(await again.next()).toMatchObject({ kind: "poke" });
    await ask("sign-out", {}, hers);
    expect([await again.next(), await again.next()]).toEqual([{ kind: "revoked" }, undefined]);
    expect(await other.next()).toMatchObject({ kind: "poke" });
    other.close();
    expect((await openLive(url, `Bearer ${hers}`)).status).toBe(401);
  });

  test("there is always an administrator, nobody shares a name, and who changed what is written down without a secret", async () => {
    const add = (name: string, roles: NewPerson["roles"]) =>
      addPerson(deps(), { name, roles, beamlines: [], members: [], password: PASSWORD }, null);
    expect(await add("Hanako", ["viewer"])).toEqual({ mistake: "no-administrator" });
    const boss = await add("Boss", ["administrator"]);
    expect(await add("boss ", ["administrator"])).toEqual({ mistake: "name-taken" });
    const id = "id" in boss ? boss.id : "";
    const leaving = { id, change: { roles: ["viewer" as const] }, by: null };
    expect(await changePerson(deps(), leaving)).toEqual({ mistake: "no-administrator" });
    expect(await changePerson(deps(), { ...leaving, id: "person:nobody" })).toBeUndefined();
    await changePerson(deps(), { id, change: { name: "Chief" }, by: id });
    const log = await facility.backend.store.db.selectFrom("people_log").selectAll().orderBy("no").execute();
    expect(log.map(({ act, by_id }) => [act, by_id])).toEqual([
      ["added", null],
      ["changed", id],
    ]);
    expect(JSON.stringify(log)).not.toContain("scrypt");
  });

  test("the station that speaks is noted beside the session", async () => {
    await enter("Hanako");
    const token = await tokenOf("hanako");
    await ask(
      "pull",
      { protocol: PROTOCOL_VERSION, clientId: "client:desk", cursor: null, scopes: [], firstPending: null },
      token,
    );
    const session = await facility.backend.store.db.selectFrom("sessions").selectAll().executeTakeFirstOrThrow();
    expect(session.client_id).toBe("client:desk");
  });
});
