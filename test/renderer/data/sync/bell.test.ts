import { describe, expect, test } from "vitest";
import { bell } from "#renderer/data/sync/bell.ts";

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
