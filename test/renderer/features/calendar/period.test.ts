import { describe, expect, test } from "vitest";
import {
  periodOf,
  stepAnchor,
  stepTerm,
  termAround,
  termsNear,
  type Look,
} from "#renderer/features/calendar/period.ts";
import { periodText } from "#renderer/features/calendar/times.ts";
import type { Term, TermId } from "#shared/domain/facility/facility.ts";
import type { Day } from "#shared/domain/time/day.ts";

const term = (id: string, from: string, to: string): Term => ({
  id: id as TermId,
  from: from as Day,
  to: to as Day,
  shifts: { startHour: 10, lengthHours: 8 },
  assumed: true,
});
const terms = [term("2026A", "2026-04-01", "2026-09-01"), term("2026B", "2026-10-01", "2027-04-01")];
const look = (zoom: Look["zoom"], anchor: string): Look => ({ view: "lanes", zoom, anchor: anchor as Day });

describe("what a zoom shows around a Sunday, 22 November 2026", () => {
  test("a day is that day, three days begin with it, weeks begin on the Monday before", () => {
    expect(periodOf(look("day", "2026-11-22"), terms)).toEqual({ from: "2026-11-22", to: "2026-11-23" });
    expect(periodOf(look("3-days", "2026-11-22"), terms)).toEqual({ from: "2026-11-22", to: "2026-11-25" });
    expect(periodOf(look("week", "2026-11-22"), terms)).toEqual({ from: "2026-11-16", to: "2026-11-23" });
    expect(periodOf(look("2-weeks", "2026-11-22"), terms)).toEqual({ from: "2026-11-16", to: "2026-11-30" });
  });

  test("a month is the calendar month, a term all of the term", () => {
    expect(periodOf(look("month", "2026-11-22"), terms)).toEqual({ from: "2026-11-01", to: "2026-12-01" });
    expect(periodOf(look("term", "2026-11-22"), terms)).toMatchObject({ from: "2026-10-01", to: "2027-04-01" });
  });

  test("between two terms the nearer one is shown", () => {
    expect(termAround("2026-09-05" as Day, terms)?.id).toBe("2026A");
    expect(termAround("2026-09-25" as Day, terms)?.id).toBe("2026B");
    expect(termAround("2031-01-01" as Day, terms)?.id).toBe("2026B");
  });

  test("the day on which one term follows another belongs to the one that begins", () => {
    const joined = [term("2025B", "2025-10-01", "2026-04-01"), term("2026A", "2026-04-01", "2026-09-01")];
    expect(termAround("2026-04-01" as Day, joined)?.id).toBe("2026A");
    expect(termAround("2026-03-31" as Day, joined)?.id).toBe("2025B");
    expect(stepTerm("2025-12-01" as Day, joined, 1)).toBe("2026-04-01");
    expect(stepTerm("2026-04-01" as Day, joined, -1)).toBe("2025-10-01");
  });

  test("a facility without terms shows half a year", () => {
    expect(periodOf(look("term", "2026-11-22"), [])).toEqual({ from: "2026-11-01", to: "2027-05-01" });
  });
});

describe("previous and next", () => {
  test("a month goes to the first of the next, across the new year", () => {
    expect(stepAnchor(look("month", "2026-12-31"), terms, 1)).toBe("2027-01-01");
    expect(stepAnchor(look("month", "2026-03-31"), terms, -1)).toBe("2026-02-01");
  });

  test("from the first days of a term, whose week begins in the one before, one goes to its neighbours", () => {
    expect(stepTerm("2026-10-01" as Day, terms, -1)).toBe("2026-04-01");
    expect(stepTerm("2026-04-01" as Day, terms, 1)).toBe("2026-10-01");
  });

  test("the terms to choose from are the one around, two before it and three after it", () => {
    const years = [2031, 2028, 2026, 2027, 2030, 2029, 2032].map((year) =>
      term(`${year}A`, `${year}-04-01`, `${year}-09-01`),
    );
    const names = (day: string): string[] => termsNear(day as Day, years).map(({ id }) => id);
    expect(names("2028-05-01")).toEqual(["2026A", "2027A", "2028A", "2029A", "2030A", "2031A"]);
    expect(names("2040-05-01")).toEqual(["2030A", "2031A", "2032A"]);
    expect(termsNear("2028-05-01" as Day, [])).toEqual([]);
  });

  test("a term goes to its neighbour over the gap between them", () => {
    expect(stepAnchor(look("term", "2026-05-01"), terms, 1)).toBe("2026-10-01");
    expect(stepAnchor(look("term", "2026-11-22"), terms, -1)).toBe("2026-04-01");
  });

  test("there and back is where one was", () => {
    for (const zoom of ["day", "3-days", "week", "2-weeks"] as const) {
      const there = stepAnchor(look(zoom, "2026-11-22"), terms, 1);
      expect(stepAnchor(look(zoom, there), terms, -1)).toBe("2026-11-22");
    }
  });
});

test("the title names the month, the day, or the first and last day", () => {
  const text = (zoom: Look["zoom"], language: "ja" | "en") =>
    periodText(periodOf(look(zoom, "2026-11-22"), terms), language);
  expect(text("month", "ja")).toBe("2026年11月");
  expect(text("day", "ja")).toBe("2026/11/22(日)");
  expect(text("week", "ja")).toBe("2026/11/16(月) – 11/22(日)");
  expect(text("week", "en")).toBe("Mon 16 Nov – Sun 22 Nov 2026");
});
