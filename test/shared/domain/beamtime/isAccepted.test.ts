import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Role } from "#shared/domain/beamtime/booking.ts";
import { canOverride, isAccepted } from "#shared/domain/beamtime/isAccepted.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard, soft } from "#shared/domain/beamtime/rules/severity.ts";
import { person } from "#test/shared/domain/beamtime/sampleFacility.ts";

const titleMissing: Problem = { kind: "title-missing", ...hard() };
const noTerm = (...roles: Role[]): Problem => ({ kind: "outside-every-term", nearest: null, ...soft(roles) });
const why = { reason: "追加のビームタイム" };
const office = person("shared-use-office");

describe("problems of a change", () => {
  test("none is always accepted", () => {
    expect(isAccepted([], person(), undefined)).toBe(true);
  });

  test("a hard one never is, for the administrator neither", () => {
    expect(isAccepted([titleMissing], person("administrator"), why)).toBe(false);
    expect(canOverride(titleMissing, person("administrator"))).toBe(false);
  });

  test.each([
    ["the role and a reason", office, why, true],
    ["the role without a word", office, undefined, false],
    ["the role and a blank reason", office, { reason: "  　\n" }, false],
    ["a reason without the role", person("operator"), why, false],
    ["one of several roles", person("viewer", "shared-use-office"), why, true],
  ])("a soft one with %s", (_with, actor, override, expected) => {
    expect(isAccepted([noTerm("shared-use-office")], actor, override)).toBe(expected);
  });

  test("several soft ones need a role for each", () => {
    const both = [noTerm("shared-use-office"), noTerm("coalition-office")];
    expect(isAccepted(both, office, why)).toBe(false);
    expect(isAccepted(both, person("shared-use-office", "coalition-office"), why)).toBe(true);
  });

  test("one hard one among soft ones refuses all", () => {
    expect(isAccepted([noTerm("shared-use-office"), titleMissing], office, why)).toBe(false);
  });

  test("one more problem never makes a change acceptable", () => {
    const roles: Role[] = ["operator", "shared-use-office", "coalition-office", "administrator"];
    const problem = fc.oneof(
      fc.constant(titleMissing),
      fc.subarray(roles).map((some) => noTerm(...some)),
    );
    const inputs = [fc.array(problem), problem, fc.subarray(roles), fc.constantFrom(why, undefined)] as const;
    fc.assert(
      fc.property(...inputs, (problems, more, held, override) => {
        const before = isAccepted(problems, person(...held), override);
        expect(before || !isAccepted([...problems, more], person(...held), override)).toBe(true);
      }),
      { seed: 7 },
    );
  });
});
