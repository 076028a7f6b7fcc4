// Builds the lanes page and opens it in the Electron that the program's own tests use.
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { ElectronApplication, Page } from "playwright-core";
import { build } from "vite";
import { openTemporaryFolder } from "#scripts/window/appCopy.mjs";
import { openDriven } from "#scripts/window/drivenWindow.mjs";
import { prepareWindow } from "#scripts/window/prepare.mjs";
import { giveFolder } from "#scripts/window/unprivileged.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

export type LanesPage = {
  readonly page: Page;
  readonly app: ElectronApplication;
  show(query: string): Promise<void>;
  close(): Promise<void>;
};

export async function openLanesPage(): Promise<LanesPage> {
  const project = await openTemporaryFolder("beamline-desk-lanes-");
  await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: join(project, "out"),
      emptyOutDir: true,
      target: "chrome130",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  await mkdir(join(project, "out"), { recursive: true });
  await copyFile(join(here, "electronMain.mjs"), join(project, "out/main.mjs"));
  await writeFile(
    join(project, "package.json"),
    JSON.stringify({ name: "lanes-page", version: "0.0.0", type: "module", main: "out/main.mjs" }),
  );
  const window = await prepareWindow({ project, userData: giveFolder(join(project, "user-data")) });
  const { app, page } = await openDriven(window);
  await page.waitForLoadState();
  return {
    page,
    app,
    async show(query) {
      await page.goto(`app://lanes/index.html?${query}`);
      await page
        .locator(query.includes("view=") ? ".time-grid" : ".lane-track")
        .first()
        .waitFor();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    async close() {
      await app.close();
      await window.remove();
      await rm(project, { recursive: true, force: true });
    },
  };
}
