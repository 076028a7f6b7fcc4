import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { everyHour } from "#backend/jobs/everyHour.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the work is done after a while and every hour, goes on after a failure, and ends when it is stopped", async () => {
  const errors: unknown[] = [];
  const done: number[] = [];
  const work = async () => {
    done.push(Date.now());
    if (done.length === 2) throw new Error("disk full");
  };
  const from = Date.now();
  const { stop } = everyHour(work, { firstMs: 1_000, onError: (error) => errors.push(error) });
  await vi.advanceTimersByTimeAsync(2 * 3_600_000 + 1_000);
  expect(done.map((at) => at - from)).toEqual([1_000, 3_601_000, 7_201_000]);
  expect(errors).toHaveLength(1);
  await stop();
  await vi.advanceTimersByTimeAsync(10 * 3_600_000);
  expect(done).toHaveLength(3);
});
