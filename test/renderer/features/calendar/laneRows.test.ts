import { describe, expect, test } from "vitest";
import { NO_FILTERS } from "#renderer/features/calendar/calendarState.ts";
import { facilityModel, stationName } from "#renderer/features/calendar/facilityModel.ts";
import { historyLines } from "#renderer/features/calendar/historyLines.ts";
import { bandsOf, barOf, lanesOf, makeFilter } from "#renderer/features/calendar/laneRows.ts";
import { rememberedLook } from "#renderer/features/calendar/useCalendarMemory.ts";
import { nanoterasu } from "#test/fixtures/facility.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId, StationId } from "#shared/domain/facility/facility.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";

const { beamlines, stations, terms } = nanoterasu().rows;
const model = facilityModel({ beamlines: [...beamlines], stations: [...stations], terms: [...terms] });
const day = "2026-11-25" as Day;
const booking: Booking = {
  id: "booking:1" as BookingId,
  stationId: "BL02U" as StationId,
  start: atWallClock(day, 10),
  end: atWallClock(day, 18),
  use: "shared",
  state: "confirmed",
  title: "電池のＸＡＦＳ",
  project: "2026B0007",
  leader: "見本 花子",
  note: "",
  demo: false,
};

describe("lanes", () => {
  test("there is a lane for each station, and the three of BL08W stand together", () => {
    const lanes = lanesOf(model, "ja", {});
    expect(lanes).toHaveLength(12);
    const names = lanes.filter((lane) => lane.groupId === "BL08W").map((lane) => lane.name.sub);
    expect(names).toEqual(["XRD", "SAXS", "XAFS"]);
    expect(lanesOf(model, "ja", { beamlineId: "BL08W" as BeamlineId })).toHaveLength(3);
  });

  test("only shared beamlines can be asked for", () => {
    expect(lanesOf(model, "en", { onlyClass: "shared" }).every((lane) => lane.use === "shared")).toBe(true);
  });

  test("a beamline's own machine time lies behind all its stations, user time behind none", () => {
    const period = { id: "p", start: booking.start, end: booking.end, note: "" };
    const bl08w = "BL08W" as BeamlineId;
    expect(bandsOf(model, [{ ...period, beamlineId: bl08w, kind: "beamline-study" }], "ja")).toHaveLength(3);
    expect(bandsOf(model, [{ ...period, beamlineId: null, kind: "shutdown" }], "en")[0]).toMatchObject({
      laneId: null,
      label: "Shutdown",
    });
    expect(bandsOf(model, [{ ...period, beamlineId: null, kind: "user" }], "ja")).toEqual([]);
  });

  test("a bar without a title shows its number; one that is over stays where it is", () => {
    expect(barOf({ ...booking, title: "" })).toMatchObject({ title: "2026B0007", sub: "見本 花子", locked: false });
    expect(barOf({ ...booking, state: "ended" }).locked).toBe(true);
  });
});

describe("filters", () => {
  test("text is found whatever the width and case of its letters, in title, number, leader and station", () => {
    for (const text of ["xafs", "ＸＡＦＳ", "2026b0007", "花子", "bl02"]) {
      expect(makeFilter(model, { ...NO_FILTERS, text }, false)(booking)).toBe(true);
    }
    expect(makeFilter(model, { ...NO_FILTERS, text: "BL13U" }, false)(booking)).toBe(false);
  });

  test("a use can be hidden, and cancelled bookings are seen when asked for", () => {
    expect(makeFilter(model, { ...NO_FILTERS, hiddenUses: ["shared"] }, false)(booking)).toBe(false);
    const cancelled: Booking = { ...booking, state: "cancelled" };
    expect(makeFilter(model, NO_FILTERS, false)(cancelled)).toBe(false);
    expect(makeFilter(model, NO_FILTERS, true)(cancelled)).toBe(true);
  });
});

describe("the history in words", () => {
  test("a move tells from when to when, in both languages", () => {
    const after = { ...booking, start: atWallClock(day, 18), end: atWallClock("2026-11-26" as Day, 2) };
    expect(historyLines({ act: "moved", before: booking, after }, model, "ja")).toEqual([
      "日時: 11/25(水) 10:00–18:00 → 11/25(水) 18:00–11/26(木) 02:00",
    ]);
    expect(historyLines({ act: "moved", before: booking, after }, model, "en")).toEqual([
      "Time: Wed 25 Nov 10:00–18:00 → Wed 25 Nov 18:00 – Thu 26 Nov 02:00",
    ]);
  });

  test("a cancellation is told by the act alone, an emptied field as empty", () => {
    expect(
      historyLines({ act: "cancelled", before: booking, after: { ...booking, state: "cancelled" } }, model, "ja"),
    ).toEqual([]);
    expect(historyLines({ act: "edited", before: booking, after: { ...booking, leader: "" } }, model, "ja")).toEqual([
      "実験責任者: 見本 花子 → (なし)",
    ]);
  });
});

test("a station is called by its beamline, with its technique where there are several", () => {
  expect(stationName(model, "BL02U" as StationId)).toBe("BL02U");
  expect(stationName(model, "BL08W-XRD" as StationId)).toBe("BL08W XRD");
  expect(stationName(model, "BL99U" as StationId)).toBe("BL99U");
});

test("a look that another version stored and this one does not know is left out", () => {
  expect(rememberedLook({ view: "board", zoom: "week", day, beamlineId: null })).toEqual({});
  expect(rememberedLook({ view: "lanes", zoom: "constructor", day, beamlineId: null })).toEqual({});
  expect(rememberedLook({ view: "lanes", zoom: "week", day, beamlineId: null })).toMatchObject({
    zoom: "week",
    anchor: day,
  });
});
