import { describe, expect, test } from "vitest";
import { facilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { barWords, uprightTexts } from "#renderer/features/calendar/print/barWords.ts";
import { linesOf } from "#renderer/features/calendar/print/linesOf.ts";
import { placeBars } from "#renderer/features/calendar/print/placeBars.ts";
import { printBar } from "#renderer/features/calendar/print/printBar.ts";
import { booking, jst } from "#test/shared/domain/beamtime/sampleFacility.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";

const model = facilityModel({ beamlines: [], stations: [], terms: [], members: [] });
const bar = printBar(booking({ title: "電池の軟X線XAFS" }), "ja", model);
const letters = { size: 2.5, line: 3.3 };
const words = (width: number, height: number) => barWords(bar, { x: 0, y: 0, width, height }, letters);

describe("the words of a bar", () => {
  test("stand in lines where the bar is wide, upright where it is narrow, and are left out where none fits", () => {
    expect(words(50, 18)).toEqual({ kind: "across", titleLines: 4, hasSub: true, hasWhen: false });
    expect(words(60, 18)).toEqual({ kind: "across", titleLines: 3, hasSub: true, hasWhen: true });
    expect(words(11, 18)).toEqual({ kind: "upright", columns: 3 });
    expect(words(4.5, 18)).toEqual({ kind: "upright", columns: 1 });
    expect(words(4.5, 8)).toEqual({ kind: "mark" });
    expect(words(1.5, 18)).toEqual({ kind: "none" });
  });

  test("in one column are the proposal, which is short and says which", () => {
    expect(uprightTexts(bar, 1)).toEqual(["2026B0007", ""]);
    expect(uprightTexts({ ...bar, project: "" }, 1)).toEqual([bar.title, ""]);
    expect(uprightTexts(bar, 3)).toEqual([bar.title, bar.sub]);
  });
});

test("30 wide letters of 3 mm take 3 lines in 46 mm, and an empty text one", () => {
  expect(linesOf("漢".repeat(30), 46, 3)).toBe(3);
  expect(linesOf("", 46, 3)).toBe(1);
  expect(linesOf("一行目\n二行目", 46, 3)).toBe(2);
});

describe("bars on a sheet", () => {
  const span = { start: jst("2026-11-25 00:00"), end: jst("2026-11-26 00:00") };
  const row = { x: 20, y: 10, width: 240, height: 10 };

  test("a millimetre is six minutes here: 10:00 to 18:00 lies 100 mm in and is 80 mm long", () => {
    const [placed] = placeBars([bar], span, row);
    expect(placed?.box.x).toBeCloseTo(120, 2);
    expect(placed?.box.width).toBeCloseTo(80 - 0.35, 2);
    expect(placed?.goesOn).toEqual({ before: false, after: false });
  });

  test("what overlaps stands above each other, what comes from yesterday says so, what is elsewhere is left out", () => {
    const early = printBar(
      booking({ id: "booking:1" as BookingId, start: jst("2026-11-24 18:00"), end: jst("2026-11-25 12:00") }),
      "ja",
      model,
    );
    const past = printBar(
      booking({ id: "booking:2" as BookingId, start: jst("2026-11-24 10:00"), end: jst("2026-11-25 00:00") }),
      "ja",
      model,
    );
    const placed = placeBars([past, early, bar], span, row);
    expect(placed.map(({ bar: { id }, goesOn }) => [id, goesOn.before])).toEqual([
      ["booking:1", true],
      ["booking:other", false],
    ]);
    expect((placed[0]?.box.y ?? 0) + (placed[0]?.box.height ?? 0)).toBeLessThanOrEqual(placed[1]?.box.y ?? 0);
  });
});
