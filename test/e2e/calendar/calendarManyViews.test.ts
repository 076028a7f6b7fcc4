// Several bookings chosen in the table and in one beamline's views, and handled as one, as on the lanes.
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { addBooking, closePanel, notices, openDesk, startEmpty } from "#test/e2e/bookingStory.ts";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
const page = (): Page => desk.page;
const chosenBar = (): Locator => page().getByTestId("chosen-bar");
const form = (): Locator => page().getByTestId("many-form");
const count = (): Promise<string | null> => chosenBar().locator("strong").textContent();
const show = (view: string) => page().getByRole("button", { name: view, exact: true }).click();
const [first, second, third] = ["一番の測定", "二番の測定", "三番の測定"];
const names = [first, second, third];

/** Three shifts one after the other at BL02U. */
beforeAll(async () => {
  desk = await openDesk();
  await startEmpty(page());
  for (const name of names) {
    await addBooking(page(), name);
    await closePanel(page());
  }
});
afterAll(() => desk.close());
afterEach(async () => {
  if ((await page().getByTestId("side-panel").count()) > 0) await closePanel(page());
  if ((await chosenBar().count()) > 0) await chosenBar().getByRole("button", { name: "選択を解除" }).click();
});

describe("in the table", () => {
  const row = (name: string): Locator => page().locator(".data-table [data-row]", { hasText: name });
  const box = (name: string): Locator => row(name).getByRole("checkbox");
  const texts = (): Promise<string[]> => page().locator(".data-table [data-row]").allTextContents();
  beforeAll(async () => {
    await show("表");
    await row(first).waitFor();
  });

  test("by mouse: boxes, Ctrl and Shift take rows in and out; the count is in sight and read out", async () => {
    await box(first).click();
    await row(third)
      .locator("td")
      .nth(1)
      .click({ modifiers: ["Control"] });
    expect(await count()).toBe("2 件を選択中");
    expect(await row(third).getAttribute("aria-selected")).toBe("true");
    await page().getByRole("status").filter({ hasText: "2 件を選択中" }).waitFor({ state: "attached" });
    await row(second)
      .locator("td")
      .nth(1)
      .click({ modifiers: ["Shift"] });
    expect(await count()).toBe("3 件を選択中");
    await box(first).click();
    expect(await count()).toBe("2 件を選択中");
    await expectNoAxeViolations(page());
    await page().keyboard.press("Escape");
    await chosenBar().waitFor({ state: "detached" });
  });

  test("by clicks alone: the button, then rows, all at once by the box of the heading or of a group", async () => {
    await page().getByTestId("choose-mode").click();
    await row(second).locator(".data-link").click();
    expect(await count()).toBe("1 件を選択中");
    expect(await page().getByTestId("side-panel").count()).toBe(0);
    await page().locator(".data-table thead").getByRole("checkbox").click();
    expect(await count()).toBe("3 件を選択中");
    await page().getByTestId("table-group").selectOption("station");
    await page().locator(".data-group").getByRole("checkbox").click();
    expect(await chosenBar().locator("strong").textContent()).toContain("選んでください");
    await page().getByTestId("table-group").selectOption("");
  });

  test("by keyboard alone: Space, Shift+↓ and Ctrl+A; cancelled for one reason, and one undo restores all", async () => {
    const before = await texts();
    await page().locator('.data-table [data-line="1"] th').focus();
    await page().keyboard.press("Space");
    expect(await count()).toBe("1 件を選択中");
    await page().keyboard.press("Shift+ArrowDown");
    expect(await count()).toBe("2 件を選択中");
    await page().keyboard.press("Control+a");
    expect(await count()).toBe("3 件を選択中");
    await page().keyboard.press("Space");
    expect(await count()).toBe("2 件を選択中");
    await page().keyboard.press("Delete");
    await form().getByLabel("全件の取消の理由").fill("加速器の故障");
    await expect.poll(() => page().getByTestId("save-many").isEnabled()).toBe(true);
    await page().keyboard.press("Enter");
    await notices(page()).getByText("2 件を取り消しました").waitFor();
    await expect.poll(texts).toHaveLength(1);
    await page().keyboard.press("Control+z");
    await expect.poll(texts).toEqual(before);
  });

  test("what is chosen here is chosen on the lanes too", async () => {
    await box(second).click();
    await page().keyboard.press("1");
    await page().locator(`.lane-bar[aria-label*="${second}"][aria-pressed=true]`).waitFor();
    expect(await count()).toBe("1 件を選択中");
  });
});

describe("in one beamline's week", () => {
  const event = (name: string): Locator => page().locator(".grid-bar", { hasText: name });
  const labels = (): Promise<string[]> => page().locator(".grid-bar .visually-hidden").allTextContents();
  beforeAll(async () => {
    await show("週");
    await page().getByRole("combobox", { name: "ビームライン", exact: true }).selectOption("BL02U");
    await event(first).first().waitFor();
  });

  test("by mouse: Ctrl+click and Shift+click; one that is dragged takes the others along, and one undo brings all back", async () => {
    const before = await labels();
    await event(first)
      .first()
      .click({ modifiers: ["Control"] });
    await event(third)
      .first()
      .click({ modifiers: ["Shift"] });
    expect(await count()).toBe("3 件を選択中");
    expect((await labels()).every((label) => label.endsWith("選択中"))).toBe(true);
    await expectNoAxeViolations(page());
    const held = await event(first).first().boundingBox();
    if (held === null) throw new Error("not on screen");
    await page().mouse.move(held.x + held.width / 2, held.y + 30);
    await page().mouse.down();
    await page().mouse.move(held.x + held.width / 2, held.y + 30 + held.height, { steps: 10 });
    await page().mouse.up();
    await notices(page()).getByText("3 件を移動しました").waitFor();
    await page().keyboard.press("Escape");
    await expect.poll(async () => (await labels()).filter((label) => before.includes(label))).toEqual([]);
    await page().keyboard.press("Control+z");
    await expect.poll(labels).toEqual(before);
  });

  test("by clicks alone: the button, then each, or all", async () => {
    await page().getByTestId("choose-mode").click();
    await event(second).first().click();
    expect(await count()).toBe("1 件を選択中");
    expect(await page().getByTestId("side-panel").count()).toBe(0);
    await chosenBar().getByRole("button", { name: "すべて選択" }).click();
    expect(await count()).toBe("3 件を選択中");
  });

  test("by keyboard alone: Space takes one, Ctrl+A all, in the list too", async () => {
    await event(first).first().focus();
    await page().keyboard.press("Space");
    expect(await count()).toBe("1 件を選択中");
    expect(await page().getByTestId("side-panel").count()).toBe(0);
    await expect.poll(() => page().evaluate(() => document.activeElement?.textContent ?? "")).toContain(first);
    await page().keyboard.press("5");
    await event(second).first().focus();
    await page().keyboard.press("Space");
    expect(await count()).toBe("2 件を選択中");
    await page().keyboard.press("Control+a");
    expect(await count()).toBe("3 件を選択中");
  });
});

describe("two bookings that are stored at one time", () => {
  beforeAll(async () => {
    await page().evaluate(async (title) => {
      const opening = indexedDB.open("beamline-desk");
      await new Promise((done) => opening.addEventListener("success", done));
      const table = opening.result.transaction("bookings", "readwrite").objectStore("bookings");
      const all = table.getAll();
      await new Promise((done) => all.addEventListener("success", done));
      const there = (all.result as { id: string; title: string }[]).find((row) => row.title === title);
      const putting = table.put({ ...there, id: `${there?.id}9`, title: "重なった測定" });
      await new Promise((done) => putting.addEventListener("success", done));
      opening.result.close();
    }, second);
    await page().reload();
  });

  test("say so with a sign and in words: on the lanes, in the week, the list and the table, and in the panel", async () => {
    await show("全BL");
    const bars = page().locator(".lane-bar.has-problem");
    await expect.poll(() => bars.count()).toBe(2);
    expect(await bars.locator(".lane-signs").first().getAttribute("data-text")).toBe("⚠");
    await page().getByRole("button", { name: "3日", exact: true }).click();
    await expect.poll(() => bars.locator(".lane-signs").first().getAttribute("data-text")).toBe("⚠ 重なり");
    expect(await bars.filter({ hasText: second }).getAttribute("aria-label")).toMatch(/重なった測定と重なっています$/);
    for (const view of ["週", "一覧"]) {
      await show(view);
      await expect.poll(() => page().locator(".grid-sign").allTextContents()).toEqual(["⚠ 重なり", "⚠ 重なり"]);
      await expectNoAxeViolations(page());
    }
    await show("表");
    const marks = page().locator(".clash-mark");
    await expect.poll(() => marks.count()).toBe(2);
    const overlapping = page().locator('[data-row]:has(.data-link:text-is("重なった測定"))');
    expect(await overlapping.textContent()).toContain(`${second}と重なっています`);
    await expectNoAxeViolations(page());
    await page().locator("[data-row]", { hasText: second }).first().locator(".data-link").click();
    await page().getByTestId("problems").locator("[data-problem=station-taken]").waitFor();
  });
});
