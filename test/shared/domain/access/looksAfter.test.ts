import { describe, expect, test } from "vitest";
import { looksAfter, looksAfterOthers, type RefusedMatter } from "#shared/domain/access/looksAfter.ts";
import type { Role } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";

const booking = (use: "shared" | "coalition" | "facility", beamlineId = "BL02U"): RefusedMatter => ({
  kind: "booking",
  use,
  beamlineId: beamlineId as BeamlineId,
});
const lookedAfterBy = (matter: RefusedMatter): readonly Role[] =>
  (
    [
      "viewer",
      "operator",
      "beamline-scientist",
      "support-coordinator",
      "shared-use-office",
      "coalition-office",
      "finance",
      "administrator",
    ] as const
  ).filter((role) => looksAfter({ roles: [role], beamlines: ["BL02U" as BeamlineId] }, [matter]));

describe("who looks after what somebody else could not get through", () => {
  test.each([
    [booking("shared"), ["operator", "beamline-scientist", "shared-use-office", "administrator"]],
    [booking("coalition"), ["operator", "beamline-scientist", "coalition-office", "administrator"]],
    [booking("facility"), ["operator", "beamline-scientist", "administrator"]],
    [booking("shared", "BL13U"), ["operator", "shared-use-office", "administrator"]],
    [{ kind: "machine-time" } as const, ["operator", "shared-use-office", "coalition-office", "administrator"]],
    [{ kind: "unknown" } as const, ["operator", "administrator"]],
  ])("%o", (matter, roles) => {
    expect(lookedAfterBy(matter)).toEqual(roles);
  });

  test("one booking of several is enough; a change that names nothing is for whoever looks after everything", () => {
    const office = { roles: ["coalition-office"] as const };
    expect(looksAfter(office, [booking("shared"), booking("coalition")])).toBe(true);
    expect(looksAfter(office, [])).toBe(false);
    expect(looksAfter({ roles: ["operator"] }, [])).toBe(true);
  });

  test("people who look after nothing are not even offered the list", () => {
    expect(looksAfterOthers({ roles: ["viewer", "finance"] })).toBe(false);
    expect(looksAfterOthers({ roles: ["viewer", "operator"] })).toBe(true);
  });
});
