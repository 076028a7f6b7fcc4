import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openShellState } from "#electron/main/shellState.ts";

const at = { folder: "" };
beforeEach(() => void (at.folder = mkdtempSync(join(tmpdir(), "beamline-state-"))));
afterEach(() => rmSync(at.folder, { recursive: true }));
const file = () => join(at.folder, "shell-state.json");

const whole = {
  bounds: { x: 10, y: 20, width: 1200, height: 800 },
  isMaximised: true,
  language: "en",
  theme: "dark",
  zoom: 1.25,
} as const;

describe("what the shell remembers", () => {
  test("comes back after a restart", () => {
    openShellState(file()).change(whole);
    expect(openShellState(file()).current()).toEqual(whole);
  });

  test("is changed part by part", () => {
    const state = openShellState(file());
    state.change({ theme: "dark" });
    state.change({ language: "ja" });
    expect(state.current()).toEqual({ theme: "dark", language: "ja" });
    expect(readdirSync(at.folder)).toEqual(["shell-state.json"]);
  });

  test("is empty at the first start", () => expect(openShellState(file()).current()).toEqual({}));

  test.each(["", "{", "null", "[]", "7", "\u0000\u0000", '{"bounds":'])("is empty where the file holds %j", (text) => {
    writeFileSync(file(), text);
    expect(openShellState(file()).current()).toEqual({});
  });

  test.each([
    [
      "a place that is none",
      { bounds: { x: "1", y: 2, width: 1200, height: 800 } },
      { bounds: { width: 1200, height: 800 } },
    ],
    ["no width", { bounds: { x: 1, y: 2, height: 800 } }, {}],
    ["a width of nothing", { bounds: { x: 1, y: 2, width: 0, height: 800 } }, {}],
    ["a half pixel", { bounds: { x: 1, y: 2, width: 1.5, height: 800 } }, {}],
    ["an unknown language", { language: "fr" }, {}],
    ["an unknown theme", { theme: "sepia" }, {}],
    ["a zoom that leaves the text unreadable", { zoom: 0.01 }, {}],
    ["something else", { colour: "red" }, {}],
  ])("leaves out %s and keeps the rest", (_what, broken, kept) => {
    writeFileSync(file(), JSON.stringify({ isMaximised: false, ...broken }));
    expect(openShellState(file()).current()).toEqual({ isMaximised: false, ...kept });
  });

  test("still holds in memory where the disk refuses", () => {
    const state = openShellState(join(at.folder, "no-such-folder", "state.json"));
    state.change({ theme: "dark" });
    expect(state.current()).toEqual({ theme: "dark" });
  });
});
