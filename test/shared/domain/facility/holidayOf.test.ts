import { default as library } from "@holiday-jp/holiday_jp";
import { describe, expect, test } from "vitest";
import { holidayOf } from "#shared/domain/facility/holidayOf.ts";
import { addDays, type Day } from "#shared/domain/time/day.ts";

describe("national holidays", () => {
  test("23 November 2026 is 勤労感謝の日, the day before is none", () => {
    expect(holidayOf("2026-11-23" as Day)).toEqual({ ja: "勤労感謝の日", en: "Labor Thanksgiving Day" });
    expect(holidayOf("2026-11-22" as Day)).toBeUndefined();
  });

  test("a holiday on a Sunday is made good on the next free day", () => {
    expect(holidayOf("2026-05-06" as Day)?.ja).toBe("振替休日");
  });

  test("nothing is known before 2016 and after 2050", () => {
    expect(holidayOf("2015-01-01" as Day)).toBeUndefined();
    expect(holidayOf("2051-01-01" as Day)).toBeUndefined();
  });

  test("every day from 2016 to 2050 is as the library has it", () => {
    const all: Record<string, { name: string; name_en: string }> = library.holidays;
    const wrong: string[] = [];
    for (let day = "2016-01-01" as Day; day < "2051-01-01"; day = addDays(day, 1)) {
      const theirs = all[day];
      const ours = holidayOf(day);
      if (theirs?.name.replace(/^.* 振替休日$/, "振替休日") !== ours?.ja || theirs?.name_en !== ours?.en)
        wrong.push(`${day} ${theirs?.name ?? "none"}`);
    }
    expect(wrong).toEqual([]);
  });
});
