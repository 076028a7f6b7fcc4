import { describe, expect, test } from "vitest";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { freshLease, hasRunOut, LEASE_MS, spend } from "#shared/domain/visibility/lease.ts";

const day = (count: number) => (Date.UTC(2026, 10, 1) + count * DAY_MS) as InstantMs;

describe("a lease on what is confidential", () => {
  test("lasts fourteen days without a word from the facility, however often it is looked at", () => {
    let lease = freshLease(day(0));
    for (let hours = 1; hours < 14 * 24; hours++) lease = spend(lease, (day(0) + hours * 3_600_000) as InstantMs);
    expect(hasRunOut(lease)).toBe(false);
    expect(hasRunOut(spend(lease, day(14)))).toBe(true);
    expect(LEASE_MS).toBe(14 * DAY_MS);
  });

  test("is used up by a clock that is put back, too: three days used and two days back make five", () => {
    const used = spend(freshLease(day(0)), day(3));
    expect(spend(used, day(1)).spentMs).toBe(5 * DAY_MS);
  });

  test("is not longer after the clock was put back and right again", () => {
    const moved = spend(spend(spend(freshLease(day(0)), day(10)), day(5)), day(10));
    expect(hasRunOut(moved)).toBe(true);
  });
});
