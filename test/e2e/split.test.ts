// How beamtime is divided, in the real window, with the demo of one term.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDesk } from "#test/e2e/bookingStory.ts";
import { loadDemo } from "#test/pictures/screens.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = desk.page;
  await loadDemo(page);
});
afterAll(() => desk.close());

const table = (): Locator => page.locator(".split-table table");
const row = (cell: string): Locator => page.locator(`[data-row="${cell}"]`);
const cells = (line: Locator): Promise<string[]> => line.locator("th, td").allTextContents();

async function openSplit(): Promise<void> {
  await page.getByRole("link", { name: "配分" }).click();
  await page.locator('[data-testid="split"][data-read="true"]').waitFor();
}

async function chooseTerm(id: string): Promise<void> {
  await page.getByTestId("split-term").selectOption(id);
  await page.locator('[data-testid="split"][data-read="true"]').waitFor();
}

describe("the split of a term", () => {
  test("2026A stands as it was published: 801 and 705 shifts, 1,506 in all, 57 of them at BL07U", async () => {
    await openSplit();
    await chooseTerm("2026A");
    await page.getByTestId("table-group").selectOption("beamlineClass");
    const groups = table().locator("[data-fold]");
    await expect.poll(() => groups.count()).toBe(2);
    expect((await cells(groups.nth(0)))[1]).toBe("801");
    expect((await cells(groups.nth(1)))[1]).toBe("705");
    expect((await cells(table().locator("tfoot tr")))[2]).toBe("1,506");
    expect((await cells(row("2026A/BL07U/shared"))).slice(2, 7)).toEqual(["57", "57", "0", "0", "57"]);
    await page.getByRole("button", { name: "時間", exact: true }).click();
    expect((await cells(row("2026A/BL07U/shared")))[2]).toBe("456");
    await page.getByRole("button", { name: "シフト", exact: true }).click();
  });

  test("behind a number stand its bookings and its ledger, and the ledger adds up to what is left", async () => {
    await chooseTerm("2026B");
    const line = row("2026B/BL07U/shared");
    const [, , , , booked, , left] = await cells(line);
    await line.locator("[data-opens]").click();
    const panel = page.getByTestId("cell-panel");
    await panel.locator(".cell-lines li").first().waitFor();
    const lengths = await panel.locator(".cell-lines b").allTextContents();
    expect(lengths.reduce((sum, text) => sum + Number.parseFloat(text), 0)).toBe(Number(booked));
    await panel.getByRole("button", { name: /台帳/ }).click();
    await expect.poll(() => panel.locator(".cell-lines li").first().textContent()).toContain("募集要項");
    expect(await panel.locator(".cell-sum b").textContent()).toBe(`+${left}`.replace("+0", "0"));
  });

  test("a booking behind a number leads to the calendar, which shows it", async () => {
    const panel = page.getByTestId("cell-panel");
    await panel.getByRole("button", { name: /予約/ }).click();
    const link = panel.locator("a.cell-what").last();
    const name = (await link.textContent()) ?? "";
    await link.click();
    await page.getByTestId("booking-form").waitFor();
    const project = page.getByTestId("booking-form").locator("input[name=project]");
    expect(name).toContain(await project.inputValue());
    await expect.poll(() => page.evaluate(() => window.location.hash)).toBe("#/calendar");
  });

  test("what is cancelled in the calendar comes back to the quota, and the ledger tells it", async () => {
    await page.getByTestId("cancel-booking").click();
    await page.getByTestId("cancel-now").click();
    await page.getByTestId("restore").waitFor();
    await openSplit();
    const line = row("2026B/BL07U/shared");
    const left = Number((await cells(line))[6]);
    expect(left).toBeGreaterThan(0);
    await line.locator("[data-opens]").click();
    const panel = page.getByTestId("cell-panel");
    await panel.getByRole("button", { name: /台帳/ }).click();
    await expect.poll(() => panel.locator(".cell-lines li").last().textContent()).toContain("解放");
    expect(await panel.locator(".cell-lines li b").last().textContent()).toBe(`+${left}`);
  });
});
