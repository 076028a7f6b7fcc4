import { describe, expect, test } from "vitest";
import { openBooking, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { choose, useMany } from "#renderer/features/calendar/manyState.ts";
import { blockAsBooking } from "#shared/domain/visibility/calendarBlock.ts";
import { AS_BUILT, withDrop, withFold, withPin, withStep } from "#renderer/features/calendar/arrange/arrangement.ts";
import { arrangedLanes } from "#renderer/features/calendar/arrange/arrangedLanes.ts";
import {
  hiddenLanes,
  makeFilter,
  NO_FILTERS,
  withoutLaneFilters,
} from "#renderer/features/calendar/calendarFilters.ts";
import { facilityModel, stationName } from "#renderer/features/calendar/facilityModel.ts";
import { historyLines } from "#renderer/features/calendar/historyLines.ts";
import { bandsOf, barOf, lanesOf } from "#renderer/features/calendar/laneRows.ts";
import { rememberedLook } from "#renderer/features/calendar/rememberedLook.ts";
import { nanoterasu } from "#test/fixtures/facility.ts";
import { members } from "#test/shared/domain/beamtime/sampleFacility.ts";
import type { Booking, BookingId, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId, StationId } from "#shared/domain/facility/facility.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";

const { beamlines, stations, terms } = nanoterasu().rows;
const model = facilityModel({ beamlines: [...beamlines], stations: [...stations], terms: [...terms], members: [] });
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
    const lanes = arrangedLanes(model, "ja", { arrangement: AS_BUILT, filters: NO_FILTERS });
    expect(lanes).toHaveLength(12);
    const names = lanes.filter((lane) => lane.groupId === "BL08W").map((lane) => lane.name.sub);
    expect(names).toEqual(["XRD", "SAXS", "XAFS"]);
    expect(lanesOf(model, "ja", "BL08W" as BeamlineId)).toHaveLength(3);
  });

  test("only shared beamlines can be asked for, and only one technique; how many lanes that hides is known", () => {
    const shared = { ...NO_FILTERS, onlyClass: "shared" } as const;
    expect(arrangedLanes(model, "en", { arrangement: AS_BUILT, filters: shared }).map(({ id }) => id)).toEqual([
      "BL02U",
      "BL06U",
      "BL13U",
    ]);
    expect(hiddenLanes(model, shared)).toBe(9);
    const imaging = { ...NO_FILTERS, onlyTechnique: "imaging" } as const;
    expect(arrangedLanes(model, "en", { arrangement: AS_BUILT, filters: imaging }).map(({ id }) => id)).toEqual([
      "BL10U",
      "BL14U",
    ]);
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
    expect(barOf({ ...booking, title: "" }, "ja", model)).toMatchObject({
      title: "2026B0007",
      sub: "見本 花子",
      locked: false,
    });
    expect(barOf({ ...booking, state: "ended" }, "ja", model).locked).toBe(true);
  });

  test("a bar of coalition use says whose right it is, in the language of the window", () => {
    const known = facilityModel({ beamlines: [], stations: [], terms: [], members: [...members] });
    const ofMember = { ...booking, use: "coalition" as const, project: "", memberId: "member:a" as MemberId };
    expect(barOf(ofMember, "ja", known).sub).toBe("見本化学 · 見本 花子");
    expect(barOf({ ...ofMember, title: "" }, "en", known).title).toBe("Sample Chemical");
  });

  test("a bar that the facility has not decided on looks like a request and says so", () => {
    expect(barOf(booking, "ja", model, { isUnsent: true }).marks).toEqual([
      { sign: "…", text: "未送信", label: "施設に未送信(確定まで破線)", tone: "unsure" },
    ]);
    expect(barOf(booking, "ja", model).marks).toEqual([]);
  });

  test("what may not be seen is in use, says nothing else and stays where it is", () => {
    const block = { id: "block:1", stationId: booking.stationId, start: booking.start, end: booking.end };
    const bar = barOf(blockAsBooking(block as never), "en", model);
    expect(bar).toMatchObject({ title: "In use", sub: "", locked: true, start: booking.start });
    openBooking(bar.id as never);
    choose([bar.id as never], "only");
    expect(useCalendar.getState().panel.kind).toBe("closed");
    expect(useMany.getState().chosen.size).toBe(0);
  });
});

describe("lanes as a person arranged them", () => {
  const bl = (id: string) => id as BeamlineId;
  const shown = (arrangement: typeof AS_BUILT, filters = NO_FILTERS) =>
    arrangedLanes(model, "ja", { arrangement, filters }).map(({ id }) => id);

  test("a beamline goes up and down with all its stations, and stays where there is nothing further", () => {
    const up = withStep(model, AS_BUILT, NO_FILTERS, { id: bl("BL08W"), by: -1 });
    expect(shown(up).slice(2, 7)).toEqual(["BL07U", "BL08W-XRD", "BL08W-SAXS", "BL08W-XAFS", "BL08U"]);
    expect(shown(withStep(model, AS_BUILT, NO_FILTERS, { id: bl("BL02U"), by: -1 }))).toEqual(shown(AS_BUILT));
  });

  test("a step goes past what is shown, not past what is hidden", () => {
    const filters = { ...NO_FILTERS, hiddenStations: ["BL06U" as StationId] };
    const up = withStep(model, AS_BUILT, filters, { id: bl("BL07U"), by: -1 });
    expect(shown(up, filters).slice(0, 2)).toEqual(["BL07U", "BL02U"]);
  });

  test("pinned beamlines come first; dropped among the others one is pinned no more", () => {
    const pinned = withPin(withPin(AS_BUILT, bl("BL14U"), true), bl("BL09U"), true);
    expect(shown(pinned).slice(0, 3)).toEqual(["BL09U", "BL14U", "BL02U"]);
    const dropped = withDrop(model, pinned, { id: bl("BL14U"), before: bl("BL06U"), pinned: false });
    expect(shown(dropped).slice(0, 4)).toEqual(["BL09U", "BL02U", "BL14U", "BL06U"]);
  });

  test("groups stand under their headings; a folded one is a single row that knows its lanes", () => {
    const lanes = arrangedLanes(model, "ja", {
      arrangement: withFold(withFold({ ...AS_BUILT, grouping: "class" }, "group:shared", true), "group:BL08W", true),
      filters: NO_FILTERS,
    });
    expect(lanes.slice(0, 2).map(({ id }) => id)).toEqual(["group:shared", "group:coalition"]);
    expect(lanes[0]?.heading).toMatchObject({ members: ["BL02U", "BL06U", "BL13U"], folded: true });
    expect(lanes.find(({ id }) => id === "group:BL08W")?.heading?.members).toHaveLength(3);
    expect(lanes.map(({ id }) => id)).not.toContain("BL08W-XRD");
  });
});

describe("filters", () => {
  test("a hidden lane takes its bookings with it among all lanes, not where its beamline is asked for by name", () => {
    const hidden = { ...NO_FILTERS, hiddenStations: ["BL02U" as StationId] };
    expect(makeFilter(model, hidden, false)(booking)).toBe(false);
    expect(makeFilter(model, withoutLaneFilters(hidden), false)(booking)).toBe(true);
  });

  test("states are hidden one by one", () => {
    const filters = { ...NO_FILTERS, hiddenStates: ["confirmed"] as const };
    expect(makeFilter(model, filters, false)(booking)).toBe(false);
    expect(makeFilter(model, filters, false)({ ...booking, state: "request" })).toBe(true);
  });

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
