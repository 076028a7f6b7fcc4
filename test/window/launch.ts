// The one way tests, benches and pictures start the real window: the built app, sandbox on, driven by Playwright.
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "playwright-core";
import { buildApp } from "#scripts/build.mjs";
import { projectFolder } from "#scripts/projectFolder.mjs";
import { prepareWindow } from "#scripts/window/prepare.mjs";
import { openTemporaryFolder } from "#scripts/window/appCopy.mjs";
import { openDriven } from "#scripts/window/drivenWindow.mjs";
import { giveFolder } from "#scripts/window/unprivileged.mjs";
import { within } from "#scripts/window/within.mjs";

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

// Generous: many times what a busy machine needs. They only end what would never end.
const longestGoodbyeMs = 30_000;
const longestWaitMs = 30_000;

/** Starts the program and waits for its window. Builds first where the sources have changed. */
export async function launchDesk(options: LaunchOptions = {}): Promise<Desk> {
  await buildApp({ quiet: true });
  const userData = options.userData ?? (await newUserData());
  const prepared = await prepareWindow({ project: projectFolder, userData });
  const { app, page } = await openDriven(prepared, {
    args: [`--lang=${options.language ?? "ja"}`, ...(options.args ?? [])],
    env: options.env ?? {},
  });
  const desk = { app, page, userData, ...endings(app, prepared.remove) };
  try {
    if (options.theme) await page.emulateMedia({ colorScheme: options.theme });
    if (options.size) await resize(app, page, options.size);
  } catch (error) {
    await desk.kill();
    throw error;
  }
  return desk;
}

/** Of the page, in CSS pixels. */
export async function resize(
  app: ElectronApplication,
  page: Page,
  size: { width: number; height: number },
): Promise<void> {
  const frame = await app.browserWindow(page);
  await frame.evaluate((target, { width, height }) => target.setContentSize(width, height), size);
  const isSize = ({ width, height }: typeof size) => window.innerWidth === width && window.innerHeight === height;
  const what = `the window to become ${size.width} × ${size.height}`;
  await within(what, longestWaitMs, page.waitForFunction(isSize, size, { timeout: 0 }));
}

/** A folder that only the window's user may enter; gone when this process ends. */
async function newUserData(): Promise<string> {
  const folder = await openTemporaryFolder();
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return giveFolder(join(folder, "user-data"));
}

function endings(app: ElectronApplication, remove: () => Promise<void>): Pick<Desk, "close" | "kill"> {
  const child = app.process();
  const ended = new Promise<void>((done) => {
    child.once("exit", () => done());
    if (child.exitCode !== null || child.signalCode !== null) done();
  });
  const killed = async (): Promise<void> => {
    child.kill("SIGKILL");
    await within("a killed program to be gone", longestWaitMs, ended);
    await remove();
  };
  const close = async (): Promise<void> => {
    const closed = app.close().catch(() => undefined);
    // The driver's own word is not enough: it also waits for what a hanging page never says.
    await within("the program to end when asked to", longestGoodbyeMs, ended).finally(killed);
    await within("the driver to let go", longestGoodbyeMs, closed);
  };
  return { close, kill: killed };
}
