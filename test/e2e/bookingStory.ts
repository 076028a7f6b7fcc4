// What the stories of the data layer do on the calendar of an empty facility: make a booking, wait until it is said to be saved.
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Desk, launchDesk } from "#test/window/launch.ts";

/** A week inside a term, whatever day it is. */
const WEEK = "2026-12-07";

export async function openDesk(options: Parameters<typeof launchDesk>[0] = {}): Promise<Desk> {
  const desk = await launchDesk({ size: { width: 1440, height: 900 }, ...options });
  await desk.page.locator("#root > *").first().waitFor();
  return desk;
}

/** NanoTerasu without a booking, on that week. */
export async function startEmpty(page: Page): Promise<void> {
  await page.getByTestId("start-empty").click();
  await calendarPainted(page);
  await showWeek(page);
}

/** From that moment on the page's clock goes on. The demo is made around today: which places are free in it depends on the day. */
export async function startOn(page: Page, moment: string): Promise<void> {
  await page.evaluate((startMs) => {
    const trueNow = Date.now.bind(Date);
    const away = startMs - trueNow();
    Date.now = () => trueNow() + away;
  }, Date.parse(moment));
}

/** Turns the calendar to that week. */
export async function showWeek(page: Page): Promise<void> {
  await page.keyboard.press("g");
  await page.getByTestId("go-to-input").fill(WEEK);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "1週", exact: true }).click();
}

export async function calendarPainted(page: Page): Promise<void> {
  await page.locator("html[data-painted]").waitFor({ state: "attached" });
}

export const bar = (page: Page, title: string): Locator => page.locator(`.lane-bar[aria-label*="${title}"]`);
export const notices = (page: Page): Locator => page.getByTestId("notices");

/** Fills the form of a new booking where the program proposes it. */
export async function fillForm(page: Page, title: string): Promise<void> {
  await page.getByTestId("add-booking").click();
  await page.getByLabel("課題名・内容").fill(title);
}

export async function closePanel(page: Page): Promise<void> {
  await page.getByTestId("side-panel").getByRole("button", { name: "閉じる" }).click();
  await page.getByTestId("side-panel").waitFor({ state: "detached" });
}

/** Takes back step by step until `read` gives `start` again. Pressed again too early, what made the start would go too. */
export async function undoTo(page: Page, start: string, read: () => Promise<string>): Promise<void> {
  for (let now = await read(); now !== start; now = await read()) {
    await page.locator("body").press("Control+z");
    await expect.poll(read).not.toBe(now);
  }
}

/** Makes a booking and comes back as soon as the screen says that it is saved. */
export async function addBooking(page: Page, title: string): Promise<void> {
  await fillForm(page, title);
  await page.getByTestId("save-booking").click();
  await notices(page).getByText(`${title} を追加しました`).waitFor();
}

export async function labelOf(page: Page, title: string): Promise<string> {
  return (await bar(page, title).first().getAttribute("aria-label")) ?? "";
}
