import { expect, test } from "vitest";
import { visiblePart } from "#renderer/ui/lanes/visiblePart.ts";

test.each(["酸化物薄膜の電子構造", "Solid-state battery interface", "ﾆﾁﾔ Beam", "吉𠮷野家の𩸽"])(
  "of %s, a title with room for all of it stays whole",
  (title) => {
    expect(visiblePart(title, title.length * 16)).toBe(title);
  },
);

test("a long title ends a letter after the room does, so that what is cut can be seen", () => {
  expect(visiblePart("酸化物薄膜の電子構造", 33)).toBe("酸化物薄");
});

test("narrow letters count as narrow: as many are kept as can be seen", () => {
  expect(visiblePart("illicit illumination", 30)).toBe("illicit ill");
  expect(visiblePart("ｱｲｳｴｵ", 9)).toBe("ｱｲｳｴ");
});

test("a letter of two code units is not taken apart", () => {
  expect(visiblePart("𩸽𠮷野家", 11)).toBe("𩸽𠮷");
});
