import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { atMostEvery, bell } from "#renderer/data/sync/bell.ts";

describe("a bell", () => {
  test("that was rung while nobody waited wakes the next one at once, and once only", async () => {
    const news = bell();
    news.ring();
    news.ring();
    await news.wait(1_000_000);
    const order: string[] = [];
    const next = news.wait(1_000_000).then(() => order.push("woken"));
    order.push("waits");
    news.ring();
    await next;
    expect(order).toEqual(["waits", "woken"]);
  });

  test("lets go after the longest wait", async () => {
    await expect(bell().wait(1)).resolves.toBeUndefined();
  });
});

describe("pokes of a colleague who sends a night's work", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("the first is followed at once, those behind it together, and the last is never forgotten", () => {
    const asked: number[] = [];
    const poked = atMostEvery(250, () => asked.push(Date.now()));
    const began = Date.now();
    for (let no = 0; no < 100; no++) {
      poked();
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1_000);
    expect(asked.map((at) => at - began)).toEqual([0, 250, 500, 750, 1_000]);
    poked();
    expect(asked.at(-1)).toBe(Date.now());
  });
});
