import { describe, expect, test } from "vitest";
import { isInstalled } from "#scripts/setup/dependencies.mjs";

const lock = (packages: Record<string, object>) => JSON.stringify({ packages: { "": {}, ...packages } });
const allThere = () => true;
const dexie = { version: "4.4.7", integrity: "sha512-a" };

describe("whether the dependencies of the lock file are installed", () => {
  test("yes, when npm's own record holds the same versions with the same content", () => {
    expect(isInstalled(lock({ "node_modules/dexie": dexie }), lock({ "node_modules/dexie": dexie }), allThere)).toBe(
      true,
    );
  });

  test("no, when a package that the record names is gone", () => {
    const same = lock({ "node_modules/dexie": dexie });
    expect(isInstalled(same, same, (path) => path !== "node_modules/dexie")).toBe(false);
  });

  test.for([
    ["one is missing", {}],
    ["one has another version", { "node_modules/dexie": { ...dexie, version: "4.4.6" } }],
    ["one has other content", { "node_modules/dexie": { ...dexie, integrity: "sha512-b" } }],
  ] as const)("no, when %s", ([, installed]) => {
    expect(isInstalled(lock({ "node_modules/dexie": dexie }), lock(installed), allThere)).toBe(false);
  });

  test("yes, when only packages for other systems are absent", () => {
    const wanted = { "node_modules/dexie": dexie, "node_modules/for-mac": { ...dexie, optional: true } };
    expect(isInstalled(lock(wanted), lock({ "node_modules/dexie": dexie }), allThere)).toBe(true);
  });
});
