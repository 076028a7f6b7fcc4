import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT, type JWK } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noJournal } from "#backend/durable/journal.ts";
import { checkOidc } from "#backend/access/checkOidc.ts";
import { addPerson } from "#backend/people/addPerson.ts";
import { changePerson } from "#backend/people/changePerson.ts";
import { subjectOf } from "#backend/people/findSubject.ts";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { FACILITY, startProvider } from "#test/backend/access/startProvider.ts";

describe("people for whom an identity provider vouches", () => {
  const clock = { ahead: 0 };
  const now = () => (Date.now() + clock.ahead) as InstantMs;
  let key: Awaited<ReturnType<typeof generateKeyPair>>;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let backend: RunningBackend;
  let hanako: string;

  const me = async (token: string) => {
    const { statusCode, payload } = await backend.app.inject({
      url: "/sync/v1/me",
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: statusCode, body: JSON.parse(payload) as unknown };
  };
  const oidc = () => ({ issuer: provider.issuer, audience: FACILITY, clientId: "beamline-desk" });
  const privateJwk = async (): Promise<JWK> => ({ ...(await exportJWK(key.privateKey)), kid: "first", use: "sig" });
  /** A token as the provider might have made it. */
  const forge = (claims: object, header: { alg: string; kid?: string } = { alg: "RS256", kid: "first" }) =>
    new SignJWT({
      sub: "hanako",
      iss: provider.issuer,
      aud: FACILITY,
      exp: 4_000_000_000,
      ...claims,
    }).setProtectedHeader({ typ: "at+jwt", ...header });

  beforeAll(async () => {
    key = await generateKeyPair("RS256", { extractable: true });
    provider = await startProvider(await privateJwk(), ["hanako", "stranger"]);
    backend = await startBackend({ store: "memory", port: 0, oidc: oidc(), now });
    const added = await addPerson(
      { store: backend.store, journal: noJournal, now, random: randomBytes },
      {
        name: "Hanako",
        roles: ["administrator"],
        beamlines: [],
        members: [],
        subject: subjectOf(provider.issuer, "hanako"),
      },
      null,
    );
    hanako = "id" in added ? added.id : "";
  });
  afterAll(async () => {
    await backend.close();
    await provider.close();
  });

  test("come in with its token, as whom they were entered here; a station learns from hello where to ask", async () => {
    expect(await me(await provider.tokenOf("hanako"))).toMatchObject({ status: 200, body: { id: hanako } });
    const hello = (await backend.app.inject({ url: "/sync/v1/hello" })).json<unknown>();
    expect(hello).toMatchObject({ signIn: ["oidc", "device-code", "password"], oidc: oidc() });
  });

  test("need to be entered here, too", async () => {
    expect(await me(await provider.tokenOf("stranger"))).toEqual({ status: 403, body: { error: "forbidden" } });
  });

  test("come in with no other token: for another audience, of another provider, over, without an end, changed, or unsigned", async () => {
    const other = await generateKeyPair("RS256");
    const good = await forge({}).sign(key.privateKey);
    expect((await me(good)).status).toBe(200);
    const [head = "", , seal = ""] = good.split(".");
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = { sub: "hanako", iss: provider.issuer, aud: FACILITY, exp: 4_000_000_000 };
    const publicPem = JSON.stringify(await exportJWK(key.publicKey));
    const wrong = [
      await provider.elsewhereOf("hanako"),
      await forge({}).sign(other.privateKey),
      await forge({ iss: "https://other.example" }).sign(key.privateKey),
      await forge({ aud: "beamline-desk" }).sign(key.privateKey),
      await forge({ exp: 1_000_000_000 }).sign(key.privateKey),
      await forge({ exp: undefined }).sign(key.privateKey),
      await forge({ sub: undefined }).sign(key.privateKey),
      await forge({}, { alg: "HS256", kid: "first" }).sign(new TextEncoder().encode(publicPem)),
      await forge({}, { alg: "RS256", kid: "unknown" }).sign(key.privateKey),
      `${head}.${part({ ...claims, sub: "stranger" })}.${seal}`,
      `${part({ alg: "none" })}.${part(claims)}.x`,
      "a.b.c",
    ];
    for (const token of wrong) expect(await me(token)).toEqual({ status: 401, body: { error: "sign-in" } });
  });

  test("come in no more when the token is over, or when they have been let out here", async () => {
    const token = await provider.tokenOf("hanako");
    clock.ahead = 3_600_000;
    expect((await me(token)).status).toBe(401);
    clock.ahead = 0;
    const deps = { store: backend.store, journal: noJournal, now, random: randomBytes };
    const boss = { name: "Boss", roles: ["administrator" as const], beamlines: [], members: [], subject: "x boss" };
    await addPerson(deps, boss, null);
    expect(await addPerson(deps, { ...boss, name: "Twin" }, null)).toEqual({ mistake: "subject-taken" });
    await changePerson(deps, { id: hanako, change: { state: "disabled" }, by: null });
    expect((await me(token)).status).toBe(403);
    await changePerson(deps, { id: hanako, change: { state: "active" }, by: null });
    expect((await me(token)).status).toBe(200);
  });

  test("wait where the provider is away, and are not thrown out; it is asked again", async () => {
    const token = await forge({}).sign(key.privateKey);
    const away = { ...oidc(), issuer: "http://127.0.0.1:9" };
    const lonely = await startBackend({ store: "memory", port: 0, oidc: away });
    const headers = { authorization: `Bearer ${token}` };
    for (let asked = 0; asked < 2; asked += 1)
      expect((await lonely.app.inject({ url: "/sync/v1/me", headers })).statusCode).toBe(503);
    await lonely.close();
  });
});

describe("an identity provider", () => {
  const good = { issuer: "https://idp.example", audience: FACILITY, clientId: "beamline-desk" };
  test.each([
    ["is no address", { issuer: "idp.example" }, "no address"],
    ["is not on https", { issuer: "http://idp.example" }, "not on https"],
    ["gives stations and facility one name", { audience: "beamline-desk" }, "not the same"],
  ])("that %s is refused at the start", (_why, wrong, said) => {
    expect(checkOidc(good)).toEqual(good);
    expect(() => checkOidc({ ...good, ...wrong })).toThrow(said);
  });
});
