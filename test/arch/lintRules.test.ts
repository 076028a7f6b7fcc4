import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "#test/arch/projectFiles.ts";

// A lint rule whose pattern matches nothing is silent, and looks exactly like a clean project (that happened with `#…`
// patterns written as `group`). So each rule is shown a file that breaks it, in a copy of the project's own settings.

const restricted = "eslint(no-restricted-imports)";
const line = (specifier: string) => `import { thing } from "${specifier}";\n\nexport const other = thing;\n`;

/** Path of a wrong file, what stands in it, and the rule that has to say so. */
const wrongFiles: readonly [path: string, source: string, rule: string][] = [
  ["shared/domain/relative.ts", line("./other.ts"), restricted],
  ["shared/domain/parent.ts", line("../lib/other.ts"), restricted],
  ["shared/domain/reachesUp.ts", line("#renderer/data/commit.ts"), restricted],
  ["shared/domain/usesReact.ts", line("react"), restricted],
  ["shared/domain/usesNode.ts", line("node:fs"), restricted],
  ["shared/domain/usesFullZod.ts", line("zod"), restricted],
  ["shared/domain/typesCount.ts", `import type { A } from "#renderer/data/db.ts";\n\nexport type B = A;\n`, restricted],
  ["renderer/features/calendar/usesDexie.ts", line("dexie"), restricted],
  ["renderer/features/calendar/readsRows.ts", line("#renderer/data/db.ts"), restricted],
  ["renderer/features/calendar/usesCalendar.tsx", line("@fullcalendar/react"), restricted],
  ["renderer/features/calendar/usesAria.tsx", line("react-aria-components"), restricted],
  ["renderer/features/calendar/screen.ts", line("zustand"), restricted],
  ["renderer/features/calendar/shell.ts", line("electron"), restricted],
  ["renderer/features/calendar/mainProcess.ts", line("#electron/main/log.ts"), restricted],
  ["renderer/features/calendar/fromTests.ts", line("#test/fixtures/facility.ts"), restricted],
  ["renderer/ui/Part.tsx", line("#renderer/features/calendar/CalendarScreen.tsx"), restricted],
  ["renderer/ui/Rows.tsx", line("#renderer/data/queries/bookings.ts"), restricted],
  ["renderer/ui/Grid.tsx", line("@fullcalendar/react"), restricted],
  ["renderer/ui/lanes/board.tsx", line("#renderer/features/calendar/CalendarScreen.tsx"), restricted],
  ["renderer/data/shows.ts", line("#renderer/ui/Button.tsx"), restricted],
  ["renderer/data/live.ts", line("dexie-react-hooks"), restricted],
  ["renderer/data/upgrades/0001-first.ts", line("#renderer/data/db.ts"), restricted],
  ["electron/main/reachesOver.ts", line("#renderer/App.tsx"), restricted],
  ["electron/main/react.ts", line("react"), restricted],
  ["electron/preload/reachesMain.ts", line("#electron/main/log.ts"), restricted],
  ["test/shared/relative.test.ts", line("../arch/other.ts"), restricted],
  ["shared/lib/any.ts", "export const x: any = 1;\n", "typescript(no-explicit-any)"],
  ["shared/lib/bang.ts", "export const f = (a: string | null) => a!.length;\n", "typescript(no-non-null-assertion)"],
  ["shared/lib/default.ts", "export default 1;\n", "import(no-default-export)"],
  ["shared/lib/index.ts", `export * from "#shared/lib/cycleA.ts";\n`, "oxc(no-barrel-file)"],
  [
    "shared/lib/cycleA.ts",
    `import { b } from "#shared/lib/cycleB.ts";\n\nexport const a = () => b;\n`,
    "import(no-cycle)",
  ],
  [
    "shared/lib/cycleB.ts",
    `import { a } from "#shared/lib/cycleA.ts";\n\nexport const b = () => a;\n`,
    "import(no-cycle)",
  ],
  [
    "shared/lib/typeCycleA.ts",
    `import type { B } from "#shared/lib/typeCycleB.ts";\n\nexport type A = { b: B | null };\n`,
    "import(no-cycle)",
  ],
  [
    "shared/lib/typeCycleB.ts",
    `import type { A } from "#shared/lib/typeCycleA.ts";\n\nexport type B = { a: A | null };\n`,
    "import(no-cycle)",
  ],
  [
    "shared/lib/typeImport.ts",
    `import { Good } from "#shared/lib/good.ts";\n\nexport type X = Good;\n`,
    "typescript(consistent-type-imports)",
  ],
  ["shared/lib/long.ts", "export const x = [\n" + "  1,\n".repeat(300) + "];\n", "eslint(max-lines)"],
  [
    "shared/lib/many.ts",
    "export const f = (a: 1, b: 1, c: 1, d: 1, e: 1) => a + b + c + d + e;\n",
    "eslint(max-params)",
  ],
  ["renderer/data/speaks.ts", `export const f = () => console.log("x");\n`, "eslint(no-console)"],
  [
    "renderer/ui/Hook.tsx",
    `import { useState } from "react";\n\nexport function useX(a: boolean) {\n  if (a) useState(0);\n  return a;\n}\n`,
    "react(hooks)",
  ],
  [
    "renderer/ui/Html.tsx",
    "export const Html = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;\n",
    "react(no-danger)",
  ],
  [
    "test/shared/only.test.ts",
    `import { expect, test } from "vitest";\n\ntest.only("x", () => expect(1).toBe(1));\n`,
    "vitest(no-focused-tests)",
  ],
  [
    "test/shared/skip.test.ts",
    `import { expect, test } from "vitest";\n\ntest.skip("x", () => expect(1).toBe(1));\n`,
    "vitest(no-disabled-tests)",
  ],
];

const rightFiles: readonly [path: string, source: string][] = [
  ["shared/lib/good.ts", "export type Good = string;\n"],
  ["shared/domain/rightWay.ts", `import type { Good } from "#shared/lib/good.ts";\n\nexport type Better = Good;\n`],
  ["shared/domain/schema.ts", `import * as z from "zod/mini";\n\nexport const day = z.string();\n`],
  ["renderer/features/calendar/calendarState.ts", line("zustand")],
  ["renderer/ui/time-grid/TimeGrid.tsx", line("@fullcalendar/react")],
  ["renderer/ui/lanes/Lanes.tsx", line("@fullcalendar/react")],
  ["renderer/ui/DateField.tsx", line("react-aria-components")],
  ["renderer/data/db.ts", line("dexie")],
  ["renderer/data/useLive.ts", line("dexie-react-hooks")],
  ["electron/main/main.ts", line("electron")],
  ["scripts/speaks.mjs", `console.log("x");\n`],
];

type Diagnostic = { readonly code: string; readonly filename: string };
let folder = "";
let diagnostics: readonly Diagnostic[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "beamline-desk-lint-"));
  for (const name of [".oxlintrc.json", "package.json", "tsconfig.json"]) {
    await cp(join(projectRoot, name), join(folder, name));
  }
  for (const [path, source] of [...wrongFiles, ...rightFiles]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), source);
  }
  diagnostics = await lint(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the lint rules, shown a file that breaks each of them", () => {
  test.each(wrongFiles)("%s is refused", (path, _source, rule) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  test.each(rightFiles)("%s is accepted", (path) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  });
});

const rulesBrokenBy = (path: string) => diagnostics.filter((one) => one.filename === path).map((one) => one.code);

function lint(cwd: string): Promise<readonly Diagnostic[]> {
  const command = join(projectRoot, "node_modules/.bin/oxlint");
  return new Promise((resolve, reject) => {
    execFile(command, ["--format=json", "."], { cwd, maxBuffer: 1 << 26 }, (_refused, stdout, stderr) => {
      try {
        resolve((JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics);
      } catch (error) {
        reject(new Error(`oxlint did not answer in JSON: ${stdout}${stderr}`, { cause: error }));
      }
    });
  });
}
