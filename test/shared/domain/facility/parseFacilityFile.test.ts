import { describe, expect, test } from "vitest";
import file from "#assets/facility/nanoterasu.json" with { type: "json" };
import { parseFacilityFile } from "#shared/domain/facility/parseFacilityFile.ts";

/** The problems of the file with something changed. */
function problemsAfter(change: (copy: typeof file) => void) {
  const copy = structuredClone(file);
  change(copy);
  const parsed = parseFacilityFile(copy);
  return parsed.ok ? [] : parsed.problems;
}

function first<Item>(list: Item[]): Item {
  const [item] = list;
  if (item === undefined) throw new Error("empty");
  return item;
}

describe("a facility file with something wrong", () => {
  test("something else altogether is refused with the first thing that is missing", () => {
    const parsed = parseFacilityFile({ hello: "world" });
    expect(parsed.ok ? undefined : parsed.problems[0]).toEqual({
      where: "format",
      kind: "not-one-of",
      allowed: ["beamline-desk/facility/1"],
    });
    expect(parseFacilityFile(null).ok).toBe(false);
    expect(parseFacilityFile("text").ok).toBe(false);
  });

  test("a wrong word is named with its place and the words that are allowed", () => {
    expect(problemsAfter((copy) => (first(copy.beamlines).class.value = "private"))).toEqual([
      { where: "beamlines[0].class.value", kind: "not-one-of", allowed: ["shared", "coalition"] },
    ]);
  });

  test("an id that is none is shown what one looks like", () => {
    expect(problemsAfter((copy) => (first(copy.beamlines).id = "beamline two"))).toContainEqual({
      where: "beamlines[0].id",
      kind: "not-like",
      example: "BL08W",
    });
  });

  test("a beamline that is there twice", () => {
    const problems = problemsAfter((copy) => copy.beamlines.push({ ...first(copy.beamlines), stations: [] }));
    expect(problems).toEqual([{ where: "beamlines[10].stations", kind: "too-small", least: 1 }]);
    const twice = problemsAfter((copy) => copy.beamlines.push(first(copy.beamlines)));
    expect(twice).toContainEqual({ where: "beamlines", kind: "twice", id: "BL02U" });
  });

  test("a day that does not exist", () => {
    expect(problemsAfter((copy) => (first(copy.terms).from = "2025-02-30"))).toContainEqual({
      where: "terms[0].from",
      kind: "not-a-day",
    });
  });

  test("terms that overlap", () => {
    expect(problemsAfter((copy) => (first(copy.terms).to = "2025-10-02"))).toEqual([
      { where: "terms[0]", kind: "overlap", one: "2025A", other: "2025B" },
    ]);
  });

  test("an offer for a station that is not there", () => {
    expect(problemsAfter((copy) => (first(copy.offers).stationId = "BL99U"))).toContainEqual({
      where: "offers[0].stationId",
      kind: "not-in-file",
      id: "BL99U",
    });
  });

  test("offers that do not add up to what was published", () => {
    const changed = problemsAfter((copy) => {
      for (const offer of copy.offers) if (offer.stationId === "BL10U") offer.shifts = 33;
    });
    expect(changed).toEqual([
      { where: "offeredSums[1]", kind: "wrong-sum", of: "2026A coalition", sum: 708, published: 705 },
    ]);
  });

  test("a figure whose source is not in the list", () => {
    expect(problemsAfter((copy) => (first(copy.offers).source = "P99"))).toEqual([
      { where: "offers[0].source", kind: "not-in-file", id: "P99" },
    ]);
  });
});
