// The side panel of a booking, field by field, in the real window: what a drag does and what it cannot do, by keyboard alone and by
// clicks alone; and what the history makes of it.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addBooking, bar, closePanel, labelOf, notices, openDesk, showWeek, startOn } from "#test/e2e/bookingStory.ts";
import { loadDemo } from "#test/pictures/screens.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
const page = (): Page => desk.page;
const panel = (): Locator => page().getByTestId("side-panel");
const press = (words: string) => panel().getByRole("button", { name: words, exact: true }).click();
const key = (keys: string) => page().keyboard.press(keys);
const field = (name: string) => `[name=${name}]`;
const part = (name: string, type: string) => `[data-name=${name}] [data-type=${type}]`;

beforeAll(async () => {
  desk = await openDesk();
  await startOn(page(), "2026-11-25T12:00+09:00");
  await loadDemo(page());
  // In the first round of that week, which is open to every member.
  await startOn(page(), "2026-11-05T12:00+09:00");
  await showWeek(page());
});
afterAll(() => desk.close());

/** From where the keyboard is on to that part of the form. */
async function tabTo(selector: string): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    await key("Tab");
    if (await page().evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`The keyboard does not come to ${selector}`);
}

async function saved(): Promise<void> {
  await expect.poll(() => page().getByTestId("save-booking").isDisabled()).toBe(true);
}

describe("every field of a booking", () => {
  test("is written by keyboard alone, and the history tells each from what to what", async () => {
    await addBooking(page(), "鍵盤の欄");
    await closePanel(page());
    await bar(page(), "鍵盤の欄").press("e");
    await page().locator(field("title")).focus();
    await key("Control+a");
    await page().keyboard.type("書き直した欄");
    await tabTo(field("station"));
    await page().keyboard.type("BL08W");
    await tabTo(part("start", "day"));
    await page().keyboard.type("12");
    await tabTo(part("end", "hour"));
    await page().keyboard.type("20");
    await tabTo(field("use"));
    await key("ArrowDown");
    await tabTo(field("state"));
    await key("ArrowDown");
    await tabTo(field("member"));
    await key("End");
    for (const [name, words] of [
      ["project", "2026B0123"],
      ["leader", "架空 花子"],
      ["note", "液体窒素を使う"],
    ] as const) {
      await tabTo(field(name));
      await page().keyboard.type(words);
    }
    // Nothing is left of the coalition's quota there: whoever keeps it lets the booking in.
    await page().locator(field("title")).focus();
    await tabTo(field("override"));
    await page().keyboard.type("コアリション事務局と合意済み");
    await tabTo("[data-testid=save-booking]");
    await key("Enter");
    await saved();
    const history = (): Promise<string | null> => page().getByTestId("history").textContent();
    for (const line of [
      "課題名・内容: 鍵盤の欄 → 書き直した欄",
      "ステーション: BL02U → BL08W XRD",
      "日時: 12/9(水) 10:00–18:00 → 12/12(土) 10:00–20:00",
      "利用の種類: 共用 → コアリション",
      "状態: 仮 → 確定",
      "会員: (なし) → ",
      "課題番号・会員: (なし) → 2026B0123",
      "実験責任者: (なし) → 架空 花子",
      "メモ: (なし) → 液体窒素を使う",
    ])
      await expect.poll(history).toContain(line);
    await closePanel(page());
  });

  test("by clicks alone: another station, kind of use and state are chosen", async () => {
    await addBooking(page(), "クリックの欄");
    await press("1シフト遅らせる");
    for (const [name, chosen] of [
      ["station", "BL07U"],
      ["use", "施設利用"],
      ["state", "確定"],
    ] as const) {
      const options = panel().locator(field(name)).locator("option");
      const value = await options.filter({ hasText: chosen }).first().getAttribute("value");
      await panel().locator(field(name)).selectOption(value);
    }
    await page().getByTestId("save-booking").click();
    await saved();
    await closePanel(page());
    for (const words of ["BL07U", "施設利用", "確定"])
      await expect.poll(() => labelOf(page(), "クリックの欄")).toContain(words);
  });
});

describe("what a drag of an edge does", () => {
  test("by clicks alone: later, longer and shorter, shared use by whole shifts, coalition use by the hour", async () => {
    await addBooking(page(), "伸びる課題");
    const steps = [
      ["1シフト延ばす", "10:00–12/10(木) 02:00"],
      ["1シフト縮める", "10:00–18:00"],
      ["1シフト遅らせる", "18:00–12/10(木) 02:00"],
      ["1シフト早める", "10:00–18:00"],
    ] as const;
    for (const [words, then] of steps) {
      await press(words);
      await page().getByTestId("save-booking").click();
      await saved();
      await expect.poll(() => labelOf(page(), "伸びる課題"), { message: words }).toContain(`12/9(水) ${then}`);
    }
    await panel().locator(field("use")).selectOption("coalition");
    await press("1時間縮める");
    await press("1時間遅らせる");
    await page().getByTestId("save-booking").click();
    await saved();
    await expect.poll(() => labelOf(page(), "伸びる課題")).toContain("12/9(水) 11:00–18:00");
    await closePanel(page());
  });

  test("by keyboard alone: Ctrl+Shift+→ on the lanes; in the form the start too", async () => {
    await bar(page(), "伸びる課題").focus();
    await page().keyboard.down("Control");
    await key("Shift+ArrowLeft");
    await page().keyboard.up("Control");
    await expect.poll(() => labelOf(page(), "伸びる課題")).toContain("12/9(水) 11:00–17:00");
    await key("e");
    await page().locator(field("title")).focus();
    await tabTo(part("start", "hour"));
    await page().keyboard.type("12");
    await tabTo(part("end", "hour"));
    await page().keyboard.type("17");
    await tabTo("[data-testid=save-booking]");
    await key("Enter");
    await saved();
    await expect.poll(() => labelOf(page(), "伸びる課題")).toContain("12/9(水) 12:00–17:00");
    await closePanel(page());
  });
});

test("a booking is cancelled by the Delete key alone, without a question, and Ctrl+Z brings it back", async () => {
  await bar(page(), "クリックの欄").focus();
  await key("Delete");
  await notices(page()).getByText("クリックの欄 を取り消しました").waitFor();
  await expect.poll(() => bar(page(), "クリックの欄").count()).toBe(0);
  await key("Control+z");
  await bar(page(), "クリックの欄").waitFor();
});
