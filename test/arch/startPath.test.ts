import { describe, expect, test } from "vitest";
import { startPath, valueImports } from "#test/arch/startPath.ts";
import { readProjectFile } from "#test/arch/projectFiles.ts";

/** Characters of TypeScript and CSS, a twentieth more than there were when this was written. */
const MOST_SOURCE = 545_000;

describe("what the window loads before the first paint (docs/speed.md)", () => {
  const opening = startPath("renderer/opening.ts");
  const start = startPath("renderer/main.tsx");

  test("the script that opens the database brings nothing but the database", () => {
    expect([...opening.packages]).toEqual(["dexie"]);
    expect(
      [...opening.files].filter((file) => /\.(tsx|css)$|^renderer\/ui\/(?!lanes\/laneZoom\.ts)/.test(file)),
    ).toEqual([]);
  });

  test("the first screen brings these packages; anything more belongs behind import()", () => {
    expect([...start.packages].toSorted()).toEqual([
      "@fullcalendar/react",
      "@tabler/icons-react",
      "dexie",
      "dexie-react-hooks",
      "react",
      "react-dom",
      "react-dom/client",
      "zustand",
    ]);
  });

  test("the first screen brings so much of our own source and no more", () => {
    const bytes = [...start.files].reduce((sum, file) => sum + readProjectFile(file).length, 0);
    expect(bytes).toBeLessThan(MOST_SOURCE);
  });

  test("panels, dialogs, the table and the other views wait until they are asked for", () => {
    const later =
      /^renderer\/(features\/(settings|about|first-run)|features\/calendar\/(search|table|print\/(?!wishesFrom)|arrange\/Lane)|ui\/(data-table|time-grid))\//;
    expect([...start.files].filter((file) => later.test(file))).toEqual([]);
  });

  test("types and import() are not counted, values are", () => {
    const source = `
      import type { A } from "a"; 
import { type B, type C } from "b";
import {
  type D,
  e,
} from "e";
import "f.css";
export { g } from "g";
const h = () => import("h");
// import i from "i";`;
    expect(valueImports(source)).toEqual(["e", "f.css", "g"]);
  });
});
