import { describe, expect, test } from "vitest";
import { nearestTerm, spanOf, termOf } from "#shared/domain/beamtime/termOf.ts";
import type { Term, TermId } from "#shared/domain/facility/facility.ts";
import type { Day } from "#shared/domain/time/day.ts";
import { span, terms } from "#test/shared/domain/beamtime/sampleFacility.ts";

describe("the term of a stretch of time", () => {
  test("a term to 31 August ends with the shift that began on that day", () => {
    expect(terms.map(spanOf)[0]).toEqual(span("2026-04-01 00:00", "2026-09-01 10:00"));
  });

  test.each([
    ["in the middle", span("2026-06-01 10:00", "2026-06-01 18:00"), "2026A"],
    ["the first hour", span("2026-04-01 00:00", "2026-04-01 01:00"), "2026A"],
    ["the last shift", span("2026-09-01 02:00", "2026-09-01 10:00"), "2026A"],
    ["the shift after it", span("2026-09-01 10:00", "2026-09-01 18:00"), undefined],
    ["across the beginning", span("2026-09-30 23:00", "2026-10-01 01:00"), undefined],
    ["from one term into the next", span("2026-08-31 10:00", "2026-10-02 10:00"), undefined],
  ])("%s", (_when, interval, expected) => {
    expect(termOf(terms, interval)?.id).toBe(expected);
  });

  test("the night between two terms that touch counts for the later one", () => {
    const next: Term = {
      ...terms[1],
      id: "2027A" as TermId,
      from: "2027-04-01" as Day,
      to: "2027-09-01" as Day,
    } as Term;
    const night = span("2027-04-01 02:00", "2027-04-01 10:00");
    expect(termOf([...terms, next], night)?.id).toBe("2027A");
    expect(termOf([next, ...terms], night)?.id).toBe("2027A");
  });

  test.each([
    ["early September", span("2026-09-02 10:00", "2026-09-02 18:00"), "2026A"],
    ["late September", span("2026-09-29 10:00", "2026-09-29 18:00"), "2026B"],
    ["long before all", span("2020-01-01 10:00", "2020-01-01 18:00"), "2026A"],
    ["long after all", span("2035-01-01 10:00", "2035-01-01 18:00"), "2026B"],
  ])("the nearest of %s", (_when, interval, expected) => {
    expect(nearestTerm(terms, interval)?.id).toBe(expected);
    expect(nearestTerm([], interval)).toBeUndefined();
  });
});
