import type { HeliumRefusal } from "#shared/domain/helium/heliumRefusal.ts";
import { heliumRefusals } from "#renderer/text/heliumRefusals.ts";
import { describe, expect, test } from "vitest";
import { wordProblem, wordRemedy, type PlaceNames, type WordedProblem } from "#renderer/text/problems.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { LONGEST_BOOKING_MS } from "#shared/domain/beamtime/booking.ts";
import type { Problem, ProblemKind, Remedy } from "#shared/domain/beamtime/problem.ts";
import { hard, PLANNERS, soft } from "#shared/domain/beamtime/rules/severity.ts";
import type {
  BeamlineId,
  BeamlineState,
  MachineTimeKind,
  StationId,
  TermId,
} from "#shared/domain/facility/facility.ts";
import { LONGEST_MACHINE_PERIOD_MS } from "#shared/domain/facility/longestMachinePeriod.ts";
import { booking, machine, span } from "#test/shared/domain/beamtime/sampleFacility.ts";

const names: PlaceNames = { station: (id) => id, beamline: (id) => id };
const bookingId = "booking:1" as BookingId;
const beamlineId = "BL08W" as BeamlineId;
const by = booking({ stationId: "BL08W-XRD" as StationId });
const nearest = span("2026-11-25 10:00", "2026-11-25 18:00");
const moveTo: Remedy = { kind: "move-to", stationId: "BL02U" as StationId, interval: nearest };
const cell = { termId: "2026B" as TermId, stationId: "BL08W-XRD" as StationId, quotaClass: "shared" as const };
const gold = { ja: "ゴールド", en: "Gold" };
const second = { ja: "二次募集", en: "Second round" };
const third = { ja: "三次募集", en: "Third round" };
const others = [booking(), booking()];

const remedies: Remedy[] = [
  moveTo,
  { kind: "change-use" },
  { kind: "split" },
  { kind: "set-stations-run-together", beamlineId },
];

/** At least one example of every kind; the compiler asks for a new one when a kind is added. */
const examples: { readonly [Kind in ProblemKind]: readonly Extract<Problem, { kind: Kind }>[] } = {
  "ends-before-it-starts": [{ kind: "ends-before-it-starts", ...hard() }],
  "longer-than-allowed": [{ kind: "longer-than-allowed", longestMs: LONGEST_BOOKING_MS, ...hard({ kind: "split" }) }],
  "unknown-station": [{ kind: "unknown-station", stationId: "BL99U" as StationId, ...hard() }],
  "beamline-not-operating": (["planned", "construction", "commissioning", "closed"] satisfies BeamlineState[]).map(
    (state) => ({
      kind: "beamline-not-operating",
      beamlineId,
      state,
      ...soft(["beamline-scientist", "administrator"]),
    }),
  ),
  "outside-every-term": [
    { kind: "outside-every-term", nearest: "2026B" as TermId, ...soft(PLANNERS, { kind: "change-use" }) },
    { kind: "outside-every-term", nearest: null, ...soft(PLANNERS) },
  ],
  "not-user-time": (
    [
      "study",
      "tuning",
      "beamline-study",
      "start-up",
      "maintenance",
      "shutdown",
      "reserve",
      "designated-holiday",
    ] satisfies MachineTimeKind[]
  ).map((machineTime) => ({ kind: "not-user-time", machineTime, period: nearest, note: "", ...soft(PLANNERS) })),
  "round-not-open": [
    {
      kind: "round-not-open",
      memberClass: gold,
      open: second,
      next: { name: third, opens: nearest.start },
      ...soft(["coalition-office"]),
    },
    { kind: "round-not-open", memberClass: gold, open: null, next: null, ...soft(["coalition-office"]) },
  ],
  "unknown-term": [{ kind: "unknown-term", termId: "2099A" as TermId, ...hard() }],
  "reason-missing": [{ kind: "reason-missing", ...hard() }],
  "quota-exhausted": [
    { kind: "quota-exhausted", ...cell, wantedMinutes: 720, leftMinutes: 480, ...soft(["shared-use-office"]) },
  ],
  "quota-below-nothing": [{ kind: "quota-below-nothing", ...cell, minutes: -480, ...hard() }],
  "quotas-exceed-user-time": [
    {
      kind: "quotas-exceed-user-time",
      termId: cell.termId,
      stationIds: [cell.stationId],
      quotaMinutes: 14_880,
      userMinutes: 14_400,
      ...hard(),
    },
  ],
  "station-taken": [
    { kind: "station-taken", by, others: [], ...hard() },
    { kind: "station-taken", by: booking({ title: "", project: "", leader: "" }), others, ...hard() },
  ],
  "beamline-taken": [
    { kind: "beamline-taken", by, others: [], beamlineId, ...hard({ kind: "set-stations-run-together", beamlineId }) },
    { kind: "beamline-taken", by, others, beamlineId, ...hard() },
  ],
  "helium-refused": (Object.keys(heliumRefusals.ja) as HeliumRefusal[]).map((why) => ({
    kind: "helium-refused",
    why,
    ...hard(),
  })),
  "not-whole-shifts": [{ kind: "not-whole-shifts", nearest, ...soft(["shared-use-office"], moveTo) }],
  "not-whole-hours": [{ kind: "not-whole-hours", nearest, ...hard(moveTo) }],
  "not-quarter-hours": [{ kind: "not-quarter-hours", nearest, ...hard(moveTo) }],
  "booking-is-running": [{ kind: "booking-is-running", bookingId, ...hard() }],
  "booking-is-over": [
    { kind: "booking-is-over", bookingId, state: "ended", ...hard() },
    { kind: "booking-is-over", bookingId, state: "cancelled", ...hard() },
  ],
  "booking-not-found": [{ kind: "booking-not-found", bookingId, ...hard() }],
  "booking-exists-already": [{ kind: "booking-exists-already", bookingId, ...hard() }],
  "booking-not-cancelled": [{ kind: "booking-not-cancelled", bookingId, ...hard() }],
  "state-cannot-follow": [{ kind: "state-cannot-follow", from: "running", to: "tentative", ...hard() }],
  "not-allowed": [{ kind: "not-allowed", allowed: ["coalition-office", "administrator"], ...hard() }],
  "title-missing": [{ kind: "title-missing", ...hard() }],
  "machine-time-overlaps": [
    { kind: "machine-time-overlaps", by: machine("study", "2026-11-25 10:00", "2026-11-26 10:00"), ...hard() },
  ],
  "machine-time-too-long": [{ kind: "machine-time-too-long", longestMs: LONGEST_MACHINE_PERIOD_MS, ...hard() }],
  "cannot-wait": (["already", "gone", "past"] as const).map((why) => ({ kind: "cannot-wait", why, ...hard() })),
  "unknown-beamline": [{ kind: "unknown-beamline", beamlineId, ...hard() }],
};

function everyText({ title, explanation, override, remedies: offered }: WordedProblem): string[] {
  return [title, explanation, ...(override === null ? [] : [override]), ...offered.map(({ label }) => label)];
}

const all = Object.values(examples)
  .flat()
  .map((problem, index): [string, Problem] => [`${problem.kind} ${index}`, problem]);

describe.each(all)("%s in words", (_name, problem) => {
  test.each(["ja", "en"] as const)("is complete in %s", (language) => {
    for (const text of everyText(wordProblem(problem, language, names))) {
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
    }
  });

  test("is Japanese in Japanese, but for the names of places, terms and proposals", () => {
    for (const text of everyText(wordProblem(problem, "ja", names))) {
      expect(text).toMatch(/[\u3040-\u30ff]/);
      expect(text.replace(/BL\d\d[UW](-[A-Z]+)?|\d{4}[AB]\d*|BL/g, "")).not.toMatch(/[A-Za-z]/);
    }
  });

  test("is English in English, but for the titles of bookings", () => {
    for (const text of everyText(wordProblem(problem, "en", names))) {
      expect(text.replaceAll(by.title, "")).not.toMatch(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/);
    }
  });

  test("says who may override it exactly if somebody may", () => {
    expect(wordProblem(problem, "ja", names).override === null).toBe(problem.severity === "hard");
  });

  test("ends its explanations as sentences, politely in Japanese", () => {
    expect(wordProblem(problem, "ja", names).explanation).toMatch(/(です|ます|ません|ください)。$/);
    expect(wordProblem(problem, "en", names).explanation).toMatch(/\.$/);
  });
});

describe("what people read", () => {
  test("who has the place, and when", () => {
    const [problem] = examples["station-taken"];
    expect(problem && wordProblem(problem, "ja", names).title).toBe(
      "BL08W-XRDは11/25(水) 10:00–18:00に「2026B0007 薄膜の磁気円二色性」の予約があります",
    );
    expect(problem && wordProblem(problem, "en", names).title).toBe(
      "BL08W-XRD is booked Wed 25 Nov 10:00–18:00 for “2026B0007 薄膜の磁気円二色性”",
    );
  });

  test("a booking without any name goes by its use", () => {
    const problem = examples["station-taken"][1];
    expect(problem && wordProblem(problem, "ja", names).title).toContain("「共用」");
    expect(problem && wordProblem(problem, "ja", names).explanation).toContain("ほかに2件");
  });

  test("who may allow it", () => {
    const [problem] = examples["outside-every-term"];
    expect(problem && wordProblem(problem, "ja", names).override).toBe(
      "共用担当・コアリション担当・管理者は、理由を添えてこのまま登録できます。",
    );
  });

  test("the note of a machine period is said with it", () => {
    const [study] = examples["not-user-time"];
    expect(study && wordProblem({ ...study, note: "真空作業" }, "ja", names).explanation).toContain("備考：真空作業。");
  });

  test.each(remedies)("the button for $kind has a label in both languages", (remedy) => {
    expect(wordRemedy(remedy, "ja", names)).toMatch(/[\u3040-\u30ff]/);
    expect(wordRemedy(remedy, "en", names)).toMatch(/^[A-Z]/);
  });
});
