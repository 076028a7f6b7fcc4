import { describe, expect, test } from "vitest";
import { describeError, scrub } from "#electron/main/log/describeError.ts";

const words = { home: "/home/sato", user: "sato", host: "bl07-desk3" };

describe("an error in the log", () => {
  test.each([
    [
      "a path",
      "ENOENT: no such file, open /home/sato/Desktop/2026B0007.json",
      "ENOENT: no such file, open …/2026B0007.json",
    ],
    ["a module's address", "at start (file:///opt/desk/out/electron/main.js:3:14)", "at start (…/main.js:3:14)"],
    ["a path of Windows", "open C:\\Users\\sato\\desk\\state.json", "open …/state.json"],
    [
      "what it quotes",
      "Unexpected token in \"電池の測定 佐藤\" and 'abc' and 「酒井」",
      'Unexpected token in "…" and "…" and "…"',
    ],
    ["a mail address", "to taro.sato@nanoterasu.example failed", "to <mail> failed"],
    ["the user and the machine", "sato on bl07-desk3", "<…> on <…>"],
  ])("does not tell %s", (_what, text, told) => expect(scrub(text, words)).toBe(told));

  test("keeps its class and the lines of our own code", () => {
    const error = new TypeError("x is not a function");
    const { name, stack } = describeError(error, words);
    expect(name).toBe("TypeError");
    expect(stack).toContain("x is not a function");
    expect(stack).toContain("describeError.test.ts");
    expect(stack).not.toContain(import.meta.dirname);
  });

  test("that is none has a kind and no content", () => {
    expect(describeError("佐藤", words)).toEqual({ name: "string", stack: "" });
  });

  test("is not endless", () => expect(scrub("x ".repeat(10_000), words).length).toBe(2_000));
});
