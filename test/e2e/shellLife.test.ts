// Starting, starting again, and what happens when something is broken.
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Desk, launchDesk } from "#test/window/launch.ts";
import { buildApp } from "#scripts/build.mjs";
import { projectFolder } from "#scripts/projectFolder.mjs";
import { openTemporaryFolder } from "#scripts/window/appCopy.mjs";
import { prepareWindow } from "#scripts/window/prepare.mjs";
import { giveFolder } from "#scripts/window/unprivileged.mjs";

const opened = new Set<Desk>();
async function open(options?: Parameters<typeof launchDesk>[0]): Promise<Desk> {
  const desk = await launchDesk(options);
  opened.add(desk);
  await desk.page.waitForSelector("#root > *");
  return desk;
}
async function close(desk: Desk): Promise<void> {
  opened.delete(desk);
  await desk.close();
}
afterEach(() => Promise.all([...opened].map(close)));

type Raw = {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  remove(): Promise<void>;
};

/** Starts the program without anything that drives it, for the starts that open no window. */
async function start(userData: string, language: "ja" | "en"): Promise<Raw> {
  await buildApp({ quiet: true });
  const prepared = await prepareWindow({ project: projectFolder, userData });
  const child = spawn(prepared.executable, [...prepared.args, `--lang=${language}`], {
    env: prepared.env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = { text: "" };
  child.stderr?.on("data", (data: Buffer) => (said.text += data.toString()));
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  return { child, said: () => said.text, ended, remove: prepared.remove };
}

async function newFolder(): Promise<string> {
  return giveFolder(join(await openTemporaryFolder("beamline-desk-data-"), "user-data"));
}

const log = (userData: string): { level: string; code: string; figures: Record<string, unknown> }[] =>
  readFileSync(join(userData, "logs", "desk.log"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("a second start", () => {
  test("brings the open window to the front and ends", async () => {
    const desk = await open();
    await desk.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      if (window === undefined) return;
      Reflect.set(globalThis, "focused", new Promise<string>((done) => (window.focus = () => done("in front"))));
    });
    const second = await start(desk.userData, "ja");
    expect(await second.ended).toBe(0);
    await second.remove();
    expect(await desk.app.evaluate(() => Reflect.get(globalThis, "focused"))).toBe("in front");
    expect(log(desk.userData).filter(({ code }) => code === "shell.start")).toHaveLength(1);
  });
});

describe("the window after a restart", () => {
  const bounds = (desk: Desk) =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

  test("is where it was", async () => {
    const first = await open();
    const place = { x: 120, y: 80, width: 1200, height: 760 };
    await first.app.evaluate(({ BrowserWindow }, asked) => BrowserWindow.getAllWindows()[0]?.setBounds(asked), place);
    await close(first);
    expect(await bounds(await open({ userData: first.userData }))).toEqual(place);
  });

  test.each(["{", '{"bounds":{"x":"left"}}', '{"bounds":{"x":90000,"y":90000,"width":1200,"height":760}}'])(
    "opens in sight, where what was remembered is %s",
    async (text) => {
      const userData = await newFolder();
      const file = join(userData, "shell-state.json");
      writeFileSync(file, text);
      chmodSync(file, 0o666);
      const place = await bounds(await open({ userData }));
      expect(place?.x).toBeLessThan(1920);
      expect(place?.width).toBeGreaterThanOrEqual(960);
    },
  );
});

describe("a page that dies", () => {
  test("is said to have stopped, and comes back on request", async () => {
    const desk = await open();
    const asked = await desk.app.evaluate(async ({ BrowserWindow, dialog }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise<void>((done) => contents?.once("did-finish-load", () => done()));
      const seen = new Promise<{ message: string; buttons?: string[] }>((done) => {
        dialog.showMessageBox = async (_window: unknown, options?: { message: string; buttons?: string[] }) => {
          if (options !== undefined) done(options);
          return { response: 0, checkboxChecked: false };
        };
      });
      contents?.forcefullyCrashRenderer();
      const options = await seen;
      await loaded;
      return {
        message: options.message,
        buttons: options.buttons,
        url: contents?.getURL(),
        isCrashed: contents?.isCrashed(),
      };
    });
    expect(asked).toEqual({
      message: "画面の表示が止まりました。",
      buttons: ["再読み込み", "閉じる"],
      url: "app://main/",
      isCrashed: false,
    });
    expect(log(desk.userData).find(({ code }) => code === "shell.window-gone")).toMatchObject({ level: "error" });
  });
});

describe("a data folder that cannot be used", () => {
  test.each([
    ["ja", "Beamline Desk を開けませんでした。", "保存済みのデータには何も変更を加えていません。"],
    ["en", "could not open", "Nothing was changed"],
  ] as const)("is told in plain words (%s), without a stack", async (language, happened, safe) => {
    const userData = join(await openTemporaryFolder("beamline-desk-data-"), "closed", "user-data");
    mkdirSync(join(userData, ".."), { mode: 0o755 });
    const attempt = await start(userData, language);
    await expect.poll(attempt.said, { timeout: 60_000 }).toContain(userData);
    expect(attempt.said()).toContain(happened);
    expect(attempt.said()).toContain(safe);
    expect(attempt.said()).toContain("EACCES");
    expect(attempt.said()).not.toMatch(/\bat .*main\.js|Error:/);
    attempt.child.kill("SIGKILL");
    await attempt.ended;
    await attempt.remove();
  });
});

describe("the log", () => {
  test("says which Electron runs, and names no person and no place", async () => {
    const desk = await open();
    expect(log(desk.userData)[0]).toMatchObject({
      code: "shell.start",
      figures: { electron: expect.stringMatching(/^\d+\./) },
    });
    expect(readFileSync(join(desk.userData, "logs", "desk.log"), "utf8")).not.toMatch(/nobody|\/tmp|\/home|@/);
  });

  test("is not turned over by a page that fails in a loop", async () => {
    const desk = await open();
    await desk.page.evaluate(async () => {
      const { request } = Reflect.get(window, "desktop") as {
        request(name: string, argument: unknown): Promise<unknown>;
      };
      for (let time = 0; time < 200; time += 1)
        await request("log.write", { level: "error", code: "window.loop", figures: { time } });
    });
    expect(log(desk.userData).filter(({ code }) => code === "window.loop").length).toBeLessThan(60);
  });
});
