// The bookings as a table: what the lanes show, for those who count, compare and listen. With the demo of one term.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import { loadDemo, looks, settle, showLook } from "#test/pictures/screens.ts";
import { collectCspViolations } from "#test/window/csp.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

type Window = { desk: Desk; page: Page };
const window: Partial<Window> = {};
const page = (): Page => {
  if (!window.page) throw new Error("No window is open");
  return window.page;
};

beforeAll(async () => {
  const desk = await launchDesk({ size: { width: 1280, height: 800 } });
  Object.assign(window, { desk, page: desk.page });
  await page().getByTestId("start-demo").waitFor();
  await loadDemo(page());
  await page().keyboard.press("6");
  await page().getByRole("button", { name: "期", exact: true }).click();
  await table().waitFor();
});
afterAll(() => window.desk?.close());

const table = (): Locator => page().locator(".data-table table");
const focused = (): Locator => page().locator(":focus");
const heading = (column: string): Locator => page().getByTestId(`sort-${column}`);
const line = (number: number): Locator => page().locator(`.data-table [data-line="${number}"]`);
const cells = (number: number): Promise<string[]> => line(number).locator("th, td").allTextContents();
const rowCount = async (): Promise<number> => Number(await table().getAttribute("aria-rowcount"));
const rowIndex = async (): Promise<number> =>
  Number(await focused().locator("xpath=ancestor-or-self::tr").getAttribute("aria-rowindex"));

/** Hours of the rows in the document, from top to bottom. */
const hours = async (): Promise<number[]> =>
  (await page().locator(".data-table [data-row] td:nth-child(9)").allTextContents()).map(Number.parseFloat);

/** The keyboard stands on the first cell of the first row. */
async function standOnFirst(): Promise<void> {
  await line(1).locator("th").first().focus();
  await page().keyboard.press("Control+Home");
}

describe("the table of a whole term", () => {
  beforeEach(async () => {
    await page().getByTestId("table-group").selectOption("");
  });

  test("says how many rows there are and has only those in sight in the document", async () => {
    const rows = await rowCount();
    expect(rows).toBeGreaterThan(600);
    expect(await page().locator(".data-table [data-row]").count()).toBeLessThan(60);
    expect(await page().locator(".data-count").textContent()).toBe(`${rows - 2} 件`);
  });

  test("a press on a heading sorts, and says which way", async () => {
    await heading("hours").click();
    const column = page().getByRole("columnheader", { name: "時間" });
    await expect.poll(() => column.getAttribute("aria-sort")).toBe("ascending");
    const up = await hours();
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    await heading("hours").click();
    await expect.poll(() => column.getAttribute("aria-sort")).toBe("descending");
    const down = await hours();
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    await heading("start").click();
  });

  test("put together by station it shows hours for each, and folds", async () => {
    const total = (await cells((await rowCount()) - 1)).slice(8, 9);
    await page().getByTestId("table-group").selectOption("station");
    await expect.poll(() => table().getAttribute("role")).toBe("treegrid");
    await page().getByRole("button", { name: "すべてたたむ" }).click();
    await expect.poll(rowCount).toBe(2 + 12);
    const groups = page().locator(".data-table [data-fold]");
    const names = await groups.locator("th").allTextContents();
    expect(names[0]).toContain("BL02U");
    const sums = (await groups.locator("td:nth-child(2)").allTextContents()).map((text) =>
      Number.parseFloat(text.replaceAll(",", "")),
    );
    expect([`${sums.reduce((sum, each) => sum + each, 0).toLocaleString("en")} h`]).toEqual(total);
    await groups.first().locator("th").click();
    await expect.poll(() => groups.first().getAttribute("aria-expanded")).toBe("true");
    expect(await rowCount()).toBeGreaterThan(20);
    await page().getByRole("button", { name: "すべて開く" }).click();
  });

  test("shows the columns that were chosen", async () => {
    await page().getByTestId("table-columns").click();
    await page().getByLabel("最終変更").check();
    await page().getByLabel("シフト").uncheck();
    await page().keyboard.press("Escape");
    expect(await page().getByRole("columnheader", { name: "シフト" }).count()).toBe(0);
    const last = line(1).locator("td").last();
    await expect.poll(() => last.textContent()).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d$/);
    await page().getByTestId("table-columns").click();
    await page().getByLabel("最終変更").uncheck();
    await page().getByLabel("シフト").check();
    await page().keyboard.press("Escape");
  });

  test("hides what the filter hides, says how much, and gives it back", async () => {
    await page().getByTestId("filter").click();
    await page().getByLabel("文字で絞り込む").fill("そのような課題はない");
    await page().keyboard.press("Escape");
    await page().getByText("条件に合う予定はありません").waitFor();
    await page().locator(".data-empty").getByRole("button", { name: "絞り込みを解除" }).click();
    await expect.poll(rowCount).toBeGreaterThan(600);
  });
});

describe("with the keyboard alone", () => {
  beforeEach(standOnFirst);

  test("the table is one stop of the Tab key", async () => {
    expect(await page().locator('.data-table table [tabindex="0"]').count()).toBe(1);
  });

  test("arrows, Home, End and pages walk from cell to cell, through rows that were not in the document", async () => {
    expect(await rowIndex()).toBe(2);
    await page().keyboard.press("PageDown");
    const paged = (await rowIndex()) - 2;
    expect(paged).toBeGreaterThan(8);
    await page().keyboard.press("Control+End");
    expect(await rowIndex()).toBe(await rowCount());
    await page().keyboard.press("ArrowUp");
    expect(await rowIndex()).toBe((await rowCount()) - 1);
    expect(await focused().isVisible()).toBe(true);
    await page().keyboard.press("Home");
    expect(await focused().textContent()).toMatch(/^BL/);
    await page().keyboard.press("Control+Home");
    await page().keyboard.press("ArrowUp");
    expect(await focused().getAttribute("data-testid")).toBe("sort-station");
  });

  test("a heading sorts with Enter, and the keyboard stays on it", async () => {
    await page().keyboard.press("ArrowUp");
    await page().keyboard.press("Enter");
    await expect.poll(() => table().locator('[aria-sort="ascending"]').textContent()).toContain("ステーション");
    expect(await focused().getAttribute("data-testid")).toBe("sort-station");
    await heading("start").click();
  });

  test("scrolled out of sight, the cell keeps the keyboard", async () => {
    await page()
      .locator(".data-scroller")
      .evaluate((scroller) => scroller.scrollTo(0, 9000));
    await settle(page());
    expect(await rowIndex()).toBe(2);
    await page().keyboard.press("ArrowDown");
    expect(await rowIndex()).toBe(3);
  });

  test("a group folds and unfolds with the arrows, and a row leads back to its heading", async () => {
    await page().getByTestId("table-group").selectOption("use");
    await standOnFirst();
    const before = await rowCount();
    await page().keyboard.press("ArrowLeft");
    await expect.poll(rowCount).toBeLessThan(before);
    expect(await line(1).getAttribute("aria-expanded")).toBe("false");
    await page().keyboard.press("ArrowRight");
    await expect.poll(rowCount).toBe(before);
    await page().keyboard.press("ArrowDown");
    expect(await line(2).getAttribute("aria-level")).toBe("2");
    await page().keyboard.press("ArrowLeft");
    expect(await rowIndex()).toBe(2);
    await page().getByTestId("table-group").selectOption("");
  });

  test("Enter opens the booking beside the table, Esc comes back to its cell", async () => {
    await page().keyboard.press("ArrowDown");
    const [station] = await cells(2);
    await page().keyboard.press("Enter");
    await page().getByTestId("side-panel").waitFor();
    expect(await line(2).getAttribute("aria-current")).toBe("true");
    expect(await page().getByTestId("side-panel").textContent()).toContain(station?.slice(0, 5));
    await page().keyboard.press("Escape");
    await page().getByTestId("side-panel").waitFor({ state: "detached" });
    await expect.poll(rowIndex).toBe(3);
  });

  test("Ctrl+C copies the cell, times with their year, and says so", async () => {
    await page().keyboard.press("ArrowRight");
    await page().keyboard.press("Control+c");
    const said = page().locator(".data-table [aria-live]");
    await expect.poll(() => said.textContent()).toMatch(/^コピーしました: 20\d\d-\d\d-\d\d \d\d:\d\d$/);
    const clipboard = await window.desk?.app.evaluate(({ clipboard: board }) => board.readText());
    expect(`コピーしました: ${clipboard}`).toBe(await said.textContent());
  });
});

describe("with the pointer", () => {
  test("a press on the title opens the booking, a press elsewhere only chooses the cell", async () => {
    await line(2).locator("td").nth(1).click();
    expect(await page().getByTestId("side-panel").count()).toBe(0);
    await line(2).locator(".data-link").click();
    await page().getByTestId("side-panel").waitFor();
    await page().keyboard.press("Escape");
  });
});

test("order, groups and columns come back after a restart, without a broken rule of the document", async () => {
  await page().getByTestId("table-group").selectOption("state");
  await heading("hours").click();
  await expect.poll(() => table().getAttribute("role")).toBe("treegrid");
  const csp = await collectCspViolations(page());
  await table().waitFor();
  expect(await page().getByTestId("table-group").inputValue()).toBe("state");
  expect(await page().getByRole("columnheader", { name: "時間" }).getAttribute("aria-sort")).toBe("ascending");
  expect(await csp.violations()).toEqual([]);
});

describe.each(looks)("in $language, $theme", (look) => {
  test.each(["", "station"])("a screen reader finds its way, put together by '%s'", async (group) => {
    await showLook(page(), look);
    await page().getByTestId("table-group").selectOption(group);
    await settle(page());
    await expectNoAxeViolations(page());
  });
});
