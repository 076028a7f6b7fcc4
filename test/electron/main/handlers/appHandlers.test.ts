import { expect, test } from "vitest";
import { versionsOf } from "#electron/main/handlers/appHandlers.ts";
import { shippedElectron } from "#electron/main/shippedElectron.ts";
import { readProjectFile } from "#test/arch/projectFiles.ts";

const deps = (electron: string) => ({
  appVersion: "0.1.0",
  platform: "linux x64",
  versions: { ...process.versions, electron, chrome: "156.0.8078.100" },
});

test("says which Electron it runs on, and that a stand-in is one", () => {
  expect(versionsOf(deps(shippedElectron))).toMatchObject({ electron: shippedElectron, testRuntime: false });
  expect(versionsOf(deps("33.2.1"))).toMatchObject({ electron: "33.2.1", testRuntime: true });
});

test("the Electron to ship is the pinned one", () => {
  expect(JSON.parse(readProjectFile("package.json")).devDependencies.electron).toBe(shippedElectron);
});
