import { describe, expect, test } from "vitest";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";
import {
  at,
  beamlines,
  booking,
  machine,
  problemKinds,
  proposed,
  schedule,
  span,
} from "#test/shared/domain/beamtime/sampleFacility.ts";

type Case = [situation: string, around: Partial<Schedule>, wish: Partial<ProposedBooking>, expected: string[]];

describe("a new booking on a free station in user time", () => {
  const cases: Case[] = [
    ["one shift of shared use stands", {}, {}, []],
    ["three shifts of shared use stand", {}, span("2026-11-25 10:00", "2026-11-26 10:00"), []],
    ["a night shift across midnight stands", {}, span("2026-11-25 18:00", "2026-11-26 02:00"), []],
    [
      "the last shift of a term stands, though it ends on the next morning",
      {},
      span("2026-09-01 02:00", "2026-09-01 10:00"),
      [],
    ],
    ["an hour of coalition use stands", {}, { use: "coalition", ...span("2026-11-25 13:00", "2026-11-25 14:00") }, []],
    [
      "a quarter of an hour of a tour stands",
      {},
      { use: "event", ...span("2026-11-25 13:15", "2026-11-25 13:30") },
      [],
    ],
    ["exactly 14 days stand", {}, span("2026-11-02 10:00", "2026-11-16 10:00"), []],
    [
      "more than 14 days do not, for nobody",
      {},
      span("2026-11-02 10:00", "2026-11-16 18:00"),
      ["hard longer-than-allowed"],
    ],
    [
      "an empty stretch of time does not",
      {},
      span("2026-11-25 10:00", "2026-11-25 10:00"),
      ["hard ends-before-it-starts"],
    ],
    [
      "an end before the start does not",
      {},
      span("2026-11-25 18:00", "2026-11-25 10:00"),
      ["hard ends-before-it-starts"],
    ],
    ["a title of blanks is none", {}, { title: " 　" }, ["hard title-missing"]],
    ["a title is not asked for while the booking is still being dragged out", {}, { title: null }, []],
    ["a station that the facility does not have is refused", {}, at("BL99U"), ["hard unknown-station"]],
  ];
  test.each(cases)("%s", (_situation, around, wish, expected) => {
    expect(problemKinds(around, wish)).toEqual(expected);
  });
});

describe("a station that others use", () => {
  const taken = { bookings: [booking()] };
  const xrd = { bookings: [booking({ ...at("BL08W-XRD"), use: "coalition" })] };
  const together = { bookings: [booking({ ...at("BL09W-A"), use: "coalition" })] };
  const coalition = { use: "coalition" as const };
  const cases: Case[] = [
    ["the same time is taken", taken, {}, ["hard station-taken"]],
    [
      "an hour into it is taken, by the facility's own use as well",
      taken,
      { use: "facility", ...span("2026-11-25 17:00", "2026-11-25 19:00") },
      ["hard station-taken"],
    ],
    ["the shift that begins when it ends is free", taken, span("2026-11-25 18:00", "2026-11-26 02:00"), []],
    ["the shift that ends when it begins is free", taken, span("2026-11-25 02:00", "2026-11-25 10:00"), []],
    ["a cancelled booking is in nobody's way", { bookings: [booking({ state: "cancelled" })] }, {}, []],
    ["a request holds its place", { bookings: [booking({ state: "request" })] }, {}, ["hard station-taken"]],
    ["what has ended keeps its place", { bookings: [booking({ state: "ended" })] }, {}, ["hard station-taken"]],
    [
      "another station of a beamline whose stations exclude each other is taken",
      xrd,
      { ...coalition, ...at("BL08W-SAXS") },
      ["hard beamline-taken"],
    ],
    ["another beamline is free", xrd, { ...coalition, ...at("BL09W-A") }, []],
    [
      "another station of a beamline whose stations run together is free",
      together,
      { ...coalition, ...at("BL09W-B") },
      [],
    ],
    [
      "the same station of such a beamline is taken",
      together,
      { ...coalition, ...at("BL09W-A") },
      ["hard station-taken"],
    ],
    [
      "both the station and the beamline can be taken",
      {
        bookings: [
          booking({ id: "booking:a" as BookingId, ...at("BL08W-XRD") }),
          booking({ id: "booking:b" as BookingId, ...at("BL08W-XAFS") }),
        ],
      },
      { ...coalition, ...at("BL08W-XRD") },
      ["hard station-taken", "hard beamline-taken"],
    ],
  ];
  test.each(cases)("%s", (_situation, around, wish, expected) => {
    expect(problemKinds(around, wish)).toEqual(expected);
  });

  test("the earliest booking in the way is named, and the others with it", () => {
    const late = booking({ id: "booking:late" as BookingId, ...span("2026-11-26 02:00", "2026-11-26 10:00") });
    const early = booking({ id: "booking:early" as BookingId });
    const [problem] = checkBooking(
      schedule({ bookings: [late, early] }),
      proposed(span("2026-11-25 10:00", "2026-11-26 10:00")),
    );
    expect(problem).toMatchObject({ kind: "station-taken", by: early, others: [late] });
  });

  test("where stations exclude each other, letting them run together is offered", () => {
    const [problem] = checkBooking(schedule(xrd), proposed({ ...coalition, ...at("BL08W-SAXS") }));
    expect(problem?.remedies).toEqual([{ kind: "set-stations-run-together", beamlineId: "BL08W" }]);
  });
});

describe("a beamline that is not in operation", () => {
  const closed = {
    beamlines: [{ ...beamlines[0], id: "BL02U" as BeamlineId, state: "closed" as const }],
  } as Partial<Schedule>;
  const cases: Case[] = [
    [
      "one being commissioned is not for users",
      {},
      { ...at("BL11U"), use: "coalition" },
      ["soft beamline-not-operating"],
    ],
    ["one being commissioned is for the facility itself", {}, { ...at("BL11U"), use: "facility" }, []],
    ["a closed one is for nobody", closed, { use: "facility" }, ["soft beamline-not-operating"]],
  ];
  test.each(cases)("%s", (_situation, around, wish, expected) => {
    expect(problemKinds(around, wish)).toEqual(expected);
  });
});

describe("time between the terms", () => {
  const september = span("2026-09-15 10:00", "2026-09-15 18:00");
  const cases: Case[] = [
    ["shared use needs a term", {}, september, ["soft outside-every-term"]],
    ["coalition use needs a term", {}, { use: "coalition", ...september }, ["soft outside-every-term"]],
    ["the facility needs none", {}, { use: "facility", ...september }, []],
    ["an event needs none", {}, { use: "event", ...september }, []],
    [
      "a booking that runs over the end of a term is not inside it",
      {},
      span("2026-09-01 02:00", "2026-09-01 18:00"),
      ["soft outside-every-term"],
    ],
    [
      "an hour before the first day of a term is outside",
      {},
      { use: "coalition", ...span("2026-09-30 23:00", "2026-10-01 01:00") },
      ["soft outside-every-term"],
    ],
    [
      "without any term, shared use is outside and keeps to quarters of an hour",
      { terms: [] },
      span("2026-09-15 10:15", "2026-09-15 11:00"),
      ["soft outside-every-term"],
    ],
  ];
  test.each(cases)("%s", (_situation, around, wish, expected) => {
    expect(problemKinds(around, wish)).toEqual(expected);
  });

  test("the nearest term is named", () => {
    const [problem] = checkBooking(schedule(), proposed(span("2026-09-25 10:00", "2026-09-25 18:00")));
    expect(problem).toMatchObject({ kind: "outside-every-term", nearest: "2026B" });
  });
});

describe("where shifts, hours and quarters begin", () => {
  const cases: Case[] = [
    [
      "shared use from 11:00 is not in whole shifts",
      {},
      span("2026-11-25 11:00", "2026-11-25 18:00"),
      ["soft not-whole-shifts"],
    ],
    [
      "shared use from 10:10 is off the quarters as well",
      {},
      span("2026-11-25 10:10", "2026-11-25 18:00"),
      ["soft not-whole-shifts", "hard not-quarter-hours"],
    ],
    [
      "coalition use from 13:30 is not in whole hours",
      {},
      { use: "coalition", ...span("2026-11-25 13:30", "2026-11-25 15:00") },
      ["hard not-whole-hours"],
    ],
    ["facility use from 13:30 stands", {}, { use: "facility", ...span("2026-11-25 13:30", "2026-11-25 15:00") }, []],
    [
      "facility use from 13:35 is off the quarters",
      {},
      { use: "facility", ...span("2026-11-25 13:35", "2026-11-25 15:00") },
      ["hard not-quarter-hours"],
    ],
  ];
  test.each(cases)("%s", (_situation, around, wish, expected) => {
    expect(problemKinds(around, wish)).toEqual(expected);
  });

  test("the nearest whole shifts are offered", () => {
    const [problem] = checkBooking(schedule(), proposed(span("2026-11-25 11:00", "2026-11-25 19:30")));
    const nearest = span("2026-11-25 10:00", "2026-11-25 18:00");
    expect(problem).toMatchObject({ nearest, remedies: [{ kind: "move-to", stationId: "BL02U", interval: nearest }] });
  });
});

describe("many things wrong at once", () => {
  test("every one of them is said", () => {
    const around = {
      bookings: [
        booking({ id: "booking:a" as BookingId, ...at("BL08W-XRD"), ...span("2026-09-15 10:00", "2026-09-16 10:00") }),
        booking({ id: "booking:b" as BookingId, ...at("BL08W-SAXS"), ...span("2026-09-15 10:00", "2026-09-16 10:00") }),
      ],
      machinePeriods: [
        machine("shutdown", "2026-09-16 00:00", "2026-09-20 00:00"),
        machine("study", "2026-09-15 00:00", "2026-09-16 00:00"),
      ],
    };
    const wish = {
      ...at("BL08W-XRD"),
      use: "coalition" as const,
      title: "",
      ...span("2026-09-15 10:30", "2026-10-01 10:00"),
    };
    expect(problemKinds(around, wish)).toEqual([
      "hard longer-than-allowed",
      "hard title-missing",
      "hard station-taken",
      "hard beamline-taken",
      "soft not-user-time (study)",
      "hard not-user-time (shutdown)",
      "soft outside-every-term",
      "hard not-whole-hours",
    ]);
  });

  test("an ended booking moved to a beamline in commissioning, off the shifts, without a title", () => {
    const before = booking({ state: "ended" });
    const wish = { ...at("BL11U"), ...span("2026-11-25 11:05", "2026-11-25 12:00"), title: "", before };
    expect(problemKinds({}, wish)).toEqual([
      "hard booking-is-over",
      "hard title-missing",
      "soft beamline-not-operating",
      "soft not-whole-shifts",
      "hard not-quarter-hours",
    ]);
  });
});
