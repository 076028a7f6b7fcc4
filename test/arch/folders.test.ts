import { describe, expect, test } from "vitest";
import { projectFiles, readProjectFile } from "#test/arch/projectFiles.ts";

const files = projectFiles();
const topFolders = [".ci", "assets", "backend", "docs", "electron", "renderer", "scripts", "shared", "test"];
// Each is a place named after how and not what.
const drawers = ["utils", "util", "helpers", "common", "types", "models", "services", "hooks", "misc", "components"];

describe("where things lie", () => {
  test("the root holds settings and the agreed folders only", () => {
    const folders = new Set(files.filter((path) => path.includes("/")).map((path) => path.split("/")[0] ?? ""));
    expect([...folders].filter((one) => !topFolders.includes(one))).toEqual([]);
  });

  test("no source file lies loose in the root", () => {
    expect(files.filter((path) => /^[^/]+\.(ts|tsx|mjs|js|css|png)$/.test(path))).toEqual([]);
  });

  test("no folder is a drawer", () => {
    const inDrawer = (path: string) =>
      path
        .split("/")
        .slice(0, -1)
        .some((part) => drawers.includes(part));
    expect(files.filter((path) => /^(shared|renderer|electron|backend)\//.test(path) && inDrawer(path))).toEqual([]);
  });

  test("shared/lib holds at most ten files", () => {
    expect(files.filter((path) => path.startsWith("shared/lib/")).length).toBeLessThanOrEqual(10);
  });

  test("no file is called index or lies in a folder with capitals", () => {
    const source = files.filter((path) => /^(shared|renderer|electron|backend|test)\/.*\.tsx?$/.test(path));
    expect(source.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
    expect(source.filter((path) => /[A-Z_ ]/.test(path.slice(0, path.lastIndexOf("/"))))).toEqual([]);
  });

  test("a unit test lies where its subject lies, or under one of the kinds of test", () => {
    const kinds = /^test\/(arch|e2e|bench|pictures|window|fixtures|sim)\//;
    const source = new Set(files.filter((path) => /^(shared|renderer|electron|backend|scripts)\//.test(path)));
    const folders = new Set([...source].map((path) => path.slice(0, path.lastIndexOf("/"))));
    const strays = files
      .filter((path) => /^test\/.*\.test\.tsx?$/.test(path) && !kinds.test(path))
      .map((path) => path.slice("test/".length))
      .filter((path) => !folders.has(path.slice(0, path.lastIndexOf("/"))));
    expect(strays).toEqual([]);
  });

  test("every path that a document names exists", () => {
    const documents = files.filter(
      (path) => /^(docs\/.*|README|CONTRIBUTING)(\.md)?$/.test(path) && path.endsWith(".md"),
    );
    const named =
      /(?<![\w/#@.-])((?:shared|renderer|electron|backend|test|docs|scripts|assets|\.ci)\/[\w./-]*[\w-])(?![\w*<…{}])/g;
    const known = new Set(
      files.flatMap((path) => path.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/"))),
    );
    const dead = documents.flatMap((document) =>
      [...readProjectFile(document).matchAll(named)]
        .map((match) => match[1] ?? "")
        .filter(
          (path) =>
            !known.has(path) &&
            ![...known].some((one) => [".", "-"].includes(one.charAt(path.length)) && one.startsWith(path)),
        )
        .map((path) => `${document}: ${path}`),
    );
    expect(dead).toEqual([]);
  });
});
