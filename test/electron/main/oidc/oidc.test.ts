import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comeBack } from "#electron/main/oidc/comeBack.ts";
import { isFresh, refused, renew, type Grant } from "#electron/main/oidc/grant.ts";
import { signInByBrowser } from "#electron/main/oidc/signInByBrowser.ts";
import { signInByCode } from "#electron/main/oidc/signInByCode.ts";
import { browse } from "#test/electron/main/oidc/browser.ts";
import { startLoginProvider } from "#test/electron/main/oidc/loginProvider.ts";

const AUDIENCE = "https://facility.example";
const at = {} as { provider: Awaited<ReturnType<typeof startLoginProvider>> };
const provider = () => ({ issuer: at.provider.issuer, clientId: "beamline-desk", audience: AUDIENCE });
const words = "Go back to Beamline Desk.";
const now = () => 1_000_000;

beforeAll(async () => void (at.provider = await startLoginProvider(AUDIENCE)));
afterAll(() => at.provider.stop());

function got(grant: Grant | string): Grant {
  if (typeof grant === "string") throw new Error(grant);
  return grant;
}

async function byBrowser(login: string): Promise<{ readonly grant: Grant; readonly seen: string }> {
  const seen: Promise<string>[] = [];
  const openBrowser = async (address: string) => void seen.push(browse(address, login));
  const grant = await signInByBrowser(provider(), { openBrowser, words, now, signal: new AbortController().signal });
  return { grant: got(grant), seen: (await seen[0]) ?? "" };
}

describe("sign-in at an identity provider", () => {
  test("in the system's browser: a token for the facility, and one to go on with", async () => {
    const { grant, seen } = await byBrowser("hanako");
    expect(seen).toBe(words);
    expect(decodeJwt(grant.access)).toMatchObject({ sub: "hanako", aud: AUDIENCE, iss: at.provider.issuer });
    expect(grant.refresh).not.toBeNull();
    expect([isFresh(grant, now()), isFresh(grant, now() + 3_600_000)]).toEqual([true, false]);
  });

  test("the next token comes without the person, and a used one brings nothing but the end of it", async () => {
    const { grant } = await byBrowser("hanako");
    const next = got(await renew(grant, now));
    expect(next.access).not.toBe(grant.access);
    expect(decodeJwt(next.access).sub).toBe("hanako");
    expect(await renew(grant, now)).toBe("refused");
  });

  test("by a code that is typed on another device", async () => {
    const told: Promise<string>[] = [];
    const tell = ({ code, address }: { code: string; address: string }) =>
      void told.push(browse(address, "taro", { user_code: code }));
    const grant = got(await signInByCode(provider(), { tell, now, signal: new AbortController().signal }));
    expect(decodeJwt(grant.access)).toMatchObject({ sub: "taro", aud: AUDIENCE });
    expect(await told[0]).toContain("Success");
  });

  test("that is given up, or whose provider is away, says so", async () => {
    const end = new AbortController();
    const openBrowser = async () => end.abort();
    expect(await signInByBrowser(provider(), { openBrowser, words, now, signal: end.signal })).toBe("cancelled");
    const away = { ...provider(), issuer: "http://127.0.0.1:9" };
    expect(await signInByBrowser(away, { openBrowser, words, now, signal: end.signal })).toBe("offline");
  });
});

describe("a token that the facility refuses before its time", () => {
  const grant = { provider: { issuer: "", clientId: "", audience: "" }, access: "a", refresh: "r" };
  test("is renewed once; the second time the person signs in again", () => {
    const once = refused({ ...grant, expiresAt: now() + 3_600_000, isDoubted: false });
    expect(once).toMatchObject({ expiresAt: 0, isDoubted: true });
    expect(once && refused(once)).toBeUndefined();
  });
  test("ends it where there is nothing to renew it with", () => {
    expect(refused({ ...grant, refresh: null, expiresAt: 1, isDoubted: false })).toBeUndefined();
  });
});

describe("the door for the browser", () => {
  test("opens for the right state only, and says nothing to anybody else", async () => {
    const way = await comeBack({ state: "right", words, signal: new AbortController().signal });
    const { origin } = new URL(way.address);
    const wrong = [`${way.address}?state=wrong&code=a`, `${way.address}?code=a`, `${origin}/?state=right&code=a`];
    for (const address of wrong) expect((await fetch(address)).status).toBe(404);
    expect((await fetch(`${way.address}?state=right`, { method: "POST" })).status).toBe(404);
    expect(await (await fetch(`${way.address}?state=right&code=b`)).text()).toBe(words);
    expect((await way.returned).searchParams.get("code")).toBe("b");
    way.close();
  });
});
