import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { operations } from "#backend/describe/operations.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { AuditAnswer, AuditFilter, PeopleAnswer } from "#shared/protocol/administration.ts";
import { ADMIN_PATH } from "#shared/protocol/version.ts";
import type { SignInAnswer } from "#shared/protocol/session.ts";
import { startFacility, STORES, type TestFacility } from "#test/backend/facilities.ts";
import { openLive } from "#test/backend/liveLine.ts";
import { enterPerson, forgetPeople, PASSWORD } from "#test/backend/people/enterPerson.ts";
import { NOW, station } from "#test/backend/station.ts";

describe.each(STORES)("an administrator on %s", (kind) => {
  const clock = { now: NOW as InstantMs };
  let facility: TestFacility;
  let boss: string;

  const ask = async (method: "GET" | "POST", url: string, authorization = boss, payload?: unknown) => {
    const { statusCode, payload: text } = await facility.backend.app.inject({
      method,
      url,
      headers: authorization === "" ? {} : { authorization },
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    return { status: statusCode, text };
  };
  const get = async <Answer>(path: string) => JSON.parse((await ask("GET", `${ADMIN_PATH}/${path}`)).text) as Answer;
  const post = async <Answer = unknown>(path: string, body: unknown) =>
    JSON.parse((await ask("POST", `${ADMIN_PATH}/${path}`, boss, body)).text) as Answer;
  const signIn = async (name: string, password = PASSWORD) => {
    const { text } = await ask("POST", "/sync/v1/sign-in", "", { name, password });
    return `Bearer ${(JSON.parse(text) as SignInAnswer).token}`;
  };
  const enter = (name: string, rights?: Parameters<typeof enterPerson>[2]) =>
    enterPerson(facility.backend.store, name, rights);
  const audit = async (filter: AuditFilter) =>
    (await post<AuditAnswer>("audit", { filter, before: null })).lines.map(({ act, by, about }) => [
      act,
      by?.name,
      about?.name,
    ]);

  beforeAll(async () => {
    facility = await startFacility(kind, {
      accounts: true,
      facility: "nanoterasu",
      now: () => clock.now,
      requestsPerMinute: 10_000,
    });
  });
  afterAll(() => facility.close());
  beforeEach(async () => {
    clock.now = (clock.now + 3_600_000) as InstantMs;
    await forgetPeople(facility.backend.store);
    await enter("Boss");
    boss = await signIn("boss");
  });

  test("is the only one who is answered", async () => {
    await enter("Hanako", { roles: ["coalition-office", "shared-use-office"] });
    const hanako = await signIn("hanako");
    const routes = operations.filter(({ path }) => path.startsWith(ADMIN_PATH));
    expect(routes).toHaveLength(8);
    for (const { method, path } of routes) {
      const asked = [method.toUpperCase() as "GET", path] as const;
      const body = method === "post" ? {} : undefined;
      expect((await ask(...asked, "", body)).status).toBe(401);
      expect(await ask(...asked, hanako, body)).toEqual({ status: 403, text: `{"error":"forbidden"}` });
    }
  });

  test("enters people, changes them and lets them out; mistakes are told, secrets are not", async () => {
    const taro = { name: "Taro", roles: ["beamline-scientist"], beamlines: ["BL02U"], members: [] };
    const password = "a long and plain one";
    expect(await post("people/add", { ...taro, beamlines: ["BL99"], password })).toEqual({
      kind: "mistake",
      mistake: "no-such-beamline",
      beamlines: ["BL99"],
    });
    expect(await post("people/add", { ...taro, subject: "taro" })).toMatchObject({ mistake: "no-provider" });
    expect((await ask("POST", `${ADMIN_PATH}/people/add`, boss, taro)).status).toBe(400);
    const { id } = await post<{ readonly id: string }>("people/add", { ...taro, password });
    expect(await post("people/add", { ...taro, password })).toMatchObject({ mistake: "name-taken" });
    const token = await signIn("taro", password);
    const text = (await ask("GET", `${ADMIN_PATH}/people`)).text;
    expect((JSON.parse(text) as PeopleAnswer).people).toMatchObject([
      { name: "Boss", hasPassword: true, seenAt: clock.now },
      { ...taro, id, signInName: "taro", state: "active", seenAt: clock.now },
    ]);
    expect(text).not.toContain("scrypt");
    await post("people/change", { id, change: { roles: ["viewer"], beamlines: [] } });
    expect((await ask("GET", "/sync/v1/me", token)).text).toContain(`"roles":["viewer"]`);
    expect(await post("people/change", { id, change: { state: "disabled" } })).toEqual({ kind: "done", id });
    expect((await ask("GET", "/sync/v1/me", token)).status).toBe(401);
    expect(await post("people/change", { id: "person:nobody", change: {} })).toMatchObject({
      mistake: "no-such-person",
    });
    expect(await post("people/change", { id: "person:boss", change: { roles: ["viewer"] } })).toMatchObject({
      mistake: "no-administrator",
    });
    expect(await audit({ kind: "rights" })).toEqual([
      ["disabled", "Boss", "Taro"],
      ["changed", "Boss", "Taro"],
      ["added", "Boss", "Taro"],
    ]);
  });

  test("sees who is signed in, and ends a session: its line is told, the others go on", async () => {
    const id = await enter("Hanako", { roles: ["viewer"] });
    const [one, two] = [await signIn("hanako"), await signIn("hanako")];
    const { sessions } = await get<{ readonly sessions: readonly { id: string; personId: string }[] }>("sessions");
    expect(sessions.map(({ personId }) => personId).toSorted()).toEqual(["person:boss", id, id]);
    const line = await openLive(facility.backend.url, one);
    await line.next();
    const wanted = sessions.filter(({ personId }) => personId === id).map((session) => session.id);
    const works = async () => [await ask("GET", "/sync/v1/me", one), await ask("GET", "/sync/v1/me", two)];
    expect(await post("sessions/revoke", { sessionId: wanted[0] })).toEqual({ ended: 1 });
    expect((await works()).map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect(await post("sessions/revoke", { personId: id })).toEqual({ ended: 1 });
    expect((await works()).map(({ status }) => status)).toEqual([401, 401]);
    expect([await line.next(), await line.next()]).toEqual([{ kind: "revoked" }, undefined]);
    expect(await audit({ personId: id })).toEqual([
      ["signed-out", "Boss", "Hanako"],
      ["signed-out", "Boss", "Hanako"],
    ]);
  });

  test("finds the refused changes of all stations with their reasons, and which stations there are", async () => {
    const desk = station(facility.backend, boss, `client:desk-${kind}`);
    await enter("Hanako", { roles: ["viewer"] });
    const hers = station(facility.backend, await signIn("hanako"), `client:hers-${kind}`);
    const of = (actorId: string) => (call: ReturnType<typeof desk.call>) => ({ ...call, actorId });
    const words = { title: "Survey", project: "", leader: "", note: "", use: "facility", stationId: "BL02U" };
    const start = Date.UTC(2026, 11, 1, 1);
    const args = { id: `booking:${kind}`, draft: { ...words, start, end: start + 28_800_000, state: "confirmed" } };
    const full = { ...args, override: { reason: "test" } };
    await desk.push(of("person:boss")(desk.call(1, "booking.create", full)));
    const nextDay = { ...full.draft, start: start + 86_400_000, end: start + 115_200_000 };
    const asked = { ...full, id: `booking:hers-${kind}`, draft: nextDay };
    await hers.push(of("person:hanako")(hers.call(1, "booking.create", asked)));
    const refused = await post<AuditAnswer>("audit", { filter: { outcome: "rejected" }, before: null });
    expect(refused.lines).toMatchObject([
      {
        act: "booking.create",
        by: { name: "Hanako" },
        clientId: `client:hers-${kind}`,
        detail: { code: "forbidden", args: { draft: { title: "Survey" } } },
      },
    ]);
    expect(await get("clients")).toMatchObject({
      clients: expect.arrayContaining([
        expect.objectContaining({ id: `client:hers-${kind}`, calls: 1, refused: 1, personId: "person:hanako" }),
        expect.objectContaining({ id: `client:desk-${kind}`, calls: 1, refused: 0 }),
      ]) as unknown,
    });
  });

  test("reads the trail page by page without a gap, and takes it along as a file that no spreadsheet runs", async () => {
    const line = (at: number) => ({
      at_ms: NOW + (at % 7),
      by_id: "person:boss",
      person_id: `=cmd ${at}`,
      act: "changed",
      before: null,
      after: null,
    });
    await facility.backend.store.db
      .insertInto("people_log")
      .values(Array.from({ length: 450 }, (_, at) => line(at)))
      .execute();
    const filter = { kind: "rights" as const, from: NOW, to: NOW + 6 };
    const seen: AuditAnswer["lines"] = [];
    for (let before: AuditAnswer["next"] = null, pages = 0; pages < 3; pages += 1) {
      const page: AuditAnswer = await post<AuditAnswer>("audit", { filter, before });
      seen.push(...page.lines);
      before = page.next;
      expect(before === null).toBe(pages === 1);
      if (before === null) break;
    }
    const there = Array.from({ length: 450 }, (_, at) => at).filter((at) => at % 7 < 6);
    expect(seen.map(({ about }) => about?.id).toSorted()).toEqual(there.map((at) => `=cmd ${at}`).toSorted());
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).toSorted((a, b) => b - a));
    const { text } = await ask("POST", `${ADMIN_PATH}/audit/export`, boss, filter);
    expect(text.trim().split("\r\n")).toHaveLength(there.length + 1);
    expect(text).toContain(",'=cmd 449,");
  });
});
