import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { firstLetters, words } from "#scripts/letters.mjs";
import { projectFolder } from "#scripts/projectFolder.mjs";

describe("the letters that are read with the page", () => {
  test.each(["400", "500", "700"])("weight %s was cut for every word of the program", (weight) => {
    const kept = readFileSync(join(projectFolder, `assets/fonts/letters-${weight}.txt`), "utf8");
    const missing = words().filter((letter: string) => !kept.includes(letter));
    expect(missing.join(""), "run node scripts/fonts.mjs").toBe("");
  });

  test("names and titles find theirs: kana and the kanji of the first level", () => {
    const letters = firstLetters("500");
    expect([..."あアー漢字測定予約佐藤高橋亜腕"].filter((letter) => !letters.includes(letter))).toEqual([]);
  });
});
