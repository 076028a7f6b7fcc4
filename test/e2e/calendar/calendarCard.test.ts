// The card of a bar that somebody rests on, with the mouse and with the keyboard, in the real window (WCAG 1.4.13).
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addBooking, bar, closePanel, fillForm, notices, openDesk, startEmpty } from "#test/e2e/bookingStory.ts";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
const page = (): Page => desk.page;
const card = (): Locator => page().getByTestId("booking-card");

beforeAll(async () => {
  desk = await openDesk();
  await startEmpty(page());
  await fillForm(page(), "薄膜の測定");
  await page().getByLabel("課題番号・会員").fill("2026B0123");
  await page().getByLabel("実験責任者").fill("見本 花子");
  await page().getByLabel("メモ").fill("試料は当日持込み");
  await page().getByTestId("save-booking").click();
  await notices(page()).getByText("2026B0123 を追加しました").waitFor();
  await closePanel(page());
  await addBooking(page(), "隣の測定");
  await closePanel(page());
  await installClock();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await page().mouse.move(700, 20);
  await card().waitFor({ state: "detached" });
});

/** The page's timers become ours, but not its idle times: the driver's clock never comes to those that name a longest wait. */
async function installClock(): Promise<void> {
  await page().evaluate(() => Reflect.set(globalThis, "trueIdle", [requestIdleCallback, cancelIdleCallback]));
  await page().clock.install();
  await page().evaluate(() => {
    [globalThis.requestIdleCallback, globalThis.cancelIdleCallback] = Reflect.get(globalThis, "trueIdle");
  });
}

/** Every delay of the card has passed; the page's clock is ours. */
const longEnough = (): Promise<void> => page().clock.runFor(2000);

async function boxOf(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await what.boundingBox();
  if (box === null) throw new Error("not on screen");
  return box;
}

describe("the mouse rests on a bar", () => {
  test("a card tells all that the bar has no room for, and lies beside it, not over it", async () => {
    await bar(page(), "薄膜の測定").hover();
    await card().waitFor();
    const text = (await card().textContent()) ?? "";
    for (const part of [
      "薄膜の測定",
      "2026B0123",
      "見本 花子",
      "試料は当日持込み",
      "共用",
      "仮",
      "8時間",
      "1シフト",
      "BL02U",
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/12\/7\(月\) 02:00–10:00/);
    await card()
      .getByText(/最後の変更: 追加 この端末の利用者 \d{4}-\d{2}-\d{2} \d{2}:\d{2}/)
      .waitFor();
    const [over, under] = [await boxOf(card()), await boxOf(bar(page(), "薄膜の測定"))];
    expect(over.y >= under.y + under.height || over.y + over.height <= under.y).toBe(true);
    await expectNoAxeViolations(page());
  });

  test("it stays while the pointer is on it, and goes when the pointer is elsewhere", async () => {
    await bar(page(), "薄膜の測定").hover();
    await card().waitFor();
    const { x, y } = await boxOf(card());
    await page().mouse.move(x + 30, y + 30, { steps: 3 });
    await card().getByText("最後の変更").waitFor();
    await longEnough();
    expect(await card().count()).toBe(1);
    await page().mouse.move(700, 20);
    await card().waitFor({ state: "detached" });
  });

  test("Esc puts it away and nothing else, and it does not come back under the same pointer", async () => {
    await bar(page(), "薄膜の測定").click();
    await page().getByTestId("side-panel").waitFor();
    await bar(page(), "隣の測定").hover();
    await card().waitFor();
    await page().keyboard.press("Escape");
    await card().waitFor({ state: "detached" });
    expect(await page().getByTestId("side-panel").count()).toBe(1);
    const { x, y } = await boxOf(bar(page(), "隣の測定"));
    await page().mouse.move(x + 12, y + 12, { steps: 3 });
    await longEnough();
    expect(await card().count()).toBe(0);
    await closePanel(page());
  });

  test("the booking that is open in the panel needs no card", async () => {
    await bar(page(), "薄膜の測定").click();
    await page().getByTestId("side-panel").waitFor();
    await page().mouse.move(700, 20);
    await bar(page(), "薄膜の測定").hover();
    await longEnough();
    expect(await card().count()).toBe(0);
    await closePanel(page());
  });

  test("it comes in the calendar of one beamline too", async () => {
    await page().getByRole("button", { name: "週", exact: true }).click();
    await page().locator(".grid-bar", { hasText: "薄膜の測定" }).hover();
    await expect.poll(() => card().textContent()).toContain("試料は当日持込み");
    await page().getByRole("button", { name: "全BL", exact: true }).click();
    await bar(page(), "薄膜の測定").waitFor();
  });
});

describe("the keyboard rests on a bar", () => {
  test("the same card comes, is read out with the bar, and Esc puts it away", async () => {
    await bar(page(), "薄膜の測定").focus();
    await page().keyboard.press("ArrowRight");
    await page().keyboard.press("ArrowLeft");
    await card().waitFor();
    expect(await bar(page(), "薄膜の測定").getAttribute("aria-describedby")).toBe(await card().getAttribute("id"));
    await page().keyboard.press("Escape");
    await card().waitFor({ state: "detached" });
    expect(await bar(page(), "薄膜の測定").getAttribute("aria-describedby")).toBeNull();
  });
});

describe("a finger on a bar", () => {
  test("brings no card", async () => {
    const { x, y } = await boxOf(bar(page(), "隣の測定"));
    const client = await page().context().newCDPSession(page());
    const touchPoints = [{ x: x + 20, y: y + 12 }];
    await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    await longEnough();
    expect(await card().count()).toBe(0);
    await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  });
});
