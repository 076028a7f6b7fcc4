// Looking for a booking in all years stored, in the real window.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addBooking, bar, closePanel, openDesk, showWeek, startEmpty } from "#test/e2e/bookingStory.ts";
import { loadDemo } from "#test/pictures/screens.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = desk.page;
});
afterAll(() => desk.close());

const field = () => page.getByTestId("search-input");
const options = () => page.getByRole("option");
const state = () => page.getByTestId("search-state").getAttribute("data-state");
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

async function far(day: string): Promise<void> {
  await page.keyboard.press("g");
  await page.getByTestId("go-to-input").fill(day);
  await page.keyboard.press("Enter");
}

describe("looking for a booking", () => {
  test("by keyboard alone: found in another year, opened, and the keyboard stands on its bar afterwards", async () => {
    await startEmpty(page);
    await addBooking(page, "鉄鉱石の還元");
    await closePanel(page);
    await far("2031-05-01");
    expect(await bar(page, "鉄鉱石の還元").count()).toBe(0);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("鉄鉱");
    await expect.poll(() => options().first().textContent()).toContain("鉄鉱石の還元");
    await page.keyboard.press("Enter");
    await page.getByTestId("side-panel").waitFor();
    await bar(page, "鉄鉱石の還元").waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("side-panel").waitFor({ state: "detached" });
    await expect.poll(focused).toContain("鉄鉱石の還元");
  });

  test("by clicks alone, though its lane is hidden and a filter is set: both give way", async () => {
    await page.getByTestId("filter").click();
    await page.getByRole("button", { name: "BL02U", exact: true }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => bar(page, "鉄鉱石の還元").count()).toBe(0);
    await page.getByTestId("search").click();
    await field().fill("BL02 還元");
    await options().filter({ hasText: "鉄鉱石の還元" }).click();
    await bar(page, "鉄鉱石の還元").waitFor();
    await closePanel(page);
    expect(await page.getByTestId("hidden-count").count()).toBe(0);
  });

  test("what was renamed is found by its new name at once, what nobody wrote is said not to be there", async () => {
    await bar(page, "鉄鉱石の還元").click({ position: { x: 12, y: 10 } });
    await page.getByLabel("課題名・内容").fill("焼結鉱の還元");
    await page.getByTestId("save-booking").click();
    await bar(page, "焼結鉱の還元").waitFor();
    await closePanel(page);
    await page.keyboard.press("/");
    await field().fill("焼結鉱");
    await expect.poll(() => options().first().textContent()).toContain("焼結鉱の還元");
    await field().fill("鉄鉱石");
    await expect.poll(state).toBe("nothing");
    expect(await page.getByTestId("search-state").textContent()).toContain("どの年にもありません");
    await page.keyboard.press("Escape");
  });

  test("the same field goes to a day, and filters the screen", async () => {
    await page.keyboard.press("Control+f");
    await field().fill("2032/3/4");
    await expect.poll(() => options().first().textContent()).toContain("2032");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByTestId("period").textContent()).toContain("2032");
    await showWeek(page);
    await page.keyboard.press("Control+k");
    await field().fill("どこにもない");
    await options().filter({ hasText: "絞り込む" }).click();
    await expect.poll(() => page.getByTestId("hidden-count").textContent()).toContain("1 件");
    await page.getByTestId("show-all").click();
  });

  test("N goes from anywhere to the place of now", async () => {
    await far("2031-05-01");
    await page.keyboard.press("n");
    const today = new Intl.DateTimeFormat("en-US", { timeZone: "Asia/Tokyo", month: "numeric", day: "numeric" });
    await expect.poll(focused).toMatch(/^BL/);
    await expect.poll(focused).toContain(today.format(new Date()));
  });

  test("in the demo the coming ones stand before the past ones, the nearest first", async () => {
    await desk.close();
    desk = await openDesk();
    page = desk.page;
    await loadDemo(page);
    await page.keyboard.press("Control+k");
    await field().fill("BL13U");
    await expect.poll(state).toBe("found");
    const groups = await page.locator(".search-group").allTextContents();
    expect(groups.map((name) => name.slice(0, 4))).toEqual(["これから", "これまで", "操作 "]);
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => page.locator('[aria-selected="true"]').textContent()).toContain("絞り込む");
  });

  test("from term to term by the arrows of the bar, by keys alone, and by a press in a window without room for the arrows", async () => {
    const period = () => page.getByTestId("period").textContent();
    await page.keyboard.press("Escape");
    await far("2026-11-25");
    await page.getByRole("button", { name: "1か月", exact: true }).click();
    await page.getByTestId("previous-term").click();
    await expect.poll(period).toContain("2026年4月");
    await page.keyboard.press("}");
    await expect.poll(period).toContain("2026年10月");
    await page.keyboard.press("{");
    await expect.poll(period).toContain("2026年4月");
    const frame = await desk.app.browserWindow(page);
    await frame.evaluate((window) => window.setContentSize(1000, 700));
    await page.getByTestId("previous-term").waitFor({ state: "hidden" });
    await page.getByTestId("period").click();
    await page.locator('[data-term="2026B"]').click();
    await expect.poll(period).toContain("2026年10月");
    await frame.evaluate((window) => window.setContentSize(1440, 900));
    await page.getByTestId("previous-term").waitFor();
  });
});
