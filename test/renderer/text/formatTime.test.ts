import { describe, expect, test } from "vitest";
import {
  formatClock,
  formatClockRange,
  formatDay,
  formatDayAndYear,
  formatDuration,
  formatInstant,
  formatMonth,
  formatRange,
  formatShifts,
  formatSince,
} from "#renderer/text/formatTime.ts";
import type { Day } from "#shared/domain/time/day.ts";
import { DAY_MS, HOUR_MS } from "#shared/domain/time/instant.ts";
import { jst, span } from "#test/shared/domain/beamtime/sampleFacility.ts";

describe("a stretch of time, as people here write it", () => {
  test.each([
    ["one shift", span("2026-11-25 10:00", "2026-11-25 18:00"), "11/25(水) 10:00–18:00", "Wed 25 Nov 10:00–18:00"],
    ["to midnight", span("2026-11-25 18:00", "2026-11-26 00:00"), "11/25(水) 18:00–24:00", "Wed 25 Nov 18:00–24:00"],
    [
      "over midnight",
      span("2026-11-25 18:00", "2026-11-26 02:00"),
      "11/25(水) 18:00–11/26(木) 02:00",
      "Wed 25 Nov 18:00 – Thu 26 Nov 02:00",
    ],
    ["a whole day", span("2026-11-25 00:00", "2026-11-26 00:00"), "11/25(水) 00:00–24:00", "Wed 25 Nov 00:00–24:00"],
    [
      "two whole days",
      span("2026-11-25 00:00", "2026-11-27 00:00"),
      "11/25(水) 00:00–11/26(木) 24:00",
      "Wed 25 Nov 00:00 – Thu 26 Nov 24:00",
    ],
    [
      "a month of shutdown",
      span("2026-12-26 10:00", "2027-01-12 09:00"),
      "12/26(土) 10:00–1/12(火) 09:00",
      "Sat 26 Dec 10:00 – Tue 12 Jan 09:00",
    ],
    ["no time at all", span("2026-11-25 00:00", "2026-11-25 00:00"), "11/25(水) 00:00–00:00", "Wed 25 Nov 00:00–00:00"],
  ])("%s", (_what, interval, ja, en) => {
    expect(formatRange(interval, "ja")).toBe(ja);
    expect(formatRange(interval, "en")).toBe(en);
  });

  test("clock times alone", () => {
    expect(formatClockRange(span("2026-11-25 18:00", "2026-11-26 02:00"))).toBe("18:00–02:00");
    expect(formatClockRange(span("2026-11-25 18:00", "2026-11-26 00:00"))).toBe("18:00–24:00");
    expect(formatClock(jst("2026-11-25 09:05"))).toBe("09:05");
  });
});

describe("since when data stand", () => {
  const since = jst("2026-11-24 23:50");
  test.each([
    ["the same day: the clock time alone", "2026-11-24 23:59", "23:50", "23:50"],
    ["ten minutes past midnight: with its day", "2026-11-25 00:00", "11/24(火) 23:50", "Tue 24 Nov 23:50"],
  ])("%s", (_when, now, ja, en) => {
    expect([formatSince(since, jst(now), "ja"), formatSince(since, jst(now), "en")]).toEqual([ja, en]);
  });
});

describe("days and months", () => {
  const sunday = "2027-01-03" as Day;
  test("in Japanese", () => {
    expect(formatDay(sunday, "ja")).toBe("1/3(日)");
    expect(formatDayAndYear(sunday, "ja")).toBe("2027/1/3(日)");
    expect(formatMonth(sunday, "ja")).toBe("2027年1月");
    expect(formatInstant(jst("2027-01-03 10:00"), "ja")).toBe("1/3(日) 10:00");
  });
  test("in English", () => {
    expect(formatDay(sunday, "en")).toBe("Sun 3 Jan");
    expect(formatDayAndYear(sunday, "en")).toBe("Sun 3 Jan 2027");
    expect(formatMonth(sunday, "en")).toBe("Jan 2027");
    expect(formatInstant(jst("2027-01-03 10:00"), "en")).toBe("Sun 3 Jan 10:00");
  });
});

describe("lengths", () => {
  test.each([
    [8 * HOUR_MS, "8時間", "8 h"],
    [HOUR_MS / 2, "30分", "30 min"],
    [1.5 * HOUR_MS, "1時間30分", "1 h 30 min"],
    [DAY_MS, "24時間", "24 h"],
    [14 * DAY_MS, "14日間", "14 days"],
    [0, "0分", "0 min"],
    [HOUR_MS - 1, "1時間", "1 h"],
  ])("%d ms", (ms, ja, en) => {
    expect(formatDuration(ms, "ja")).toBe(ja);
    expect(formatDuration(ms, "en")).toBe(en);
  });

  test("shifts", () => {
    expect([formatShifts(3, "ja"), formatShifts(1, "en"), formatShifts(3, "en")]).toEqual([
      "3シフト",
      "1 shift",
      "3 shifts",
    ]);
  });
});
