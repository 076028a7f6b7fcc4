import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot, readProjectFile } from "#test/arch/projectFiles.ts";

type Manifest = {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
type LockedPackage = {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
};

const manifest = JSON.parse(readProjectFile("package.json")) as Manifest;
const lock = JSON.parse(readProjectFile("package-lock.json")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

/** Everything that can end up in the shipped program: the dependencies and what they bring. */
const shipped = Object.entries(lock.packages).filter(
  ([path, locked]) => path !== "" && locked.dev !== true && locked.devOptional !== true,
);

const permissive = [
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
];
/** The SIL Open Font Licence: permissive for what is set in the font. */
const fontLicence = "OFL-1.1";

describe("what the program is built from", () => {
  test.each(direct)("%s is pinned to one version", (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  test.each(shipped)("%s may be handed on", (path) => {
    const { license } = JSON.parse(readFileSync(join(projectRoot, path, "package.json"), "utf8")) as {
      license?: string;
    };
    const allowed = path.includes("/@fontsource") ? [...permissive, fontLicence] : permissive;
    // "MIT OR GPL-2.0" may be taken as MIT; "MIT AND …" needs all of them.
    const choices = (license ?? "none given").replaceAll(/[()]/g, "").split(" OR ");
    expect(
      choices.some((choice) => choice.split(" AND ").every((one) => allowed.includes(one))),
      license,
    ).toBe(true);
  });

  test("more than the direct dependencies were looked at", () => {
    expect(shipped.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
  });

  test("docs/dependencies.md names every dependency with its version, and no other", () => {
    const rows = [...readProjectFile("docs/dependencies.md").matchAll(/^\| `([^`]+)` \| ([\d.]+) \|/gm)];
    const documented = rows.map((row) => [row[1] ?? "", row[2] ?? ""]);
    expect(documented.toSorted()).toEqual(direct.toSorted());
  });
});
