import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { within } from "#scripts/window/within.mjs";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("waiting for the window", () => {
  test("gives what came in time, and no timer stays behind", async () => {
    expect(await within("a page", 1000, Promise.resolve("page"))).toBe("page");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("ends with the name of what did not come", async () => {
    const waited = within("the first page", 60_000, new Promise(() => {}));
    await Promise.all([
      expect(waited).rejects.toThrow("Waited 60 s for the first page, in vain."),
      vi.advanceTimersByTimeAsync(60_000),
    ]);
  });

  test("hands on a failure as it is", async () => {
    await expect(within("a page", 1000, Promise.reject(new TypeError("gone")))).rejects.toThrow(TypeError);
  });
});
