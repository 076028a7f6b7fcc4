import { expect, test } from "vitest";
import { logHandlers } from "#electron/main/handlers/logHandlers.ts";
import type { LogEntry } from "#electron/main/log/openLog.ts";

test("the window's lines are told from the shell's, and a flood of them is cut and counted", () => {
  const written: LogEntry[] = [];
  const clock = { now: 0 };
  const write = logHandlers({
    log: { write: (entry) => void written.push(entry), lastErrors: () => [] },
    now: () => clock.now,
  })["log.write"];
  for (let time = 0; time < 100; time += 1) void write({ level: "error", code: "shell.start", figures: { time } });
  expect(written).toHaveLength(30);
  expect(new Set(written.map((entry) => entry.code))).toEqual(new Set(["window.shell.start"]));
  clock.now = 2_000;
  void write({ level: "error", code: "window.error", figures: { kind: "TypeError" } });
  expect(written.at(-1)).toEqual({ level: "error", code: "window.error", figures: { kind: "TypeError", dropped: 70 } });
});
