// More lanes than the window holds: what is gone to comes into view, and a drag at the edge scrolls on.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openLanesPage, type LanesPage } from "#test/lanes-page/openPage.ts";
import { at, lanesOf } from "#test/lanes-page/pageData.ts";
import type { LanesWindow } from "#test/lanes-page/page.tsx";

let lanes: LanesPage;
beforeAll(async () => {
  lanes = await openLanesPage();
});
afterAll(() => lanes?.close());
beforeEach(() => lanes.show("fill=story&zoom=week&lang=en&lanes=30&row=48"));

const all = lanesOf(30, "en").map(({ id }) => id);
const goTo = (laneId: string) =>
  lanes.page.evaluate(
    ([laneId, when]) => (window as unknown as LanesWindow).lanesPage.handle.current?.goTo(laneId, when),
    [laneId, at("2026-11-28T12:00")] as const,
  );
const scrollTop = () => lanes.page.evaluate(() => document.querySelector(".lanes-scroll")?.scrollTop ?? -1);

/** How far the focused element lies inside what can be seen of the lanes: negative where it is hidden. */
const clearance = () =>
  lanes.page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    const head = document.querySelector(".lanes-head")?.getBoundingClientRect();
    const scroller = document.querySelector(".lanes-scroll")?.getBoundingClientRect();
    if (!box || !head || !scroller) return { above: -1, below: -1 };
    return { above: box.top - head.bottom, below: scroller.bottom - box.bottom };
  });

describe("thirty lanes in a window that holds fewer", () => {
  test("going down to the last lane and up again shows each whole, under the dates", async () => {
    const [first = "", ...others] = all;
    for (const laneId of [others.at(-1) ?? "", others[12] ?? "", others[20] ?? "", first]) {
      await goTo(laneId);
      const { above, below } = await clearance();
      expect(above).toBeGreaterThanOrEqual(0);
      expect(below).toBeGreaterThanOrEqual(0);
    }
    expect(await scrollTop()).toBe(0);
  });

  test("the arrows walk down and up with the lanes following", async () => {
    await goTo(all[0] ?? "");
    for (const key of ["ArrowDown", "ArrowUp"]) {
      for (let step = 1; step < all.length; step++) {
        await lanes.page.keyboard.press(key);
        const { above, below } = await clearance();
        expect(Math.min(above, below)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test("a booking held at the lower edge scrolls on to the last lane, at the upper one back to the first", async () => {
    const bar = lanes.page.locator('.lane-bar[aria-label*="long"]');
    const held = await bar.boundingBox();
    const box = await lanes.page.locator(".lanes-scroll").boundingBox();
    if (!held || !box) throw new Error("not on screen");
    const { mouse } = lanes.page;
    const x = held.x + 30;
    await mouse.move(x, held.y + held.height / 2);
    await mouse.down();
    await mouse.move(x, held.y + held.height, { steps: 4 });
    await mouse.move(x, box.y + box.height - 6, { steps: 4 });
    const most = await lanes.page.evaluate(() => {
      const scroller = document.querySelector(".lanes-scroll");
      return scroller ? scroller.scrollHeight - scroller.clientHeight : 0;
    });
    expect(most).toBeGreaterThan(100);
    await expect.poll(async () => most - (await scrollTop())).toBeLessThanOrEqual(1);
    expect(await lanes.page.locator(`[data-lane="${all.at(-1) ?? ""}"] .lane-ghost`).count()).toBe(1);
    await mouse.move(x, box.y + 2, { steps: 4 });
    await expect.poll(scrollTop).toBe(0);
    await lanes.page.keyboard.press("Escape");
    await mouse.up();
    expect(await lanes.page.locator(".lane-ghost").count()).toBe(0);
  });
});
