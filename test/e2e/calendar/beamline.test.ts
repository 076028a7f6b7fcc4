// One beamline in the views of its own: by hand and by keyboard, in the real window.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "#test/pictures/screens.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

let desk: Desk;
const page = (): Page => desk.page;
const panel = (): Locator => page().getByTestId("side-panel");
const notices = (): Locator => page().getByTestId("notices");
const event = (title: string): Locator => page().locator("[data-booking]", { hasText: title });
const labelOf = async (title: string): Promise<string> =>
  (await event(title).first().locator(".visually-hidden").textContent()) ?? "";
const show = (view: string) => page().getByRole("button", { name: view, exact: true }).click();

/** A week with user time at BL02U and a free shift on Wednesday from 10 to 18. */
beforeAll(async () => {
  desk = await launchDesk({ size: { width: 1440, height: 900 } });
  await loadDemo(page());
  await page().keyboard.press("g");
  await page().getByTestId("go-to-input").fill("2026-12-07");
  await page().keyboard.press("Enter");
  await show("1週");
  await page().getByTestId("add-booking").click();
  await panel().getByLabel("課題名・内容").fill("手の課題");
  await page().keyboard.press("Enter");
  await notices().getByText("を追加しました").waitFor();
  await page().keyboard.press("Escape");
  await panel().waitFor({ state: "detached" });
  await show("週");
  await page().getByRole("combobox", { name: "ビームライン", exact: true }).selectOption("BL02U");
  await event("手の課題").first().waitFor();
});
afterAll(() => desk.close());

async function boxOf(title: string) {
  await event(title).first().hover();
  const box = await event(title).first().locator("xpath=ancestor::*[contains(@class,'grid-bar')][1]").boundingBox();
  if (!box) throw new Error(`${title} is not on screen`);
  return box;
}

async function drag(from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  const { mouse } = page();
  await mouse.move(from.x, from.y);
  await mouse.down();
  for (let i = 1; i <= 10; i++) await mouse.move(from.x + (by.x * i) / 10, from.y + (by.y * i) / 10);
}

describe("one beamline's week", () => {
  test("machine time stands behind the bookings, with its name and hours", async () => {
    const names = await page().locator(".grid-band-name").allTextContents();
    expect(names.length).toBeGreaterThan(0);
    expect(await page().locator(".grid-band-name").first().getAttribute("title")).toMatch(/\d\d:\d\d/);
  });

  test("a booking is reached with Tab, named in full, opened with Enter, and the focus comes back to it", async () => {
    const stop = event("手の課題").first().locator("xpath=ancestor::*[@tabindex='0'][1]");
    await stop.focus();
    expect(await labelOf("手の課題")).toMatch(/BL02U.*手の課題.*10:00–18:00/);
    await page().keyboard.press("Enter");
    await panel().waitFor();
    expect(await panel().getByLabel("課題名・内容").inputValue()).toBe("手の課題");
    await page().keyboard.press("Escape");
    await panel().waitFor({ state: "detached" });
    await expect.poll(() => page().evaluate(() => document.activeElement?.textContent ?? "")).toContain("手の課題");
  });

  test("dragged onto another booking it is refused in words, and stays", async () => {
    const before = await labelOf("手の課題");
    const box = await boxOf("手の課題");
    await drag({ x: box.x + box.width / 2, y: box.y + 30 }, { x: 0, y: -box.height });
    await page().locator(".time-grid-said .is-refused").waitFor();
    expect(await page().locator(".time-grid-said").textContent()).toContain("の予約があります");
    await page().mouse.up();
    await expect.poll(() => labelOf("手の課題")).toBe(before);
  });

  test("dragged later it moves by whole shifts, and undo brings it back", async () => {
    const before = await labelOf("手の課題");
    const box = await boxOf("手の課題");
    await drag({ x: box.x + box.width / 2, y: box.y + 30 }, { x: 0, y: (box.height * 5) / 8 });
    await page().mouse.up();
    await notices().getByText("を移動しました").waitFor();
    await expect.poll(() => labelOf("手の課題")).toContain("18:00–");
    await page().keyboard.press("Control+z");
    await expect.poll(() => labelOf("手の課題")).toBe(before);
  });

  test("its end is pulled: judged as a change of length, and taken", async () => {
    const before = await labelOf("手の課題");
    const box = await boxOf("手の課題");
    await drag({ x: box.x + box.width / 2, y: box.y + box.height - 2 }, { x: 0, y: box.height * 0.7 });
    await page().mouse.up();
    await notices().getByText("の時間を変更しました").waitFor();
    await expect.poll(() => labelOf("手の課題")).toMatch(/10:00–.*02:00/);
    await page().keyboard.press("Control+z");
    await expect.poll(() => labelOf("手の課題")).toBe(before);
  });

  test("a stretch drawn in free time asks for a new booking there", async () => {
    const box = await boxOf("手の課題");
    await drag({ x: box.x + box.width / 2, y: box.y + box.height + 12 }, { x: 0, y: box.height * 0.5 });
    await page().mouse.up();
    await panel().getByLabel("課題名・内容").waitFor();
    expect(await panel().locator(".length").textContent()).toContain("8時間");
    await page().keyboard.press("Escape");
    await panel().waitFor({ state: "detached" });
  });
});

test("in the month a booking is dragged to another week and keeps its hours, or the reason against it is told", async () => {
  await show("月");
  await event("手の課題").first().waitFor();
  const before = await labelOf("手の課題");
  const box = await boxOf("手の課題");
  await drag({ x: box.x + 20, y: box.y + 10 }, { x: 0, y: 130 });
  const isRefused = (await page().locator(".time-grid-said .is-refused").count()) > 0;
  await page().mouse.up();
  await expect.poll(async () => (await labelOf("手の課題")) === before).toBe(isRefused);
  expect(await labelOf("手の課題")).toContain("10:00–18:00");
});

test("weekends and holidays differ in tint and in words, in every view of one beamline", async () => {
  await page().keyboard.press("g");
  await page().getByTestId("go-to-input").fill("2026-11-23");
  await page().keyboard.press("Enter");
  const days = page().locator(".grid-day");
  const tints = () => days.evaluateAll((all) => new Set(all.map((day) => getComputedStyle(day).backgroundColor)).size);
  for (const [view, words, fewestTints] of [
    ["月", ["土", "勤労感謝の日"], 3],
    ["週", ["11/28(土)", "11/23(月)", "勤労感謝の日"], 3],
    ["日", ["11/23(月)", "勤労感謝の日"], 1],
    ["一覧", ["11/29(日)", "勤労感謝の日"], 3],
  ] as const) {
    await show(view);
    for (const word of words) await days.filter({ hasText: word }).first().waitFor();
    expect(await tints(), view).toBeGreaterThanOrEqual(fewestTints);
  }
  await page().keyboard.press("g");
  await page().getByTestId("go-to-input").fill("2026-12-07");
  await page().keyboard.press("Enter");
});

test("the list shows the period that its heading names", async () => {
  await show("一覧");
  expect(await page().getByTestId("period").textContent()).toContain("2026年12月");
  await expect.poll(() => page().locator("[data-booking]").count()).toBeGreaterThan(7);
});
