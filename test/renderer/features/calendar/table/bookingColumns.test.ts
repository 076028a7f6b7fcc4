import { describe, expect, test } from "vitest";
import { facilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { bookingColumns, shiftsOf } from "#renderer/features/calendar/table/bookingColumns.tsx";
import { bookingGroups } from "#renderer/features/calendar/table/bookingGroups.tsx";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { at, beamlines, booking, span, stations, terms } from "#test/shared/domain/beamtime/sampleFacility.ts";

const model = facilityModel({ beamlines: [...beamlines], stations: [...stations], terms: [...terms], members: [] });
const day = booking(span("2026-11-25 10:00", "2026-11-26 10:00"));

const unsent = booking({ ...span("2026-11-27 10:00", "2026-11-27 18:00"), id: "booking:unsent" as BookingId });

function told(id: string, of: Booking, language: "ja" | "en" = "ja") {
  const scene = { model, language, changes: undefined, clashes: new Map(), unsent: new Set([unsent.id]) };
  const column = bookingColumns(scene).find((one) => one.id === id);
  return { text: column?.text(of), value: column?.value(of), copied: (column?.copy ?? column?.text)?.(of) };
}

describe("a row of the table of bookings", () => {
  test("counts shared use in shifts of its term, any other use in hours alone", () => {
    expect(shiftsOf(model, day)).toBe(3);
    expect(shiftsOf(model, { ...day, use: "coalition" })).toBeUndefined();
    expect(told("hours", day).text).toBe("24 h");
    expect(told("shifts", { ...day, use: "coalition" }).text).toBe("");
  });

  test("shows times in facility time, and copies them with the year", () => {
    expect(told("start", day)).toMatchObject({ text: "11/25(水) 10:00", copied: "2026-11-25 10:00" });
    expect(told("end", day, "en").text).toBe("Thu 26 Nov 10:00");
  });

  test("says beside its state that the facility has not decided on it", () => {
    expect([told("state", unsent).text, told("state", day).text]).toEqual(["確定 · 未送信", "確定"]);
  });

  test("is sorted by station in the order of the beamlines, not of the letters", () => {
    const xrd = booking(at("BL08W-XRD"));
    const saxs = booking(at("BL08W-SAXS"));
    expect(Number(told("station", xrd).value)).toBeLessThan(Number(told("station", saxs).value));
    expect(told("station", xrd).text).toBe("BL08W XRD");
  });

  test("has nothing to sort by where nothing is written", () => {
    expect(told("leader", { ...day, leader: "" }).value).toBeUndefined();
  });

  test("belongs to the day it starts, also where it runs over midnight", () => {
    const night = { ...day, ...span("2026-11-25 18:00", "2026-11-26 02:00") };
    const byDay = bookingGroups(model, "ja").find((one) => one.id === "start");
    expect([byDay?.key(night), byDay?.label(night)]).toEqual(["2026-11-25", "2026/11/25(水)"]);
  });
});
