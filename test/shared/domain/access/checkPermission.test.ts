import { describe, expect, test } from "vitest";
import { checkPermission, type StandingBooking } from "#shared/domain/access/checkPermission.ts";
import { ROLES, type Actor, type Booking, type MemberId } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";
import { booking, jst, person } from "#test/shared/domain/beamtime/sampleFacility.ts";

const BL02U = "BL02U" as BeamlineId;
const battery = "member:battery" as MemberId;
const chemistry = "member:chemistry" as MemberId;
const scientist: Actor = { ...person("beamline-scientist"), beamlines: [BL02U] };
const guest: Actor = { ...person("viewer"), members: [battery] };

function standing(change: Partial<Booking> = {}, beamlineId: BeamlineId | undefined = BL02U): StandingBooking {
  return { booking: booking(change), beamlineId };
}

/** Who may instead, in words of the rule; `allowed` if this person may. */
function answer(actor: Actor, before: StandingBooking | null, after: StandingBooking): string {
  const [problem] = checkPermission(actor, { kind: "booking", before, after });
  if (problem === undefined) return "allowed";
  return problem.kind === "not-allowed" ? problem.allowed.join(", ") : problem.kind;
}

const shared = standing();
const coalition = standing({ use: "coalition", memberId: battery });
const asked = standing({ use: "coalition", memberId: battery, state: "request" });

describe("who plans beamtime", () => {
  test("the shared-use office makes a coalition booking a shared one: refused, and nobody but both sides' planners may", () => {
    const office = person("shared-use-office");
    expect(answer(office, coalition, shared)).toBe("beamline-scientist, administrator");
    expect(answer(office, null, shared)).toBe("allowed");
    expect(answer(office, coalition, coalition)).toBe("coalition-office, beamline-scientist, administrator");
  });

  test("somebody in both offices still cannot, role by role", () => {
    expect(answer(person("shared-use-office", "coalition-office"), coalition, shared)).not.toBe("allowed");
  });

  test.each(["shared", "coalition", "facility", "event"] as const)("administrators plan %s use", (use) => {
    expect(answer(person("administrator"), standing({ use }), standing({ use }))).toBe("allowed");
  });

  test.each(["facility", "event"] as const)("%s use belongs to the beamline, not to an office", (use) => {
    expect(answer(scientist, null, standing({ use }))).toBe("allowed");
    expect(answer(person("shared-use-office", "coalition-office"), null, standing({ use }))).toBe(
      "beamline-scientist, administrator",
    );
  });

  test("a beamline scientist plans at the own beamlines only, from and to", () => {
    const elsewhere = standing({}, "BL09W" as BeamlineId);
    expect(answer(scientist, shared, shared)).toBe("allowed");
    expect(answer(scientist, shared, elsewhere)).not.toBe("allowed");
    expect(answer(scientist, elsewhere, shared)).not.toBe("allowed");
    expect(answer(scientist, null, { ...shared, beamlineId: undefined })).not.toBe("allowed");
    expect(answer(person("beamline-scientist"), shared, shared)).not.toBe("allowed");
  });

  test.each(["viewer", "operator", "support-coordinator", "finance"] as const)("a %s plans nothing", (role) => {
    expect(answer(person(role), null, shared)).not.toBe("allowed");
    expect(answer(person(role), shared, standing({ state: "cancelled" }))).not.toBe("allowed");
  });

  test("nobody's roles are no permission", () => expect(answer(person(), null, shared)).not.toBe("allowed"));
});

describe("operators run beamtime", () => {
  const operator = person("operator");
  const end = jst("2026-11-25 16:00");

  test("its end is earlier, and later again; it begins and ends", () => {
    expect(answer(operator, shared, standing({ end }))).toBe("allowed");
    expect(answer(operator, standing({ end }), shared)).toBe("allowed");
    expect(answer(operator, shared, standing({ state: "running" }))).toBe("allowed");
    expect(answer(operator, standing({ state: "running" }), standing({ state: "ended", end }))).toBe("allowed");
  });

  test("but not its begin, its words, its station, nor what is not confirmed", () => {
    expect(answer(operator, shared, standing({ start: jst("2026-11-25 11:00") }))).not.toBe("allowed");
    expect(answer(operator, shared, standing({ end, title: "別の実験" }))).not.toBe("allowed");
    expect(answer(operator, shared, standing({ end, stationId: booking().stationId, memberId: battery }))).not.toBe(
      "allowed",
    );
    expect(answer(operator, standing({ state: "tentative" }), standing({ state: "confirmed" }))).not.toBe("allowed");
  });
});

describe("people of a coalition member", () => {
  test("ask for beamtime on their own right, change and withdraw what they asked for, and bring it back", () => {
    const withdrawn = standing({ use: "coalition", memberId: battery, state: "cancelled" });
    expect(answer(guest, null, asked)).toBe("allowed");
    expect(answer(guest, asked, asked)).toBe("allowed");
    expect(answer(guest, asked, withdrawn)).toBe("allowed");
    expect(answer(guest, withdrawn, asked)).toBe("allowed");
  });

  test("confirm nothing themselves, and do not touch what has been granted", () => {
    expect(answer(guest, asked, coalition)).not.toBe("allowed");
    expect(answer(guest, coalition, asked)).not.toBe("allowed");
    expect(answer(guest, null, coalition)).not.toBe("allowed");
  });

  test("not on another member's right, nor on nobody's, nor as shared use", () => {
    const others = standing({ use: "coalition", memberId: chemistry, state: "request" });
    expect(answer(guest, null, others)).not.toBe("allowed");
    expect(answer(guest, others, asked)).not.toBe("allowed");
    expect(answer(guest, asked, others)).not.toBe("allowed");
    expect(answer(guest, null, standing({ use: "coalition", state: "request" }))).not.toBe("allowed");
    expect(answer(guest, null, standing({ state: "request", memberId: battery }))).not.toBe("allowed");
  });
});

test("machine time is entered by those who plan beamtime", () => {
  const may = ROLES.filter((role) => checkPermission(person(role), { kind: "machine-time" }).length === 0);
  expect(may).toEqual(["shared-use-office", "coalition-office", "administrator"]);
});
