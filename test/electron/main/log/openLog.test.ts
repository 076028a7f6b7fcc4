import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLog } from "#electron/main/log/openLog.ts";

const at = { folder: "" };
beforeEach(() => void (at.folder = mkdtempSync(join(tmpdir(), "beamline-log-"))));
afterEach(() => rmSync(at.folder, { recursive: true, force: true }));
const now = () => new Date("2026-11-22T02:14:00Z");
const lines = (name: string) =>
  readFileSync(join(at.folder, name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("the log", () => {
  test("has one whole line of JSON for each entry, in the order written", () => {
    const log = openLog({ folder: at.folder, now });
    log.write({ level: "info", code: "shell.start", figures: { readyMs: 80 } });
    log.write({ level: "error", code: "shell.window-gone", figures: { reason: "crashed" } });
    expect(lines("desk.log")).toEqual([
      { time: "2026-11-22T02:14:00.000Z", level: "info", code: "shell.start", figures: { readyMs: 80 } },
      { time: "2026-11-22T02:14:00.000Z", level: "error", code: "shell.window-gone", figures: { reason: "crashed" } },
    ]);
  });

  test("tells the last warnings and errors, newest first, across two files and past a line that was cut off", () => {
    const log = openLog({ folder: at.folder, now });
    log.write({ level: "error", code: "old", figures: { kind: "TypeError" } });
    writeFileSync(join(at.folder, "desk.1.log"), readFileSync(join(at.folder, "desk.log")));
    writeFileSync(join(at.folder, "desk.log"), '{"level":"error","time":"2026\n');
    log.write({ level: "info", code: "fine", figures: {} });
    log.write({ level: "warning", code: "new", figures: {} });
    const time = "2026-11-22T02:14:00.000Z";
    expect(log.lastErrors(9)).toEqual([
      { time, level: "warning", code: "new" },
      { time, level: "error", code: "old" },
    ]);
    expect(log.lastErrors(1).map(({ code }) => code)).toEqual(["new"]);
  });

  test("goes on where the last run stopped, also after a line that was cut off", () => {
    writeFileSync(join(at.folder, "desk.log"), '{"time":"2026');
    openLog({ folder: at.folder, now }).write({ level: "info", code: "a", figures: {} });
    const text = readFileSync(join(at.folder, "desk.log"), "utf8");
    expect(text.endsWith('"code":"a","figures":{}}\n')).toBe(true);
    expect(text.split("\n").filter((line) => line.startsWith('{"time":"2026-11-22'))).toHaveLength(1);
  });

  test("keeps five files, the newest lines in the first", () => {
    const log = openLog({ folder: at.folder, now, maxBytes: 1 });
    for (let number = 1; number <= 9; number += 1) log.write({ level: "info", code: "n", figures: { number } });
    const names = readdirSync(at.folder).toSorted();
    expect(names).toEqual(["desk.1.log", "desk.2.log", "desk.3.log", "desk.4.log", "desk.log"]);
    const numbers = ["desk.log", "desk.1.log", "desk.2.log", "desk.3.log", "desk.4.log"].map(
      (name) => lines(name)[0].figures.number,
    );
    expect(numbers).toEqual([9, 8, 7, 6, 5]);
  });

  test("grows no larger than its limit and one line", () => {
    const log = openLog({ folder: at.folder, now, maxBytes: 1_000 });
    for (let number = 0; number < 200; number += 1) log.write({ level: "info", code: "n", figures: { number } });
    for (const name of readdirSync(at.folder)) {
      expect(readFileSync(join(at.folder, name)).length).toBeLessThan(1_100);
    }
  });

  test("says at the start that its folder cannot be used, and is silent about it later", () => {
    const blocked = join(at.folder, "file");
    writeFileSync(blocked, "");
    expect(() => openLog({ folder: join(blocked, "logs"), now })).toThrow("ENOTDIR");
    const log = openLog({ folder: join(at.folder, "logs"), now });
    rmSync(join(at.folder, "logs"), { recursive: true });
    expect(() => log.write({ level: "info", code: "a", figures: {} })).not.toThrow();
    expect(existsSync(join(at.folder, "logs"))).toBe(false);
  });
});
