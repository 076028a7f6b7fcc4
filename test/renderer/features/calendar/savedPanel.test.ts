import { beforeEach, describe, expect, test } from "vitest";
import {
  changeDraft,
  closePanel,
  leavePanel,
  openBooking,
  openNewBooking,
  showSaved,
  useCalendar,
} from "#renderer/features/calendar/calendarState.ts";
import type { BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";

const day = "2026-11-25" as Day;
const saved = "booking:1" as BookingId;
const draft: BookingDraft = {
  stationId: "BL02U" as StationId,
  start: atWallClock(day, 10),
  end: atWallClock(day, 18),
  use: "shared",
  state: "tentative",
  title: "電池のXAFS",
  project: "",
  leader: "",
  note: "",
  memberId: null,
};
const panel = () => useCalendar.getState().panel;

describe("a form whose saving is done", () => {
  beforeEach(() => {
    leavePanel();
    openNewBooking(draft);
  });

  test("shows the booking as it is stored now", () => {
    showSaved(saved);
    expect(panel()).toMatchObject({ kind: "booking", id: saved });
  });

  test("stays closed where it was closed meanwhile", () => {
    closePanel();
    showSaved(saved);
    expect(panel()).toEqual({ kind: "closed" });
  });

  test("does not take the place of another booking that was opened meanwhile", () => {
    const other = "booking:2" as BookingId;
    openBooking(other);
    showSaved(saved);
    expect(panel()).toMatchObject({ kind: "booking", id: other });
  });

  test("goes on to where one wanted to go when it asked about its words", () => {
    const other = "booking:2" as BookingId;
    changeDraft({ title: "電池のXAFS 二回目" });
    openBooking(other);
    expect(panel()).toMatchObject({ kind: "new" });
    showSaved(saved);
    expect(panel()).toMatchObject({ kind: "booking", id: other });
  });
});
