import { describe, expect, test } from "vitest";
import type { Day } from "#shared/domain/time/day.ts";
import { mondayOf } from "#shared/domain/time/mondayOf.ts";
import { parseGoTo } from "#shared/domain/time/parseGoTo.ts";

/** A Sunday. */
const today = "2026-11-22" as Day;
const terms = [
  { id: "2026A", from: "2026-04-01" as Day },
  { id: "2026B", from: "2026-10-01" as Day },
];
const goTo = (text: string, from: Day = today): string | undefined => parseGoTo(text, { today: from, terms })?.day;

describe("going to a date", () => {
  test("a day without a year is the nearest one, also across the new year", () => {
    expect(goTo("1/8", "2026-12-20" as Day)).toBe("2027-01-08");
    expect(goTo("12/20", "2027-01-08" as Day)).toBe("2026-12-20");
    expect(goTo("11/25")).toBe("2026-11-25");
    expect(goTo("11月25日")).toBe("2026-11-25");
    expect(goTo("11/25(水)")).toBe("2026-11-25");
  });

  test("a whole date is taken as written, in each common way of writing", () => {
    for (const text of [
      "2026-11-25",
      "2026/11/25",
      "2026.11.25",
      "2026年11月25日",
      "２０２６/１１/２５",
      " 2026-11-25 ",
    ]) {
      expect(goTo(text)).toBe("2026-11-25");
    }
  });

  test("a month goes to its first day and says that a month was meant", () => {
    expect(parseGoTo("2026-12", { today, terms })).toEqual({ day: "2026-12-01", span: "month" });
    expect(parseGoTo("12月", { today, terms })).toEqual({ day: "2026-12-01", span: "month" });
    expect(parseGoTo("来月", { today, terms })).toEqual({ day: "2026-12-01", span: "month" });
  });

  test("a date as the English window writes it is understood, and eight digits, and now", () => {
    for (const text of ["Wed 25 Nov", "25 Nov", "Nov 25", "25 November 2026", "November 25, 2026", "20261125"])
      expect(goTo(text)).toBe("2026-11-25");
    expect(goTo("8 Jan", "2026-12-20" as Day)).toBe("2027-01-08");
    expect(goTo("25 Foo")).toBeUndefined();
    expect(goTo("今")).toBe(today);
  });

  test("terms are named in short, and by their distance from the term of today", () => {
    expect(parseGoTo("26a", { today, terms })).toEqual({ day: "2026-04-01", span: "term" });
    expect(goTo("前期")).toBe("2026-04-01");
    expect(goTo("this term")).toBe("2026-10-01");
    expect(goTo("来期")).toBeUndefined();
    expect(goTo("next term", "2026-05-01" as Day)).toBe("2026-10-01");
  });

  test("distances count from today", () => {
    expect(goTo("+3d")).toBe("2026-11-25");
    expect(goTo("+3")).toBe("2026-11-25");
    expect(goTo("-1w")).toBe("2026-11-15");
    expect(goTo("3日後")).toBe("2026-11-25");
    expect(goTo("2週間前")).toBe("2026-11-08");
    expect(goTo("+1m", "2026-01-31" as Day)).toBe("2026-02-28");
    expect(goTo("-11m", "2026-12-15" as Day)).toBe("2026-01-15");
  });

  test("next Monday is the Monday of next week, said in Japanese or English", () => {
    expect(goTo("来週月曜")).toBe("2026-11-23");
    expect(goTo("来週の月曜日")).toBe("2026-11-23");
    expect(goTo("next mon")).toBe("2026-11-23");
    expect(goTo("Next Monday")).toBe("2026-11-23");
    expect(goTo("先週金曜")).toBe("2026-11-13");
    expect(goTo("来週月曜", "2026-11-23" as Day)).toBe("2026-11-30");
  });

  test("a bare weekday is the next one, and today counts", () => {
    expect(goTo("日曜")).toBe("2026-11-22");
    expect(goTo("wed")).toBe("2026-11-25");
    expect(goTo("土")).toBe("2026-11-28");
  });

  test("a term goes to its first day", () => {
    expect(parseGoTo("2026a", { today, terms })).toEqual({ day: "2026-04-01", span: "term" });
    expect(parseGoTo("2026B期", { today, terms })).toEqual({ day: "2026-10-01", span: "term" });
  });

  test("what is no date, or no real one, is not guessed", () => {
    for (const text of ["", "  ", "2026-02-30", "13/1", "2031A", "BL07U", "32日", "nextish", "constructor"])
      expect(goTo(text)).toBeUndefined();
  });
});

test("the week of a Sunday began the Monday before", () => {
  expect(mondayOf("2026-11-22" as Day)).toBe("2026-11-16");
  expect(mondayOf("2026-11-23" as Day)).toBe("2026-11-23");
});
