import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { projectFiles, projectRoot, readProjectFile } from "#test/arch/projectFiles.ts";

// What is true on one machine only, or says where and by whom the project was made, stays out of it.

const text = /\.(ts|tsx|mjs|js|cjs|json|jsonc|md|css|html|yml|yaml|txt|sh|svg)$|^\.\w+|\/run$|^LICENSE$/;
const files = projectFiles().filter((path) => text.test(path) && !path.startsWith("test/arch/"));

/** Places as `path:line: what was found`. */
function finds(pattern: RegExp, paths: readonly string[] = files): string[] {
  return paths.flatMap((path) =>
    readProjectFile(path)
      .split("\n")
      .flatMap((line, index) => {
        const found = pattern.exec(line);
        return found ? [`${path}:${index + 1}: ${found[0]}`] : [];
      }),
  );
}

describe("nothing of one machine or one workplace", () => {
  test("there are files to look at", () => expect(files.length).toBeGreaterThan(100));

  // "sato" is the invented person of the tests of the log, whose home folder must not get into it.
  test("no path of a home or work folder", () => {
    expect(finds(/(?<![\w.$}])(?:\/(?:home|Users)\/(?!sato\b)[a-z]\w*|\/(?:root|work)\/\w|[A-Z]:\\Users\\)/)).toEqual(
      [],
    );
  });

  test("no address of a package registry or of a machine inside", () => {
    const registry =
      /(?:registry|mirror|proxy|nexus|artifactory)\.[\w-]+\.\w+|https?:\/\/(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/i;
    expect(finds(registry)).toEqual([]);
    expect(finds(/\w\.(?:internal|corp|lan)(?:[/:"'\s]|$)/)).toEqual([]);
  });

  test("the lock file does not say where packages came from", () => {
    expect(finds(/"resolved":/, ["package-lock.json"])).toEqual([]);
  });

  test("no key, token or password", () => {
    const secret =
      /-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:ghp|gho|github_pat|glpat|xox[bp])[-_]\w{16,}|\bnpm_[A-Za-z0-9]{36}\b|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/;
    expect(finds(secret)).toEqual([]);
  });

  test("nothing that is built or fetched is tracked", () => {
    const tracked = execFileSync("git", ["ls-files"], { cwd: projectRoot, encoding: "utf8" }).split("\n");
    expect(tracked.filter((path) => /^(node_modules|out|dist|pictures)\/|\.log$|\.DS_Store$/.test(path))).toEqual([]);
  });
});
