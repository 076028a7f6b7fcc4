import { describe, expect, test } from "vitest";
import { ROLES, type MemberId } from "#shared/domain/beamtime/booking.ts";
import { exceptedMembers, scopesFor } from "#shared/domain/visibility/scope.ts";

const battery: MemberId = "member:battery" as MemberId;
const chemistry: MemberId = "member:chemistry" as MemberId;

describe("what a person may see", () => {
  test("a viewer of one company: the public part, the company's own, and blocks for all the others", () => {
    expect(scopesFor({ roles: ["viewer"], members: [battery] })).toEqual([
      "busy-except:member:battery",
      "coalition:member:battery",
      "pub",
    ]);
  });

  test("somebody of no company: the public part, and a block for every company's booking", () => {
    expect(scopesFor({ roles: ["viewer"] })).toEqual(["busy-except:", "pub"]);
  });

  test("the facility's staff see every booking itself and so no block, of whatever company they are", () => {
    for (const role of ROLES.filter((one) => one !== "viewer"))
      expect(scopesFor({ roles: [role], members: [battery] })).toEqual(["ops", "pub"]);
  });

  test("nobody at all without a role", () => {
    expect(scopesFor({ roles: [] })).toEqual(["busy-except:", "pub"]);
  });

  test("the name of a busy scope says whose bookings it leaves out, in one order", () => {
    const [scope] = scopesFor({ roles: [], members: [chemistry, battery] }).filter((one) => one.startsWith("busy"));
    expect(scope).toBe("busy-except:member:battery,member:chemistry");
    expect(exceptedMembers(scope as "busy-except:")).toEqual([battery, chemistry]);
    expect(exceptedMembers("busy-except:")).toEqual([]);
  });
});
