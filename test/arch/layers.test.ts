import { describe, expect, test } from "vitest";
import { importsOf, isBuildSetting, refusal } from "#test/arch/layers.ts";
import { isProgramSource, projectFiles, readProjectFile } from "#test/arch/projectFiles.ts";

const sources = projectFiles().filter((path) => isProgramSource(path) && !isBuildSetting(path));
const imports = sources.flatMap((path) => importsOf(readProjectFile(path)).map((specifier) => ({ path, specifier })));

describe("who imports whom", () => {
  test("every import is one that the table of layers allows", () => {
    expect(imports.map(({ path, specifier }) => refusal(path, specifier)).filter((one) => one !== undefined)).toEqual(
      [],
    );
  });

  test("every source file lies in a listed folder", () => {
    expect(sources.filter((path) => refusal(path, "#shared/x.ts")?.endsWith("in no listed folder"))).toEqual([]);
  });

  test("the check saw the program: files of every part, and imports in them", () => {
    for (const part of ["shared/domain/", "shared/mutations/", "shared/ipc/", "renderer/"]) {
      expect(sources.filter((path) => path.startsWith(part)).length, part).toBeGreaterThan(0);
    }
    expect(imports.length).toBeGreaterThan(sources.length / 2);
  });

  test("nothing of the program imports a test", () => {
    expect(imports.filter(({ specifier }) => specifier.startsWith("#test"))).toEqual([]);
  });
});

describe("the table of layers, asked about wrong imports", () => {
  test.each([
    ["shared/domain/time/day.ts", "#renderer/data/commit.ts"],
    ["shared/domain/time/day.ts", "#shared/mutations/registry.ts"],
    ["shared/lib/id.ts", "#shared/domain/time/day.ts"],
    ["shared/domain/time/day.ts", "dexie"],
    ["shared/domain/time/day.ts", "node:fs"],
    ["shared/domain/time/day.ts", "./instant.ts"],
    ["shared/domain/time/day.ts", "#shared/domain/time/instant"],
    ["renderer/features/calendar/CalendarScreen.tsx", "#renderer/features/helium/HeliumScreen.tsx"],
    ["renderer/features/calendar/CalendarScreen.tsx", "#renderer/data/db.ts"],
    ["renderer/features/calendar/CalendarScreen.tsx", "@fullcalendar/react"],
    ["renderer/ui/Button.tsx", "#renderer/features/calendar/CalendarScreen.tsx"],
    ["renderer/ui/Button.tsx", "@fullcalendar/react"],
    ["renderer/data/commit.ts", "#renderer/ui/Button.tsx"],
    ["renderer/data/upgrades/0001-first.ts", "#shared/domain/time/day.ts"],
    ["electron/main/main.ts", "#renderer/App.tsx"],
    ["electron/preload/preload.ts", "#electron/main/log.ts"],
    ["renderer/utils/text.ts", "#shared/lib/id.ts"],
  ])("%s may not import %s", (path, specifier) => {
    expect(refusal(path, specifier)).toBeTypeOf("string");
  });

  test.each([
    ["shared/domain/time/day.ts", "#shared/lib/id.ts"],
    ["renderer/features/calendar/CalendarScreen.tsx", "#renderer/data/commit.ts"],
    ["renderer/features/calendar/CalendarScreen.tsx", "#renderer/features/calendar/laneRows.ts"],
    ["renderer/ui/lanes/LaneBoard.tsx", "@fullcalendar/react/protected-api"],
  ])("%s may import %s", (path, specifier) => {
    expect(refusal(path, specifier)).toBeUndefined();
  });

  test("finds imports however they are written, and none in comments", () => {
    const source = `
      import a from "a"; import type { B } from 'b';
      import "c.css";
      export { d } from "d";
      const e = await import("e");
      // import f from "f";
      /* import g from "g"; */
      import {
        h,
      } from "h";`;
    expect(importsOf(source)).toEqual(["a", "b", "c.css", "d", "e", "h"]);
  });
});
