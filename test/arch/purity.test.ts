import { describe, expect, test } from "vitest";
import { projectFiles, readProjectFile } from "#test/arch/projectFiles.ts";

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");

/** Lines of these files that hold the pattern, as `path: line`. */
function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    withoutComments(readProjectFile(path))
      .split("\n")
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

const files = projectFiles();
const shared = files.filter((path) => /^shared\/.*\.ts$/.test(path));
const program = files.filter((path) => /^(shared|renderer|electron|backend)\/.*\.tsx?$/.test(path));

describe("what keeps rules repeatable", () => {
  test("shared/ reads no clock, throws no dice and talks to nobody", () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bfetch\(|\bcrypto\.|\bTemporal\.Now\b|\bperformance\.|\bsetTimeout\b|\blocalStorage\b|\bprocess\.|\bconsole\./;
    expect(shared.length).toBeGreaterThan(5);
    expect(linesWith(impure, shared)).toEqual([]);
  });

  test("shared/ never asks for the zone or the language of the workstation", () => {
    const local =
      /\.(getFullYear|getMonth|getDate|getDay|getHours|getMinutes|getTimezoneOffset|setHours|toLocale\w*)\(|\bnew Date\(\s*\d{4}\s*,/;
    expect(linesWith(local, shared)).toEqual([]);
  });

  test("the program has no module-level mutable variable", () => {
    expect(linesWith(/^(export )?(let|var) /, program)).toEqual([]);
  });

  test("the program never asks whether it is being tested", () => {
    const branch = /NODE_ENV.{0,12}test|IS_TEST|\bVITEST\b|PLAYWRIGHT|BEAMLINE_(TEST|BENCH)/;
    expect(linesWith(branch, program)).toEqual([]);
  });

  test("the program writes no HTML and compiles no text", () => {
    const html = /\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bnew Function\(|\beval\(|\bdocument\.write\(/;
    // How the window is built is not part of what runs: it takes such a line out of a package (docs/adr/0033).
    const running = program.filter((path) => path !== "renderer/vite.config.ts");
    expect(linesWith(html, running)).toEqual([]);
  });

  test("compiler errors are expected in tests only", () => {
    expect(linesWith(/@ts-(ignore|nocheck|expect-error)/, [])).toEqual([]);
    expect(program.filter((path) => /@ts-(ignore|nocheck|expect-error)/.test(readProjectFile(path)))).toEqual([]);
  });

  test("every lint suppression says why", () => {
    // On the line itself after `--`, or as a comment on the line above.
    const silent = /^(?!\s*\/\/)[^\n]*\n\s*\/\/ (?:oxlint|eslint)-disable(?!.*--\s*\S)/m;
    expect(program.filter((path) => silent.test(readProjectFile(path)))).toEqual([]);
  });
});
