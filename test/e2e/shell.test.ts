// The rules of docs/security.md, asked of the real window. Each fails when its rule is taken away.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "#electron/main/contentSecurityPolicy.ts";
import { collectCspViolations } from "#test/window/csp.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

type Start = { readonly desk: Desk; readonly csp: Awaited<ReturnType<typeof collectCspViolations>> };

const started: { start?: Start } = {};
const desk = (): Desk => (started.start as Start).desk;

beforeAll(async () => {
  const opened = await launchDesk({ args: ["--use-fake-device-for-media-stream"] });
  started.start = { desk: opened, csp: await collectCspViolations(opened.page) };
  await opened.page.waitForSelector("#root > *");
});
afterAll(() => desk().close());

/** Act of the page → the rule that stops it. */
const breaches: readonly (readonly [string, string, () => unknown])[] = [
  [
    "a script from elsewhere",
    "script-src-elem",
    () =>
      document.head.append(
        Object.assign(document.createElement("link"), { rel: "modulepreload", href: "https://example.org/x.js" }),
      ),
  ],
  ["code from text", "require-trusted-types-for", () => void setTimeout("window.bad = true")],
  ["markup from text", "require-trusted-types-for", () => void (document.createElement("div").innerHTML = "<b>x</b>")],
  [
    "a policy that would let it through",
    "trusted-types",
    () => Reflect.get(window, "trustedTypes").createPolicy("default", {}),
  ],
  ["a style attribute", "style-src-attr", () => document.body.setAttribute("style", "outline: 1px solid")],
  [
    "a style element without the nonce",
    "style-src-elem",
    () => document.head.append(Object.assign(document.createElement("style"), { textContent: "b{}" })),
  ],
  ["a picture from elsewhere", "img-src", () => void (new Image().src = "https://example.org/x.png")],
  ["a request to elsewhere", "connect-src", () => void fetch("https://example.org/").catch(() => {})],
  ["a socket to elsewhere", "connect-src", () => void new WebSocket("wss://example.org/")],
  ["a file of the machine", "connect-src", () => void fetch("file:///etc/passwd").catch(() => {})],
  [
    "a frame",
    "frame-src",
    () => document.body.append(Object.assign(document.createElement("iframe"), { src: "https://example.org/" })),
  ],
  [
    "another base for addresses",
    "base-uri",
    () => document.head.append(Object.assign(document.createElement("base"), { href: "https://example.org/" })),
  ],
];

declare function refusal(asked: () => Promise<unknown>): Promise<string>;
const wishes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["to show notifications", () => Notification.requestPermission()],
  ["to use the camera", () => refusal(() => navigator.mediaDevices.getUserMedia({ video: true }))],
  ["to use the microphone", () => refusal(() => navigator.mediaDevices.getUserMedia({ audio: true }))],
  ["to see the screen", () => refusal(() => navigator.mediaDevices.getDisplayMedia())],
  ["to read the clipboard", () => refusal(() => navigator.clipboard.readText())],
  ["to reach music devices", () => refusal(() => navigator.requestMIDIAccess({ sysex: true }))],
  ["to know where it is", async () => (await navigator.permissions.query({ name: "geolocation" })).state],
];

test("no rule of the document is broken by the program itself", async () => {
  expect(await (started.start as Start).csp.violations()).toEqual([]);
});

describe("where the page lives", () => {
  test("at app://main, a secure context of its own", async () => {
    expect(await desk().page.evaluate(() => [location.protocol, location.origin, window.isSecureContext])).toEqual([
      "app:",
      "app://main",
      true,
    ]);
  });

  test.each([
    ["..%2f..%2fpackage.json", 400],
    ["%2e%2e%2f%2e%2e%2fpackage.json", 400],
    ["..%5c..%5cpackage.json", 400],
    ["//etc/passwd", 400],
    ["/etc/passwd", 400],
    ["assets%00.js", 400],
    ["../electron/main.js", 404],
    ["etc/passwd", 404],
  ])("nothing outside its folder is handed out: %s", async (path, status) => {
    expect(await desk().page.evaluate(async (asked) => (await fetch(`app://main/${asked}`)).status, path)).toBe(status);
  });
});

describe("what the page is made of", () => {
  test("no Node", async () => {
    const names = ["require", "process", "module", "global", "Buffer", "__dirname", "electron", "ipcRenderer"];
    expect(await desk().page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  });

  test("sandboxed and isolated, with every option as agreed", async () => {
    const preferences = await desk().app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    expect(preferences["enableBlinkFeatures"] ?? "").toBe("");
  });

  test("the sandbox is on for the whole program, and the system holds the page's process in it", async () => {
    const seen = await desk().app.evaluate(({ app, BrowserWindow }) => ({
      forced: app.commandLine.hasSwitch("enable-sandbox"),
      none: app.commandLine.hasSwitch("no-sandbox"),
      pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    }));
    expect(seen).toMatchObject({ forced: true, none: false });
    if (process.platform !== "linux") return;
    // 2: system calls are filtered.
    expect(readFileSync(`/proc/${seen.pid}/status`, "utf8")).toMatch(/^Seccomp:\s+2$/m);
  });

  test("no dictionary is fetched: the spell checker is off", async () => {
    expect(await desk().app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
  });

  test("of the main process it sees two functions", async () => {
    const seen = await desk().page.evaluate(() => {
      const desktop = Reflect.get(window, "desktop") as Record<string, unknown>;
      return Object.entries(desktop).map(([name, value]) => [name, typeof value]);
    });
    expect(seen.toSorted()).toEqual([
      ["request", "function"],
      ["subscribe", "function"],
    ]);
  });
});

describe("the rules of the document", () => {
  test("come as a header, under a nonce that changes with each load and stands where libraries look for it", async () => {
    const read = async () => {
      const loaded = desk().page.waitForResponse("app://main/");
      await desk().page.reload();
      const rules = (await (await loaded).allHeaders())["content-security-policy"] ?? "";
      const nonce = /'nonce-([^']+)'/.exec(rules)?.[1] ?? "";
      expect(rules).toBe(contentSecurityPolicy(nonce));
      expect(await desk().page.getAttribute('meta[property="csp-nonce"]', "content")).toBe(nonce);
      return nonce;
    };
    const [first, second] = [await read(), await read()];
    expect(first).not.toBe(second);
  });

  test.each(breaches)("stop %s", async (_what, rule, act) => {
    await desk().page.evaluate(() => {
      const seen: string[] = [];
      Reflect.set(window, "seenViolations", seen);
      document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
    });
    await desk()
      .page.evaluate(act)
      .catch(() => {});
    const seen = () => desk().page.evaluate(() => Reflect.get(window, "seenViolations") as string[]);
    await expect.poll(seen).toContain(rule);
    await desk().page.reload();
  });
});

describe("what the page may ask of the system", () => {
  test.each(wishes)("not %s", async (_what, act) => {
    await desk().page.evaluate(() => {
      Reflect.set(window, "refusal", (asked: () => Promise<unknown>) =>
        asked().then(
          () => "granted",
          () => "denied",
        ),
      );
    });
    expect(await desk().page.evaluate(act)).toBe("denied");
  });

  test("no device is there for it", async () => {
    const devices = await desk().page.evaluate(async () => {
      const found = await Promise.all(
        ["usb", "hid"].map(async (kind) => (await Reflect.get(navigator, kind)?.getDevices()) ?? []),
      );
      return [...found.flat(), ...((await Reflect.get(navigator, "serial")?.getPorts()) ?? [])];
    });
    expect(devices).toEqual([]);
  });

  test("to keep its database when the disk gets full", async () => {
    expect(await desk().page.evaluate(() => navigator.storage.persist())).toBe(true);
  });

  test("to put text on the clipboard", async () => {
    expect(
      await desk().page.evaluate(
        async () => (await navigator.permissions.query({ name: "clipboard-write" as PermissionName })).state,
      ),
    ).toBe("granted");
  });
});
