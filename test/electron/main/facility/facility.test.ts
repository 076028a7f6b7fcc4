import { decodeJwt } from "jose";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { openFacility, type Facility } from "#electron/main/facility/facility.ts";
import { parseKeptSessions, type KeptSessions } from "#electron/main/facility/keptSessions.ts";
import { passwordCheck } from "#electron/main/facility/passwordCheck.ts";
import type { Seal } from "#electron/main/facility/seal.ts";
import type { ShellMemory } from "#electron/main/shellMemory.ts";
import { browse } from "#test/electron/main/oidc/browser.ts";
import { startLoginProvider } from "#test/electron/main/oidc/loginProvider.ts";
import { startSmallBackend, type SmallBackend } from "#test/electron/main/facility/smallBackend.ts";

/** A computer: what lies on its disk outlives the program. */
function computer(hasKeyring: boolean) {
  /** As whom the person at the browser signs in. */
  const pc = { browses: "sato" };
  const disk = { sessions: "", shell: {} as ShellMemory };
  const seal: Seal = {
    isReal: () => hasKeyring,
    close: (text) => Buffer.from(`sealed ${text}`).toString("base64"),
    open: (sealed) => Buffer.from(sealed, "base64").toString().replace("sealed ", ""),
  };
  const start = (fixed?: string, now: () => number = () => 0) => {
    const held: { sessions: KeptSessions } = { sessions: parseKeptSessions(disk.sessions) };
    const onLocked = vi.fn<(isLocked: boolean) => void>();
    const facility = openFacility({
      fixed,
      state: { current: () => disk.shell, change: (part) => void (disk.shell = { ...disk.shell, ...part }) },
      sessions: {
        current: () => held.sessions,
        put: (value) => {
          held.sessions = value;
          disk.sessions = JSON.stringify(value);
        },
      },
      seal,
      check: passwordCheck(2),
      now,
      onLocked,
      elsewhere: {
        openBrowser: async (address) => void browse(address, pc.browses),
        words: () => "",
        tellCode: vi.fn<() => void>(),
      },
    });
    return Object.assign(facility, { onLocked });
  };
  return { disk, start, pc };
}

const sato = { name: "sato", password: "赤い電車" };
const suzuki = { name: "suzuki", password: "青い自転車" };
const at = {} as { backend: SmallBackend };

beforeEach(async () => {
  const backend = await startSmallBackend();
  at.backend = backend;
  onTestFinished(() => backend.stop());
});

async function signedIn(facility: Facility, who: typeof sato): Promise<string> {
  const result = await facility.signIn(who);
  if (result.kind !== "signed-in") throw new Error(result.kind);
  return result.desk;
}

describe("sign-in at the facility", () => {
  test("opens the person's own desk, and its requests carry the person's token", async () => {
    const facility = computer(true).start(at.backend.origin);
    expect(facility.search()).toBe("?sign-in");
    const desk = await signedIn(facility, sato);
    expect(facility.search()).toBe(`?desk=${desk}`);
    expect(await facility.tokenFor(desk)).toBe("token-1-sato");
  });

  test("a wrong password is refused, and too many are told to wait", async () => {
    const facility = computer(true).start(at.backend.origin);
    expect(await facility.signIn({ ...sato, password: "?" })).toEqual({ kind: "refused" });
    expect(await facility.signIn({ name: "guesser", password: "?" })).toEqual({ kind: "wait", seconds: 7 });
    expect(facility.search()).toBe("?sign-in");
  });

  test("with a key store the desk opens by itself at the next start, and the disk holds neither token nor password in plain", async () => {
    const pc = computer(true);
    const desk = await signedIn(pc.start(at.backend.origin), sato);
    expect(pc.disk.sessions).not.toMatch(/token-1|赤い電車/);
    const next = pc.start(at.backend.origin);
    expect([next.search(), await next.tokenFor(desk)]).toEqual([`?desk=${desk}`, "token-1-sato"]);
  });

  test("without a key store nothing secret is on the disk, sealed or not: after the end of the program one signs in again", async () => {
    const pc = computer(false);
    await signedIn(pc.start(at.backend.origin), sato);
    expect(pc.disk.sessions).not.toMatch(/"(token|check)"/);
    const next = pc.start(at.backend.origin);
    expect(next.search()).toBe("?sign-in");
    expect(next.people()).toMatchObject([{ id: "person:sato", canCheck: false }]);
  });

  test("what the facility does not know any more is thrown away; the desk stays open", async () => {
    const facility = computer(true).start(at.backend.origin);
    const desk = await signedIn(facility, sato);
    facility.forgetToken("another");
    expect(await facility.tokenFor(desk)).toBe("token-1-sato");
    facility.forgetToken("token-1-sato");
    expect([facility.search(), await facility.tokenFor(desk)]).toEqual([`?desk=${desk}`, null]);
    expect(await signedIn(facility, sato)).toBe(desk);
    expect(await facility.tokenFor(desk)).toBe("token-2-sato");
  });

  test("a facility that lets everybody in opens one desk for all; any other does not", async () => {
    const facility = computer(true).start(at.backend.origin);
    expect(await facility.open()).toBeNull();
    at.backend.state.ways = ["open"];
    const desk = await facility.open();
    expect(facility.search()).toBe(`?desk=${desk}`);
    facility.lock();
    expect(facility.isLocked()).toBe(false);
  });
});

describe("several people at one computer", () => {
  test("each has a desk of one's own, and nothing of one goes out under another's name", async () => {
    const facility = computer(true).start(at.backend.origin);
    const first = await signedIn(facility, sato);
    facility.leave("switch");
    expect([facility.search(), await facility.tokenFor(first)]).toEqual(["?sign-in", undefined]);
    const second = await signedIn(facility, suzuki);
    expect(second).not.toBe(first);
    expect([await facility.tokenFor(first), await facility.tokenFor(null)]).toEqual([undefined, undefined]);
    expect(await facility.tokenFor(second)).toBe("token-2-suzuki");
    expect(facility.people().map(({ name }) => name)).toEqual(["鈴木", "佐藤"]);
    // As "back" would have it.
    expect([`?desk=${first}`, `?desk=${second}&language=ja`, "?leave=switch"].map(facility.mayShow)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("who signs out: the token ends, the desk is to be emptied, and the person is remembered only while work waits", async () => {
    const pc = computer(true);
    const facility = pc.start(at.backend.origin);
    const desk = await signedIn(facility, sato);
    facility.leave("sign-out");
    await vi.waitFor(() => expect([...at.backend.tokens]).toEqual([]));
    expect([facility.search(), facility.purge()]).toEqual(["?sign-in", [desk]]);
    // Ended before it was emptied: it is still to be done at the next start.
    const next = pc.start(at.backend.origin);
    expect(next.purge()).toEqual([desk]);
    next.purged(desk, 2);
    expect(next.people()).toMatchObject([{ name: "佐藤", left: 2, canCheck: false }]);
    expect(next.purge()).toEqual([]);
    await signedIn(next, sato);
    next.leave("sign-out");
    next.purged(desk, 0);
    expect(next.people()).toEqual([]);
  });

  test("a locked window stays locked over a restart, until its person signs in", async () => {
    const pc = computer(true);
    const facility = pc.start(at.backend.origin);
    const desk = await signedIn(facility, sato);
    facility.lock();
    expect(facility.onLocked).toHaveBeenLastCalledWith(true);
    const next = pc.start(at.backend.origin);
    expect(next.search()).toBe(`?desk=${desk}&locked`);
    expect(next.mayShow(`?desk=${desk}`)).toBe(false);
    expect(await next.signIn({ ...sato, password: "?" })).toEqual({ kind: "refused" });
    expect(next.isLocked()).toBe(true);
    await signedIn(next, sato);
    expect(next.onLocked).toHaveBeenLastCalledWith(false);
  });
});

describe("sign-in at the facility's identity provider", () => {
  test("opens the same desk as the password would, renews its token in time and keeps it sealed; strangers stay outside", async () => {
    const provider = await startLoginProvider("https://facility.example");
    onTestFinished(() => provider.stop());
    at.backend.state.oidc = {
      issuer: provider.issuer,
      clientId: "beamline-desk",
      audience: "https://facility.example",
    };
    const clock = { now: 0 };
    const { start, disk, pc } = computer(true);
    const facility = start(at.backend.origin, () => clock.now);
    const result = await facility.signInElsewhere("oidc");
    const desk = result.kind === "signed-in" ? result.desk : result.kind;
    const [first, again] = [await facility.tokenFor(desk), await facility.tokenFor(desk)];
    expect([decodeJwt(first ?? "").sub, again]).toEqual(["sato", first]);
    clock.now = 3_600_000;
    const [renewed, together] = await Promise.all([facility.tokenFor(desk), facility.tokenFor(desk)]);
    expect(renewed).not.toBe(first);
    expect(together).toBe(renewed);
    expect(disk.sessions).not.toContain(renewed);
    expect(await signedIn(facility, sato)).toBe(desk);
    pc.browses = "somebody";
    expect(await facility.signInElsewhere("oidc")).toEqual({ kind: "stranger" });
    expect(facility.search()).toBe(`?desk=${desk}`);
  });

  test("a provider that is away throws nobody out: the token is asked for again later", async () => {
    const provider = await startLoginProvider("https://facility.example");
    at.backend.state.oidc = {
      issuer: provider.issuer,
      clientId: "beamline-desk",
      audience: "https://facility.example",
    };
    const clock = { now: 0 };
    const facility = computer(true).start(at.backend.origin, () => clock.now);
    const result = await facility.signInElsewhere("oidc");
    const desk = result.kind === "signed-in" ? result.desk : result.kind;
    clock.now = 3_600_000;
    await provider.stop();
    await expect(facility.tokenFor(desk)).rejects.toThrow("offline");
    expect(facility.search()).toBe(`?desk=${desk}`);
    await provider.listenAgain();
    onTestFinished(() => provider.stop());
    expect(decodeJwt((await facility.tokenFor(desk)) ?? "").sub).toBe("sato");
  });
});

describe("sign-in while the facility does not answer", () => {
  test("this computer checks the password itself, also after a restart where there is a key store", async () => {
    const pc = computer(true);
    const desk = await signedIn(pc.start(at.backend.origin), sato);
    await at.backend.stop();
    const next = pc.start(at.backend.origin);
    next.leave("switch");
    expect(await next.signIn({ ...sato, name: "ＳＡＴＯ" })).toEqual({ kind: "signed-in", desk, isOffline: true });
  });

  test("a wrong password is refused, somebody unknown cannot be checked, and guessing takes longer and longer", async () => {
    const clock = { now: 0 };
    const facility = computer(true).start(at.backend.origin, () => clock.now);
    const desk = await signedIn(facility, sato);
    facility.leave("switch");
    await at.backend.stop();
    expect(await facility.signIn(suzuki)).toEqual({ kind: "offline" });
    for (let count = 0; count < 5; count++)
      expect(await facility.signIn({ ...sato, password: "?" })).toEqual({ kind: "refused" });
    expect(await facility.signIn(sato)).toEqual({ kind: "wait", seconds: 1 });
    clock.now = 1_000;
    expect(await facility.signIn(sato)).toEqual({ kind: "signed-in", desk, isOffline: true });
  });

  test("nobody comes in without a password, however the network is", async () => {
    const pc = computer(false);
    await signedIn(pc.start(at.backend.origin), sato);
    await at.backend.stop();
    const next = pc.start(at.backend.origin);
    expect([await next.signIn(sato), await next.open()]).toEqual([{ kind: "offline" }, null]);
  });

  test("a password that was changed at the facility opens nothing here any more", async () => {
    const facility = computer(true).start(at.backend.origin);
    await signedIn(facility, sato);
    facility.leave("switch");
    at.backend.people.set("sato", { password: "new", me: { ...at.backend.people.get("sato")?.me } as never });
    expect(await facility.signIn(sato)).toEqual({ kind: "refused" });
    await at.backend.stop();
    expect(await facility.signIn(sato)).toEqual({ kind: "offline" });
  });
});

describe("the facility that this computer is connected to", () => {
  test("is asked who it is before it is kept, and is there at the next start", async () => {
    const pc = computer(true);
    const facility = pc.start();
    expect([facility.search(), await facility.ask("http://desk.example.jp")]).toEqual(["", { kind: "no-address" }]);
    const name = { ja: "試験施設", en: "Trial facility" };
    expect(await facility.ask(at.backend.origin)).toEqual({ kind: "answers", name, ways: ["password"] });
    facility.connect(at.backend.origin);
    expect([pc.start().search(), pc.start().origin()]).toEqual(["?sign-in", at.backend.origin]);
  });

  test("a newer protocol, another program and silence are told apart", async () => {
    const facility = computer(true).start();
    at.backend.state.protocol = 99;
    expect(await facility.ask(at.backend.origin)).toEqual({ kind: "upgrade" });
    at.backend.state.ways = ["by-post"];
    expect(await facility.ask(at.backend.origin)).toEqual({ kind: "another-program" });
    await at.backend.stop();
    expect(await facility.ask(at.backend.origin)).toEqual({ kind: "offline" });
  });

  test("is not left while somebody is signed in, nor where it was given at the start", async () => {
    const facility = computer(true).start();
    facility.connect(at.backend.origin);
    await signedIn(facility, sato);
    expect(facility.disconnect()).toBe(false);
    facility.leave("switch");
    expect([facility.disconnect(), facility.search()]).toEqual([true, ""]);
    expect(computer(true).start(at.backend.origin).disconnect()).toBe(false);
  });
});
