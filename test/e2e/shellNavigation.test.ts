// Where the window may go, what it may open, and who may talk to the main process.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Desk, launchDesk } from "#test/window/launch.ts";

type Wire = {
  request(name: string, argument?: unknown): Promise<unknown>;
  subscribe(name: string, listener: (...content: unknown[]) => void): () => void;
};

const started: { desk?: Desk } = {};
const desk = (): Desk => started.desk as Desk;

beforeAll(async () => {
  started.desk = await launchDesk();
  await desk().page.waitForSelector("#root > *");
});
afterAll(() => desk().close());

/** What the page gets for a request: the answer, or the refusal in words. */
function ask(name: string, argument?: unknown): Promise<unknown> {
  return desk().page.evaluate(
    ([called, given]) =>
      (Reflect.get(window, "desktop") as Wire).request(called, given).catch((error: Error) => error.message),
    [name, argument] as const,
  );
}

type Navigation = { readonly url: string; readonly stopped: boolean };

/** Begins to watch for the next navigation: what became of it, as the main process sees it after all of its listeners. */
async function watchNavigation(): Promise<() => Promise<Navigation>> {
  await desk().app.evaluate(({ BrowserWindow }) => {
    const seen = new Promise<Navigation>((done) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.once("will-frame-navigate", (event) => done({ url: event.url, stopped: event.defaultPrevented }));
    });
    Reflect.set(globalThis, "nextNavigation", seen);
  });
  return () => desk().app.evaluate(() => Reflect.get(globalThis, "nextNavigation") as Promise<Navigation>);
}

describe("the window stays where it is", () => {
  beforeEach(() => desk().page.evaluate(() => Reflect.set(window, "isStillHere", true)));

  test.each([
    ["a script", "https://example.org/", (to: string) => void (location.href = to)],
    ["a script that asks for another host of ours", "app://other/", (to: string) => void (location.href = to)],
    ["a script that asks for a bare file of ours", "app://main/assets/x.js", (to: string) => void (location.href = to)],
    [
      "a link",
      "https://nanoterasu.jp/",
      (to: string) => Object.assign(document.createElement("a"), { href: to }).click(),
    ],
  ])("against %s", async (_what, address, act) => {
    const navigation = await watchNavigation();
    await desk()
      .page.evaluate(act, address)
      .catch(() => {});
    expect(await navigation()).toEqual({ url: address, stopped: true });
    expect(desk().page.url()).toBe("app://main/");
    expect(await desk().page.evaluate(() => Reflect.get(window, "isStillHere"))).toBe(true);
  });
});

describe("new windows", () => {
  test.each([
    ["a script", () => window.open("https://example.org/") === null],
    ["a script that opens the program once more", () => window.open("app://main/") === null],
    [
      "a link",
      () => {
        Object.assign(document.createElement("a"), { href: "https://nanoterasu.jp/", target: "_blank" }).click();
        return true;
      },
    ],
    [
      "a webview",
      () => {
        const view = document.createElement("webview");
        view.setAttribute("src", "https://example.org/");
        document.body.append(view);
        return true;
      },
    ],
  ])("are not opened by %s", async (_what, act) => {
    expect(await desk().page.evaluate(act)).toBe(true);
    expect(await desk().app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });
});

describe("the system browser", () => {
  test("opens what is on the list of hosts, and nothing else", async () => {
    await desk().app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, "openedAddresses", opened);
      shell.openExternal = async (address) => void opened.push(address);
    });
    const answers = [];
    for (const address of ["https://user.nanoterasu.jp/?p=2259", "https://example.org/", "file:///etc/passwd"]) {
      answers.push(await ask("shell.openExternal", address));
    }
    expect(answers).toEqual([true, false, false]);
    expect(await desk().app.evaluate(() => Reflect.get(globalThis, "openedAddresses"))).toEqual([
      "https://user.nanoterasu.jp/?p=2259",
    ]);
  });
});

describe("the contract with the main process", () => {
  test("answers what it names", async () => {
    expect(await ask("app.versions")).toMatchObject({ app: "0.1.0", node: expect.any(String) });
  });

  test.each([
    ["a call that is not in it", "app.quit", undefined, "unknown-name"],
    ["a name that every object has", "constructor", undefined, "unknown-name"],
    ["an argument that does not fit", "app.setTheme", "sepia", "bad-argument"],
    [
      "a line for the log that could name a person",
      "log.write",
      { level: "info", code: "a", figures: { who: "佐藤" } },
      "bad-argument",
    ],
  ])("refuses %s, aloud", async (_what, name, argument, kind) => {
    expect(await ask(name, argument)).toContain(`request refused: ${kind}`);
  });

  test.each([
    ["a page from elsewhere in another window", "data:text/html,x"],
    ["our own page in a window that the program did not open", "app://main/"],
  ])("does not answer %s", async (_who, address) => {
    const answer = await desk().app.evaluate(async ({ app, BrowserWindow }, shown) => {
      const preload = `${app.getAppPath()}/out/electron/preload.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload } });
      await other.loadURL(shown);
      const request = "desktop.request('app.versions').then(() => 'answered', (error) => error.message)";
      const told: unknown = await other.webContents.executeJavaScript(request);
      other.destroy();
      return told;
    }, address);
    expect(answer).toContain("request refused: untrusted-sender");
  });

  test("tells the page of a menu command, without anything of Electron's, until the page has heard enough", async () => {
    await desk().page.evaluate(() => {
      const heard: unknown[][] = [];
      const end = (Reflect.get(window, "desktop") as Wire).subscribe("menu.command", (...content) => {
        heard.push(content);
        if (heard.length === 2) end();
      });
      Reflect.set(window, "heard", heard);
    });
    await desk().app.evaluate(({ Menu }) => {
      for (const id of ["view-week", "go-to-today", "view-month"])
        Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
    });
    // A round trip: what was sent before it has arrived.
    await ask("app.versions");
    expect(await desk().page.evaluate(() => Reflect.get(window, "heard"))).toEqual([["view-week"], ["go-to-today"]]);
  });
});

describe("the menu", () => {
  const labels = () => desk().app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));

  test("speaks the language of the window and changes with it", async () => {
    await ask("app.setLanguage", "en");
    expect(await labels()).toEqual(["File", "Edit", "View", "Help"]);
    await ask("app.setLanguage", "ja");
    expect(await labels()).toEqual(["ファイル", "編集", "表示", "ヘルプ"]);
  });

  test("makes the page larger, up to twice its size", async () => {
    const zoomIn = async () => {
      await desk().app.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((top) => top.submenu?.items ?? []) ?? [];
        items.find(({ label }) => label === "拡大")?.click();
      });
      return desk().app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
    };
    const factors = [];
    for (let press = 0; press < 7; press += 1) factors.push(await zoomIn());
    expect(factors.map((factor) => Math.round((factor ?? 0) * 100))).toEqual([110, 125, 150, 175, 200, 200, 200]);
  });
});
