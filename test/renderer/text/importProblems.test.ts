import { describe, expect, test } from "vitest";
import { importProblemWords } from "#renderer/text/importProblems.ts";
import type { Mistake } from "#shared/domain/facility/fileMistake.ts";

const mistakes: readonly Mistake[] = [
  { kind: "wrong-type", expected: "int" },
  { kind: "not-one-of", allowed: ["shared", "coalition"] },
  { kind: "too-small", least: 1 },
  { kind: "too-large", most: 24 },
  { kind: "not-like", example: "BL08W" },
  { kind: "not-a-day" },
  { kind: "wrong-length" },
  { kind: "ends-before-it-starts", id: "2026A" },
  { kind: "overlap", one: "2026A", other: "2026B" },
  { kind: "twice", id: "BL02U" },
  { kind: "not-in-file", id: "BL99X" },
  { kind: "no-room", count: 29, room: 28 },
  { kind: "wrong-sum", of: "2026A shared", sum: 800, published: 801 },
  { kind: "not-allowed" },
];

const facts = (mistake: Mistake): string[] =>
  Object.entries(mistake).flatMap(([key, value]) =>
    key === "kind" || key === "expected" ? [] : [value].flat().map(String),
  );

describe("a mistake in a file", () => {
  test.each(mistakes)("$kind: named with its place and its facts, in Japanese and in English", (mistake) => {
    const problem = { kind: "mistake", mistake: { where: "terms[0]", ...mistake } } as const;
    const ja = importProblemWords.ja.sentence(problem);
    const en = importProblemWords.en.sentence(problem);
    for (const fact of ["terms[0]: ", ...facts(mistake)]) {
      expect(ja).toContain(fact);
      expect(en).toContain(fact);
    }
    expect(ja).toMatch(/[\u3040-\u30ff].*。$/);
    expect(en).not.toMatch(/[\u3040-\u30ff\u3400-\u9fff]/);
    expect(en).toMatch(/: [A-Z0-9].*\.$/);
  });

  test("of the whole file: no place in front", () => {
    const problem = { kind: "mistake", mistake: { where: "", kind: "not-allowed" } } as const;
    expect(importProblemWords.en.sentence(problem)).toBe("This value is not allowed.");
  });
});
