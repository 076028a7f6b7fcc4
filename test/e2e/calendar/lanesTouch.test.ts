// The lanes under a finger: it scrolls, and resting on something it takes hold of it.
import type { CDPSession } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openLanesPage, type LanesPage } from "#test/lanes-page/openPage.ts";
import { at } from "#test/lanes-page/pageData.ts";
import type { Act, LanesWindow } from "#test/lanes-page/page.tsx";

let lanes: LanesPage;
let finger: CDPSession;

beforeAll(async () => {
  lanes = await openLanesPage();
  finger = await lanes.page.context().newCDPSession(lanes.page);
});
afterAll(() => lanes?.close());

type Point = { readonly x: number; readonly y: number };

const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: Point[]) =>
  finger.send("Input.dispatchTouchEvent", { type, touchPoints });
const slide = async (from: Point, to: Point) => {
  for (let i = 1; i <= 6; i++)
    await touch("touchMove", { x: from.x + ((to.x - from.x) * i) / 6, y: from.y + ((to.y - from.y) * i) / 6 });
};
const acts = (name: string) =>
  lanes.page.evaluate(
    (name) => (window as unknown as LanesWindow).lanesPage.log.filter(({ act }) => act === name),
    name,
  ) as Promise<Act[]>;
const where = (id: string) =>
  lanes.page.evaluate((id) => {
    const found = (window as unknown as LanesWindow).lanesPage.index.get(id);
    return found && { laneId: found.laneId, start: found.start as number };
  }, id);
const boxOf = async (selector: string) => {
  const box = await lanes.page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on screen`);
  return { ...box, middle: box.y + box.height / 2 };
};
const held = () => lanes.page.locator(".is-dragging").waitFor({ state: "attached" });

describe("a finger on the lanes", () => {
  beforeEach(() => lanes.show("fill=story&zoom=week&lang=en&lanes=30"));

  test("rests on a booking, carries it to another lane and a day later, and lets go", async () => {
    const bar = await boxOf('.lane-bar[aria-label*="tuning"]');
    const goal = await boxOf('[data-lane="BL09W"]');
    const from = { x: bar.x + 30, y: bar.middle };
    const to = { x: from.x + goal.width / 7, y: goal.middle };
    await touch("touchStart", from);
    await held();
    await slide(from, to);
    await touch("touchEnd");
    await expect.poll(() => where("tuning")).toEqual({ laneId: "BL09W", start: at("2026-11-25T10:00") });
    expect(await lanes.page.locator(".lanes-scroll").evaluate((scroller) => scroller.scrollTop)).toBe(0);
  });

  test("rests on a free place and draws a new booking", async () => {
    const goal = await boxOf('[data-lane="BL10U"]');
    const day = goal.width / 7;
    const from = { x: goal.x + day / 4 + 2, y: goal.middle };
    await touch("touchStart", from);
    await held();
    await slide(from, { x: goal.x + day * 0.75 - 2, y: goal.middle });
    await touch("touchEnd");
    expect(await acts("create")).toEqual([
      { act: "create", laneId: "BL10U", start: at("2026-11-23T06:00"), end: at("2026-11-23T18:00") },
    ]);
  });

  test("moves at once: the lanes scroll and nothing is carried", async () => {
    const bar = await boxOf('.lane-bar[aria-label*="fixed"]');
    const from = { x: bar.x + 30, y: bar.y + 260 };
    await touch("touchStart", from);
    await slide(from, { x: from.x, y: from.y - 220 });
    await touch("touchEnd");
    await expect
      .poll(() => lanes.page.locator(".lanes-scroll").evaluate((scroller) => scroller.scrollTop))
      .toBeGreaterThan(60);
    expect([...(await acts("move")), ...(await acts("create"))]).toEqual([]);
    expect(await lanes.page.locator(".is-dragging, .lane-ghost").count()).toBe(0);
  });

  test("a second finger gives up what the first one holds", async () => {
    const bar = await boxOf('.lane-bar[aria-label*="tuning"]');
    const from = { x: bar.x + 30, y: bar.middle };
    await touch("touchStart", from);
    await held();
    await slide(from, { x: from.x + 90, y: from.y });
    await touch("touchStart", { x: from.x + 90, y: from.y }, { x: from.x + 200, y: from.y + 100 });
    await touch("touchEnd");
    expect(await acts("move")).toEqual([]);
    expect(await lanes.page.locator(".lane-ghost").count()).toBe(0);
  });

  test("a tap still opens", async () => {
    const bar = await boxOf('.lane-bar[aria-label*="long"]');
    await touch("touchStart", { x: bar.x + 30, y: bar.middle });
    await touch("touchEnd");
    await expect.poll(async () => (await acts("open")).map(({ id }) => id)).toEqual(["long"]);
  });
});

describe("bookings that overlap in one lane, as old files have them", () => {
  test("stand one below the other, each with its title to be read and its own place to press", async () => {
    await lanes.show("fill=story&zoom=week&lang=en");
    await lanes.page.evaluate(() => {
      const { index } = (window as unknown as LanesWindow).lanesPage;
      const one = index.get("long");
      if (!one) throw new Error("The story has lost its booking");
      index.put({ ...one, id: "second", title: "second" });
      index.put({ ...one, id: "third", title: "third" });
    });
    const boxes = [];
    for (const title of ["long", "second", "third"]) {
      const bar = lanes.page.locator(`.lane-bar[aria-label*="${title}"]`);
      expect(await bar.textContent()).toBe(title);
      boxes.push(await boxOf(`.lane-bar[aria-label*="${title}"]`));
    }
    const inOrder = boxes.toSorted((a, b) => a.y - b.y);
    inOrder.slice(1).forEach((box, i) => {
      const above = inOrder[i];
      expect(box.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    });
    await lanes.page.locator('.lane-bar[aria-label*="third"]').click();
    expect((await acts("open")).map(({ id }) => id)).toEqual(["third"]);
  });
});
