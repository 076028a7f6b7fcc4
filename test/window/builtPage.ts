// Builds a page of the tests, a part of the window without the rest of the program, and opens it in the Electron that the
// program's own tests use.
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

/** Where the page lies; `?…` and what is asked of it follow. */
export const PAGE_ADDRESS = "app://page/index.html";

export type BuiltPage = { readonly page: Page; readonly app: ElectronApplication; close(): Promise<void> };

/** `root`: the folder with its index.html. `files`: name → content, for the page to fetch from beside it. The page is opened with `?idle`. */
export async function openBuiltPage(root: string, files: Readonly<Record<string, Buffer>> = {}): Promise<BuiltPage> {
  const project = await openTemporaryFolder("beamline-desk-page-");
  await build({
    root,
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
  await copyFile(fileURLToPath(new URL("pageMain.mjs", import.meta.url)), join(project, "out/main.mjs"));
  for (const [name, content] of Object.entries(files)) await writeFile(join(project, "out", name), content);
  await writeFile(
    join(project, "package.json"),
    JSON.stringify({ name: "built-page", version: "0.0.0", type: "module", main: "out/main.mjs" }),
  );
  const window = await prepareWindow({ project, userData: giveFolder(join(project, "user-data")) });
  const { app, page } = await openDriven(window);
  await page.waitForLoadState();
  return {
    page,
    app,
    async close() {
      await app.close();
      await window.remove();
      await rm(project, { recursive: true, force: true });
    },
  };
}
