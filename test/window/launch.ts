// The one way tests, benches and pictures start the real window: the built app, sandbox on, driven by Playwright.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type ElectronApplication, type Page, _electron } from "playwright-core";
import { buildApp } from "#scripts/build.mjs";
import { projectFolder } from "#scripts/projectFolder.mjs";
import { prepareWindow } from "#scripts/window/prepare.mjs";
import { openTemporaryFolder } from "#scripts/window/appCopy.mjs";
import { giveFolder } from "#scripts/window/unprivileged.mjs";

export type LaunchOptions = {
  /** The folder of an earlier `Desk`, to start again where that one left off. A new, empty one if absent. */
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Of the page, in CSS pixels. The window's own or remembered size if absent. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The language of the system, which the window takes at its first start. Japanese if absent. */
  readonly language?: "ja" | "en";
  /** The colours of the system, which the window takes while its theme is "system". */
  readonly theme?: "light" | "dark";
};

export type Desk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Ends the program as a person does; its data stay for another start. */
  close(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
};

const longestGoodbyeMs = 15_000;

/** Starts the program and waits for its window. Builds first where the sources have changed. */
export async function launchDesk(options: LaunchOptions = {}): Promise<Desk> {
  await buildApp({ quiet: true });
  const userData = options.userData ?? (await newUserData());
  const prepared = await prepareWindow({ project: projectFolder, userData });
  const app = await _electron.launch({
    executablePath: prepared.executable,
    args: [...prepared.args, `--lang=${options.language ?? "ja"}`, ...(options.args ?? [])],
    env: { ...prepared.env, ...options.env },
    chromiumSandbox: true,
  });
  const page = await app.firstWindow();
  if (options.theme) await page.emulateMedia({ colorScheme: options.theme });
  if (options.size) await resize(app, page, options.size);
  return { app, page, userData, ...endings(app, prepared.remove) };
}

async function resize(app: ElectronApplication, page: Page, size: { width: number; height: number }): Promise<void> {
  const frame = await app.browserWindow(page);
  await frame.evaluate((target, { width, height }) => target.setContentSize(width, height), size);
  await page.waitForFunction(({ width, height }) => window.innerWidth === width && window.innerHeight === height, size);
}

/** A folder that only the window's user may enter; gone when this process ends. */
async function newUserData(): Promise<string> {
  const folder = await openTemporaryFolder();
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return giveFolder(join(folder, "user-data"));
}

function endings(app: ElectronApplication, remove: () => Promise<void>): Pick<Desk, "close" | "kill"> {
  const child = app.process();
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
    await remove();
  };
  const close = async (): Promise<void> => {
    const timer = setTimeout(() => child.kill("SIGKILL"), longestGoodbyeMs);
    await app.close();
    await ended;
    clearTimeout(timer);
    await remove();
  };
  return { close, kill };
}
