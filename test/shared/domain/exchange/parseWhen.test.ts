import { describe, expect, test } from "vitest";
import { jst } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { parseWhen } from "#shared/domain/exchange/parseWhen.ts";

describe("a time as people and spreadsheets write it", () => {
  test.each([
    "2026/11/25 10:00",
    "2026/11/25 10:00:00",
    "2026-11-25 10:00",
    "2026-11-25T10:00",
    "2026-11-25T10:00:00+09:00",
    "2026-11-25T01:00:00Z",
    "2026-11-25T01:00:00.000Z",
    "２０２６／１１／２５　１０：００",
    "2026年11月25日 10時00分",
    "2026年11月25日（水）10時",
    "令和8年11月25日 10:00",
    "R8.11.25 10:00",
    "2026/11/25 午前10:00",
    "2026/11/25 10:00 AM",
    "46351.4166666667",
  ])("%s is ten o'clock of the facility", (text) => {
    expect(parseWhen(text)).toBe(jst("2026-11-25 10:00"));
  });

  test("24:00 is the end of the day", () => {
    expect(parseWhen("2026/11/25 24:00")).toBe(jst("2026-11-26 00:00"));
  });

  test("an afternoon hour counts from noon, and 12:30 at noon is no half day later", () => {
    expect(parseWhen("2026/11/25 午後1:00")).toBe(jst("2026-11-25 13:00"));
    expect(parseWhen("2026/11/25 12:30 PM")).toBe(jst("2026-11-25 12:30"));
  });

  test("a day alone is told apart, since nobody knows which end is meant", () => {
    expect(parseWhen("2026/11/25")).toBe("day-only");
  });

  test.each([
    "",
    "夕方",
    "2026/02/30 10:00",
    "2026/11/25 25:00",
    "2026/11/25 10:61",
    "11/25/2026 10:00",
    "2026/11/25 24:30",
  ])("%s is not understood", (text) => {
    expect(parseWhen(text)).toBeUndefined();
  });
});
