// The lanes in the order a person wants them, by drag, by clicks alone and by keyboard alone, in the real window.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addBooking, bar, closePanel, fillForm, openDesk, startEmpty } from "#test/e2e/bookingStory.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = desk.page;
  await startEmpty(page);
});
afterAll(() => desk.close());

const names = (): Promise<string[]> =>
  page.locator("[data-lane-name]").evaluateAll((all) => all.map((one) => one.getAttribute("data-lane-name") ?? ""));
const name = (id: string) => page.locator(`[data-lane-name="${id}"]`);
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

/** A press on an entry of the menu at a lane's name. */
async function choose(lane: string, entry: string): Promise<void> {
  await name(lane).hover();
  await name(lane).locator(".lane-more").click();
  await page.getByTestId("lane-menu").getByRole("menuitem", { name: entry, exact: true }).click();
}

async function asBuilt(): Promise<void> {
  await page.getByTestId("look").click();
  await page.getByTestId("arrange-lanes").click();
  const panel = page.getByTestId("side-panel");
  await panel.getByRole("button", { name: "なし" }).click();
  await panel.getByRole("button", { name: "並べ方を元に戻す" }).click();
  await panel.getByRole("button", { name: "すべて表示" }).click();
  await closePanel(page);
}

describe("lanes arranged by the person", () => {
  beforeEach(asBuilt);

  test("a lane is dragged by its name to another place; Esc puts it back", async () => {
    const drag = async (before: () => Promise<void>) => {
      const from = await name("BL14U").boundingBox();
      const to = await name("BL06U").boundingBox();
      if (!from || !to) throw new Error("The lanes are not on screen");
      await page.mouse.move(from.x + 40, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + 40, to.y + 20, { steps: 5 });
      await page.mouse.move(from.x + 40, to.y + 4, { steps: 3 });
      await page.locator(".lane-drop-line").waitFor();
      await before();
      await page.mouse.up();
    };
    await drag(() => page.keyboard.press("Escape"));
    expect((await names()).at(-1)).toBe("BL14U");
    await drag(async () => {});
    await expect.poll(async () => (await names()).slice(0, 3)).toEqual(["BL02U", "BL14U", "BL06U"]);
  });

  test("by clicks alone a lane goes up, is pinned, folded with its beamline, hidden, and all are shown again", async () => {
    await choose("BL06U", "上へ");
    await expect.poll(async () => (await names())[0]).toBe("BL06U");
    await choose("BL13U", "上に固定");
    await expect.poll(() => page.locator(".lanes-pinned [data-lane-name]").count()).toBe(1);
    expect((await names())[0]).toBe("BL13U");
    await name("BL08W-XRD").locator(".lane-fold").click();
    await expect.poll(names).toContain("group:BL08W");
    expect(await names()).not.toContain("BL08W-SAXS");
    await choose("BL10U", "隠す");
    await choose("group:BL08W", "隠す");
    expect(await page.getByTestId("hidden-count").textContent()).toContain("4 レーン");
    await page.getByTestId("show-all").click();
    await page.getByTestId("hidden-count").waitFor({ state: "detached" });
    expect(await names()).toContain("BL10U");
  });

  test("by keyboard alone a lane is moved, pinned and hidden, and the keyboard stays with it", async () => {
    await page.locator('.lanes [tabindex="0"]').focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(async () => (await names())[0]).toBe("BL06U");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toBe("BL06U の並べ方");
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(async () => (await names())[1]).toBe("BL06U");
    await expect.poll(focused).toBe("BL06U の並べ方");
    await page.keyboard.press("Enter");
    await page.getByTestId("lane-menu").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".lanes-pinned [data-lane-name]").count()).toBe(1);
    await expect.poll(focused).toBe("BL06U の並べ方");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toMatch(/BL06U/);
    expect(await page.evaluate(() => document.activeElement?.closest(".lane-track") !== null)).toBe(true);
  });

  test("classes stand under headings; a folded one says what is going on and opens by Enter", async () => {
    await addBooking(page, "畳んでも見える");
    await closePanel(page);
    await page.getByTestId("look").click();
    await page.getByTestId("arrange-lanes").click();
    await page.getByTestId("side-panel").getByRole("button", { name: "共用・コアリション" }).click();
    await closePanel(page);
    await name("group:shared").locator(".lane-fold").click();
    await expect.poll(() => bar(page, "畳んでも見える").count()).toBe(0);
    expect(await page.locator(".lane-fold-run").first().getAttribute("aria-label")).toMatch(/共用 3 本、.* に 1 件/);
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toMatch(/共用 3 本、予定 1 件/);
    await page.keyboard.press("Enter");
    await bar(page, "畳んでも見える").waitFor();
    await page.getByTestId("undo").click();
    await expect.poll(() => bar(page, "畳んでも見える").count()).toBe(0);
  });

  test("pinned lanes stay while the others scroll, and a booking is put on them where they are", async () => {
    await choose("BL02U", "上に固定");
    await page.locator(".lanes-scroll").evaluate((scroller) => {
      scroller.parentElement?.style.setProperty("height", "300px");
      scroller.scrollTop = 200;
    });
    const pinned = await page.locator('[data-lane="BL02U"]').boundingBox();
    const head = await page.locator(".lanes-head").boundingBox();
    expect(Math.abs((pinned?.y ?? 0) - ((head?.y ?? 0) + (head?.height ?? 0)))).toBeLessThanOrEqual(2);
    await page.mouse.dblclick((pinned?.x ?? 0) + 200, (pinned?.y ?? 0) + 15);
    await page.getByTestId("booking-form").waitFor();
    expect(await page.getByTestId("booking-form").getByRole("combobox").first().inputValue()).toBe("BL02U");
    await page.keyboard.press("Escape");
    await page.locator(".lanes-scroll").evaluate((scroller) => scroller.parentElement?.style.removeProperty("height"));
  });

  test("what is hidden still counts: a place taken by a hidden booking is refused in words", async () => {
    await addBooking(page, "隠れた課題");
    await closePanel(page);
    const label = (await bar(page, "隠れた課題").getAttribute("aria-label")) ?? "";
    await page.getByTestId("filter").click();
    await page.getByLabel("文字で絞り込む").fill("どこにもない");
    await page.keyboard.press("Escape");
    expect(await page.getByTestId("hidden-count").textContent()).toContain("1 件");
    await fillForm(page, "見えない相手");
    const proposed = await bar(page, "見えない相手").getAttribute("aria-label");
    // The free place that is proposed lies behind the hidden booking.
    expect(proposed?.match(/\d\d:\d\d/)?.[0]).not.toBe(label.match(/\d\d:\d\d/)?.[0]);
    await page.keyboard.press("Escape");
    const question = page.getByRole("button", { name: "破棄" });
    if ((await question.count()) > 0) await question.click();
    await page.getByTestId("show-all").click();
    await page.getByTestId("undo").click();
    await expect.poll(() => bar(page, "隠れた課題").count()).toBe(0);
  });

  test("the arrangement comes back after a restart", async () => {
    await choose("BL14U", "上に固定");
    await choose("BL09W", "隠す");
    await name("BL08W-XRD").locator(".lane-fold").click();
    const before = await names();
    await desk.close();
    desk = await openDesk({ userData: desk.userData });
    page = desk.page;
    await name("BL14U").waitFor();
    expect(await names()).toEqual(before);
    expect(await page.getByTestId("hidden-count").textContent()).toContain("1 レーン");
  });
});
