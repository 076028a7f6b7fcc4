import { describe, expect, test, vi } from "vitest";
import { answerRequest, isTrustedSender, type Handlers } from "#electron/main/answerRequest.ts";
import { requests } from "#shared/ipc/channels.ts";

const versions = {
  app: "1",
  electron: "45.4.1",
  chromium: "156",
  node: "24",
  platform: "linux x64",
  testRuntime: false,
};

function handlers(changed: Partial<Handlers> = {}): Handlers {
  return {
    "app.versions": () => versions,
    "app.setLanguage": vi.fn<Handlers["app.setLanguage"]>(),
    "app.setTheme": vi.fn<Handlers["app.setTheme"]>(),
    "shell.openExternal": () => false,
    "print.savePdf": () => "cancelled",
    "print.toPrinter": () => "cancelled",
    "log.lastErrors": () => [],
    "log.write": vi.fn<Handlers["log.write"]>(),
    "facility.state": vi.fn<Handlers["facility.state"]>(),
    "facility.ask": () => ({ kind: "offline" }),
    "facility.connect": () => ({ kind: "offline" }),
    "facility.disconnect": () => false,
    "facility.signIn": () => ({ kind: "refused" }),
    "facility.signInElsewhere": () => ({ kind: "cancelled" }),
    "facility.cancelSignIn": vi.fn<Handlers["facility.cancelSignIn"]>(),
    "facility.open": () => null,
    "facility.leave": vi.fn<Handlers["facility.leave"]>(),
    "facility.purged": vi.fn<Handlers["facility.purged"]>(),
    "facility.lock": vi.fn<Handlers["facility.lock"]>(),
    "facility.lockAfter": vi.fn<Handlers["facility.lockAfter"]>(),
    ...changed,
  };
}

describe("who may ask", () => {
  const page = { origin: "app://main" };

  test("our page in the main frame", () => expect(isTrustedSender(page, page)).toBe(true));

  test.each([
    ["a frame that is gone", null, page],
    ["a frame within our page, of our own origin", { origin: "app://main" }, page],
    ["a frame within our page, of another origin", { origin: "https://evil.example" }, page],
    ["the page of a window that is closed", page, undefined],
  ])("not %s", (_who, frame, mainFrame) => expect(isTrustedSender(frame, mainFrame)).toBe(false));

  test.each(["null", "app://main.evil.example", "app://mainx", "https://main", "file://", ""])(
    "not a main frame that shows %j",
    (origin) => {
      const frame = { origin };
      expect(isTrustedSender(frame, frame)).toBe(false);
    },
  );
});

describe("what may be asked", () => {
  test("a call of the contract is answered", async () => {
    expect(await answerRequest(requests, handlers(), "app.versions", undefined)).toEqual(versions);
  });

  test.each(["app.quit", "", "__proto__", "constructor", "toString", 7, null, undefined, ["app.versions"]])(
    "%j is refused: there is no such call",
    async (name) => {
      await expect(answerRequest(requests, handlers(), name, undefined)).rejects.toMatchObject({
        kind: "unknown-name",
      });
    },
  );

  test.each([
    ["app.versions", {}],
    ["app.setLanguage", "fr"],
    ["app.setLanguage", undefined],
    ["app.setTheme", ["dark"]],
    ["shell.openExternal", { href: "https://nanoterasu.jp" }],
    ["log.write", { level: "info", code: "Title with spaces", figures: {} }],
    ["log.write", { level: "info", code: "a", figures: { title: "電池の測定" } }],
    ["log.write", { level: "info", code: "a", figures: { path: "/home/sato" } }],
    ["log.write", { level: "info", code: "a", figures: { 佐藤: 1 } }],
    ["log.write", { level: "info", code: "a", figures: { nested: {} } }],
  ])("%s with %j is refused before it reaches the handler", async (name, argument) => {
    const spy = vi.fn<() => never>();
    const spies = Object.fromEntries(Object.keys(requests).map((key) => [key, spy]));
    await expect(answerRequest(requests, handlers(spies), name, argument)).rejects.toMatchObject({
      kind: "bad-argument",
    });
    expect(spy).not.toHaveBeenCalled();
  });

  test("an answer that breaks the contract does not leave the main process", async () => {
    const leaking = handlers({ "app.versions": () => ({ ...versions, app: 1 }) as never });
    await expect(answerRequest(requests, leaking, "app.versions", undefined)).rejects.toMatchObject({
      kind: "bad-answer",
    });
  });

  test("what the contract does not name is taken out of an answer", async () => {
    const talkative = handlers({ "app.versions": () => ({ ...versions, home: "/home/sato" }) });
    expect(await answerRequest(requests, talkative, "app.versions", undefined)).toEqual(versions);
  });

  test("a refusal does not repeat what was refused", async () => {
    await expect(answerRequest(requests, handlers(), "app.setLanguage", "佐藤")).rejects.toThrow(
      /^request refused: bad-argument$/,
    );
  });
});
