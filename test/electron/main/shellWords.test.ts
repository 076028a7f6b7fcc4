import { expect, test } from "vitest";
import { systemLanguage } from "#electron/main/shellWords.ts";

test.each([
  ["ja", "ja"],
  ["ja-JP", "ja"],
  ["en", "en"],
  ["en-US", "en"],
  ["fr", "ja"],
  ["", "ja"],
])("on a system in %j the shell speaks %s", (locale, language) => expect(systemLanguage(locale)).toBe(language));
