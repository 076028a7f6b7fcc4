// Bookings too narrow to be told apart: where a strip of them leads, by click and by keyboard.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openLanesPage, type LanesPage } from "#test/lanes-page/openPage.ts";
import { at } from "#test/lanes-page/pageData.ts";
import type { Act, LanesWindow } from "#test/lanes-page/page.tsx";

let lanes: LanesPage;

beforeAll(async () => {
  lanes = await openLanesPage();
});
afterAll(() => lanes?.close());

const acts = (name: string) =>
  lanes.page.evaluate(
    (name) => (window as unknown as LanesWindow).lanesPage.log.filter(({ act }) => act === name),
    name,
  ) as Promise<Act[]>;
const focused = () => lanes.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const strip = () => lanes.page.locator('[data-lane="BL13U"] .lane-strip');
const asked = { act: "strip", laneId: "BL13U", start: at("2026-11-24T10:00"), end: at("2026-11-24T22:00") };

describe("three short bookings at the width of a term", () => {
  beforeEach(async () => {
    await lanes.show("fill=story&zoom=term&lang=en");
    await lanes.page.evaluate(() => {
      const { index, handle } = (window as unknown as LanesWindow).lanesPage;
      const long = index.get("long");
      if (!long) throw new Error("The story has lost its booking");
      const hour = 3_600_000;
      const from = long.start - 24 * hour;
      for (const i of [0, 1, 2]) {
        const start = (from + 4 * hour * i) as typeof long.start;
        index.put({ ...long, id: `short-${i}`, laneId: "BL13U", start, end: (start + 4 * hour) as typeof long.start });
      }
      index.put({ ...long, id: "after", laneId: "BL13U" });
      handle.current?.focusBar("short-0");
    });
  });

  test("are one strip with their number; a click asks to see it larger", async () => {
    expect(await strip().getAttribute("aria-label")).toContain("3 bookings");
    await strip().click();
    expect(await acts("strip")).toMatchObject([asked]);
  });

  test("are one stop of the keyboard: Enter asks to see it larger, the arrows go on to the next booking and back", async () => {
    expect(await focused()).toContain("3 bookings");
    await lanes.page.keyboard.press("Enter");
    expect(await acts("strip")).toMatchObject([asked]);
    await lanes.page.keyboard.press("ArrowRight");
    expect(await focused()).toMatch(/BL13U, long/);
    await lanes.page.keyboard.press("ArrowLeft");
    await lanes.page.keyboard.press("ArrowLeft");
    expect(await focused()).toContain("3 bookings");
  });
});
