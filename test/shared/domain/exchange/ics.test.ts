import * as fc from "fast-check";
import { default as ICAL } from "ical.js";
import { describe, expect, test } from "vitest";
import { beamlines, booking, jst, machine } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { anyBookings, asLine, known } from "#test/shared/domain/exchange/anyBooking.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { bookingsToIcs } from "#shared/domain/exchange/bookingsToIcs.ts";
import { foldLine, unfoldLines } from "#shared/domain/exchange/icsText.ts";
import { machineTimeToIcs } from "#shared/domain/exchange/machineTimeToIcs.ts";
import { readBookingIcs } from "#shared/domain/exchange/readBookingIcs.ts";
import { readMachineIcs } from "#shared/domain/exchange/readMachineIcs.ts";

const stamp = { name: "ビームタイム", now: jst("2026-11-22 09:00"), language: "ja" } as const;

function ics(bookings: readonly Booking[], sequence = 0): string {
  return bookingsToIcs(
    bookings.map((one) => ({ booking: one, sequence, place: one.stationId })),
    stamp,
  );
}

function calendar(...lines: string[]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
}

function readOne(...lines: string[]) {
  const file = readBookingIcs(calendar(...lines), known);
  return file.ok ? file.lines[0] : file.problem;
}

const octets = (text: string): number => new TextEncoder().encode(text).length;

describe("bookings written as a calendar", () => {
  test("are read back as they were", () => {
    fc.assert(
      fc.property(anyBookings, (bookings) => {
        const file = readBookingIcs(ics(bookings), known);

        expect(file.ok && file.lines.map((line) => line.row)).toEqual(bookings.map(asLine));
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  test("hold no line longer than 75 octets and no character that is split", () => {
    fc.assert(
      fc.property(anyBookings, (bookings) => {
        const text = ics(bookings);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of text.split("\r\n")) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(() => encodeURIComponent(line)).not.toThrow();
        }
      }),
      { seed: 22, numRuns: 200 },
    );
  });

  test("are read by ical.js with the same times, words and states", () => {
    fc.assert(
      fc.property(anyBookings, (bookings) => {
        const root = new ICAL.Component(ICAL.parse(ics(bookings, 3)));
        const events = root.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
        expect(root.getFirstSubcomponent("vtimezone")?.getFirstPropertyValue("tzid")).toBe("Asia/Tokyo");
        expect(
          events.map((event) => [
            event.summary,
            event.description ?? "",
            event.sequence,
            wallClock(event.startDate),
            wallClock(event.endDate),
          ]),
        ).toEqual(bookings.map(({ title, note, start, end }) => [title, note, 3, local(start), local(end)]));
      }),
      { seed: 23, numRuns: 100 },
    );
  });

  test("a cancelled booking is cancelled in every calendar and keeps its name there", () => {
    const text = ics([booking({ state: "cancelled" })], 4);
    expect(text).toContain("UID:other@booking.beamline-desk\r\n");
    expect(text).toContain("SEQUENCE:4\r\n");
    expect(text).toContain("STATUS:CANCELLED\r\n");
    expect(text).toContain("DTSTART;TZID=Asia/Tokyo:20261125T100000\r\n");
    expect(text).toContain("DTSTAMP:20261122T000000Z\r\n");
  });
});

const local = (instant: number): string => new Date(instant + 9 * 3_600_000).toISOString().slice(0, 19);
const wallClock = (time: { toString(): string }): string => time.toString().replace("Z", "");

describe("folding", () => {
  test("75 octets stay on one line, the 76th opens the next", () => {
    expect(foldLine("a".repeat(75))).toBe("a".repeat(75));
    expect(foldLine("a".repeat(76))).toBe(`${"a".repeat(75)}\r\n a`);
    expect(foldLine(`${"a".repeat(74)}あ`)).toBe(`${"a".repeat(74)}\r\n あ`);
  });

  test("is taken back exactly", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (text) => {
        const line = `X:${text.replaceAll(/[\r\n]/g, "")}`;
        expect(unfoldLines(foldLine(line))).toEqual([line]);
      }),
      { seed: 24, numRuns: 300 },
    );
  });
});

describe("an event of another calendar", () => {
  const times = ["DTSTART;TZID=Asia/Tokyo:20261125T100000", "DTEND:20261125T090000Z"];

  test("is a booking at the station its place names, and the same one at the next import", () => {
    const read = () =>
      readOne("UID:040000008200E@outlook", ...times, "SUMMARY:XAS\\, Li 電池", "LOCATION:NanoTerasu ＢＬ０２Ｕ");
    expect(read()).toMatchObject({
      line: 1,
      name: "XAS, Li 電池",
      problems: [],
      row: {
        stationId: "BL02U",
        start: jst("2026-11-25 10:00"),
        end: jst("2026-11-25 18:00"),
        title: "XAS, Li 電池",
        state: undefined,
        note: undefined,
      },
    });
    expect(read()).toEqual(read());
  });

  test("of whole days and with a duration ends where it says", () => {
    const place = "LOCATION:BL02U";
    expect(readOne(place, "DTSTART;VALUE=DATE:20261125")).toMatchObject({ row: { end: jst("2026-11-26 00:00") } });
    expect(readOne(place, "DTSTART:20261125T100000", "DURATION:P1DT8H")).toMatchObject({
      row: { start: jst("2026-11-25 10:00"), end: jst("2026-11-26 18:00") },
    });
  });

  test.each([
    [["LOCATION:会議室", ...times], { kind: "unknown-place", text: "会議室" }],
    [times, { kind: "missing", field: "station" }],
    [["LOCATION:BL02U", "RRULE:FREQ=WEEKLY", ...times], { kind: "repeats" }],
    [
      ["LOCATION:BL02U", 'DTSTART;TZID="Europe/Paris":20261125T100000', "DTEND:20261125T090000Z"],
      { kind: "unknown-zone", text: "Europe/Paris" },
    ],
    [["LOCATION:BL02U", "DTSTART:20261125T100000"], { kind: "missing", field: "end" }],
  ])("that cannot be taken says why (%#)", (lines, problem) => {
    expect(readOne(...lines)).toMatchObject({ row: null, problems: [problem] });
  });

  test("does not take the times of its alarm for its own", () => {
    const alarm = ["BEGIN:VALARM", "TRIGGER:-PT15M", "DESCRIPTION:急げ", "END:VALARM"];
    expect(readOne("LOCATION:BL02U", ...alarm, ...times)).toMatchObject({ row: { note: undefined } });
  });

  test("is looked for in vain in what is no calendar", () => {
    expect(readBookingIcs("ステーション,開始", known)).toEqual({ ok: false, problem: { kind: "not-a-calendar" } });
  });
});

describe("machine time from a calendar", () => {
  test("takes its kind from the title, and all beamlines where no place is named", () => {
    const text = calendar(
      "UID:1@ring",
      "DTSTART;VALUE=DATE:20261201",
      "DTEND;VALUE=DATE:20261203",
      "SUMMARY:マシンスタディ",
    );
    const file = readMachineIcs(text, beamlines);
    expect(file.ok && file.lines[0]?.row).toMatchObject({
      kind: "study",
      beamlineId: null,
      start: jst("2026-12-01 00:00"),
      end: jst("2026-12-03 00:00"),
    });
  });
});

describe("machine time written as a calendar", () => {
  const periods = [
    machine("study", "2026-11-25 10:00", "2026-11-26 10:00"),
    {
      ...machine("maintenance", "2026-12-01 00:00", "2026-12-02 00:00", "BL08W"),
      note: "冷却水、配管\n点検; 第2期".repeat(9),
    },
  ];
  const text = machineTimeToIcs(periods, stamp);

  test("is read back as it was", () => {
    const file = readMachineIcs(text, beamlines);
    expect(file.ok && file.lines.map(({ row }) => row)).toEqual(periods);
  });

  test("is read by ical.js with its kind, place and times, and takes up nobody's time", () => {
    const root = new ICAL.Component(ICAL.parse(text));
    const events = root.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
    expect(events.map(({ summary, location, description }) => [summary, location, description])).toEqual([
      ["マシンスタディ", null, null],
      ["点検・メンテナンス", "BL08W", periods[1]?.note],
    ]);
    expect(events.map(({ startDate, endDate }) => [wallClock(startDate), wallClock(endDate)])).toEqual(
      periods.map(({ start, end }) => [local(start), local(end)]),
    );
    expect(text.match(/TRANSP:TRANSPARENT\r\n/g)).toHaveLength(2);
  });

  test("written later has the same names and higher numbers, so that calendars take the later one", () => {
    const later = machineTimeToIcs(periods, { ...stamp, now: jst("2026-11-22 09:01") });
    const uids = (calendarFile: string) => calendarFile.match(/^UID:.*$/gm);
    const numbers = (calendarFile: string) =>
      [...calendarFile.matchAll(/^SEQUENCE:(\d+)$/gm)].map(([, no]) => Number(no));
    expect(uids(later)).toEqual(uids(text));
    expect(numbers(later)).toEqual(numbers(text).map((no) => no + 1));
  });

  test("holds no line longer than 75 octets and no character that is split", () => {
    for (const line of text.split("\r\n")) {
      expect(octets(line)).toBeLessThanOrEqual(75);
      expect(() => encodeURIComponent(line)).not.toThrow();
    }
  });
});
