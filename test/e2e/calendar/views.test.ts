// Views that a person keeps under a name, in the real window.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePanel, notices, openDesk, startEmpty } from "#test/e2e/bookingStory.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = desk.page;
  await startEmpty(page);
});
afterAll(() => desk.close());

const panel = () => page.getByTestId("side-panel");
const saved = () => page.getByTestId("saved-view");
const face = (name: string) => saved().filter({ hasText: name }).locator(".view-face");
const lanes = () => page.locator("[data-lane-name]").count();
const zoom = () => page.locator(".lanes").getAttribute("data-zoom");

async function keep(name: string): Promise<void> {
  await panel().getByLabel("今の表示の名前").fill(name);
  await page.getByTestId("keep-view").click();
  await saved().filter({ hasText: name }).waitFor();
}

describe("kept views", () => {
  test("what is shown gets a name and comes back by a click, on the day that is looked at", async () => {
    await page.getByTestId("filter").click();
    await page.getByRole("button", { name: "共用のみ" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "1か月", exact: true }).click();
    await page.getByTestId("views").click();
    await keep("共用の月");
    await page.getByTestId("show-all").click();
    await page.getByRole("button", { name: "1週", exact: true }).click();
    await keep("全部の週");
    expect(await lanes()).toBe(12);
    const period = await page.getByTestId("period").textContent();
    await face("共用の月").click();
    await expect.poll(lanes).toBe(3);
    expect(await zoom()).toBe("month");
    expect(await page.getByTestId("hidden-count").textContent()).toContain("9 レーン");
    await face("全部の週").click();
    await expect.poll(lanes).toBe(12);
    expect(await page.getByTestId("period").textContent()).toBe(period);
  });

  test("by keyboard alone one is renamed, deleted and taken back", async () => {
    await panel().getByRole("button", { name: "全部の週 の名前を変える" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("週の全部");
    await page.keyboard.press("Enter");
    await saved().filter({ hasText: "週の全部" }).waitFor();
    await panel().getByRole("button", { name: "週の全部 を削除" }).focus();
    await page.keyboard.press("Enter");
    await notices(page).getByText("週の全部").waitFor();
    await expect.poll(() => saved().count()).toBe(1);
    await notices(page).getByRole("button", { name: "元に戻す" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => saved().count()).toBe(2);
  });

  test("one is found by its name where everything is searched", async () => {
    await closePanel(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("共用の");
    await expect.poll(() => page.locator('[aria-selected="true"]').textContent()).toContain("共用の月");
    await page.keyboard.press("Enter");
    await expect.poll(lanes).toBe(3);
  });

  test("the one that was made the standard opens the program, whatever was left on screen", async () => {
    await page.getByTestId("views").click();
    await panel().getByRole("button", { name: "共用の月 を起動時の表示にする" }).click();
    await saved().filter({ hasText: "起動時" }).waitFor();
    await face("週の全部").click();
    await expect.poll(lanes).toBe(12);
    await desk.close();
    desk = await openDesk({ userData: desk.userData });
    page = desk.page;
    await page.locator("html[data-painted=lanes]").waitFor({ state: "attached" });
    expect(await lanes()).toBe(3);
    expect(await zoom()).toBe("month");
  });
});
