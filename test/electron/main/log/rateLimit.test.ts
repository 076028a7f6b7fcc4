import { expect, test } from "vitest";
import { createRateLimit } from "#electron/main/log/rateLimit.ts";

test("lets a burst through, then one each second, and says how many were held back", () => {
  const clock = { now: 0 };
  const limit = createRateLimit({ burst: 2, perSecond: 1 }, () => clock.now);
  expect([limit(), limit(), limit(), limit()]).toEqual([
    { kind: "pass", dropped: 0 },
    { kind: "pass", dropped: 0 },
    { kind: "over" },
    { kind: "over" },
  ]);
  clock.now = 1_000;
  expect([limit(), limit()]).toEqual([{ kind: "pass", dropped: 2 }, { kind: "over" }]);
});

test("a clock that is set back gives nothing and takes nothing", () => {
  const clock = { now: 10_000 };
  const limit = createRateLimit({ burst: 1, perSecond: 1 }, () => clock.now);
  expect(limit().kind).toBe("pass");
  clock.now = 0;
  expect(limit().kind).toBe("over");
  clock.now = 1_000;
  expect(limit().kind).toBe("pass");
});
