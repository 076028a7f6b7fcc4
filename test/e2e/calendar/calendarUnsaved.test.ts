// Nothing that somebody wrote in the side panel goes without a word, in the real window.
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "#test/pictures/screens.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

let desk: Desk;
const page = (): Page => desk.page;
const panel = (): Locator => page().getByTestId("side-panel");
const question = (): Locator => page().getByTestId("unsaved");
const title = (): Locator => panel().getByLabel("課題名・内容");
const bar = (text: string): Locator => page().locator(`.lane-bar[aria-label*="${text}"]`);

beforeAll(async () => {
  desk = await launchDesk({ size: { width: 1440, height: 900 } });
  await loadDemo(page());
  await page().keyboard.press("g");
  await page().getByTestId("go-to-input").fill("2026-12-07");
  await page().keyboard.press("Enter");
  await page().getByRole("button", { name: "1週", exact: true }).click();
  for (const name of ["一つ目", "二つ目"]) {
    await page().getByTestId("add-booking").click();
    await title().fill(name);
    await page().keyboard.press("Enter");
    await bar(name).waitFor();
    await page().keyboard.press("Escape");
    await panel().waitFor({ state: "detached" });
  }
});
afterAll(() => desk.close());

afterEach(async () => {
  if ((await panel().count()) === 0) return;
  await page().keyboard.press("Escape");
  if ((await question().count()) > 0) await question().getByRole("button", { name: "破棄" }).click();
  await panel().waitFor({ state: "detached" });
});

async function write(name: string, text: string): Promise<void> {
  await bar(name).focus();
  await bar(name).press("Enter");
  await panel().getByLabel("メモ").fill(text);
}

describe("a note is written in a booking and not saved", () => {
  test("another booking is opened: the form stays and asks; back leaves all as it was", async () => {
    await write("一つ目", "大事なこと");
    await bar("二つ目").click();
    await question().waitFor();
    expect(await panel().getByLabel("メモ").inputValue()).toBe("大事なこと");
    await question().getByRole("button", { name: "戻る" }).click();
    await question().waitFor({ state: "detached" });
    expect(await title().inputValue()).toBe("一つ目");
    expect(await panel().getByLabel("メモ").inputValue()).toBe("大事なこと");
  });

  test("save and go on: the note is kept, and the other booking is open", async () => {
    await write("一つ目", "残すこと");
    await bar("二つ目").click();
    await question().getByRole("button", { name: "保存して続ける" }).click();
    await expect.poll(() => title().inputValue()).toBe("二つ目");
    await bar("一つ目").click();
    await expect.poll(() => panel().getByLabel("メモ").inputValue()).toBe("残すこと");
  });

  test("discard: the other booking is open, the first is as it was", async () => {
    await write("二つ目", "要らないこと");
    await bar("一つ目").click();
    await question().getByRole("button", { name: "破棄" }).click();
    await expect.poll(() => title().inputValue()).toBe("一つ目");
    await bar("二つ目").click();
    await expect.poll(() => title().inputValue()).toBe("二つ目");
    expect(await panel().getByLabel("メモ").inputValue()).toBe("");
  });

  test("Esc asks, and Esc again goes back to the words", async () => {
    await write("二つ目", "途中");
    await page().keyboard.press("Escape");
    await question().waitFor();
    await page().keyboard.press("Escape");
    await question().waitFor({ state: "detached" });
    expect(await panel().getByLabel("メモ").inputValue()).toBe("途中");
    await expect.poll(() => page().evaluate(() => document.activeElement?.getAttribute("name"))).toBe("note");
  });

  test("view, period and screen change: the form stays with its words, and nothing is asked", async () => {
    await write("二つ目", "持ち歩く");
    await page().getByTestId("next").click();
    await page().getByRole("button", { name: "月", exact: true }).click();
    await page().evaluate(() => window.location.replace("#/settings"));
    await panel().waitFor({ state: "detached" });
    await page().evaluate(() => window.location.replace("#/calendar"));
    await expect.poll(() => panel().getByLabel("メモ").inputValue()).toBe("持ち歩く");
    expect(await question().count()).toBe(0);
    await page().getByRole("button", { name: "全BL", exact: true }).click();
    await page().getByTestId("previous").click();
  });
});

describe("the window is closed while words are not saved", () => {
  /** As by the cross of the window. */
  async function closeByHand(): Promise<void> {
    const frame = await desk.app.browserWindow(page());
    await frame.evaluate((window) => window.close());
  }

  test("it stays and asks, also from another screen; back leaves all as it was", async () => {
    await write("二つ目", "まだ途中");
    await page().evaluate(() => window.location.replace("#/settings"));
    await panel().waitFor({ state: "detached" });
    await closeByHand();
    await question().waitFor();
    expect(await panel().getByLabel("メモ").inputValue()).toBe("まだ途中");
    await question().getByRole("button", { name: "戻る" }).click();
    await question().waitFor({ state: "detached" });
    expect(await panel().getByLabel("メモ").inputValue()).toBe("まだ途中");
  });

  test("save and go on: saved, then closed; the words are there at the next start", async () => {
    await write("二つ目", "閉じる前の言葉");
    const ended = new Promise((done) => desk.app.process().once("exit", done));
    await closeByHand();
    await question().getByRole("button", { name: "保存して続ける" }).click();
    await ended;
    await desk.close();
    desk = await launchDesk({ size: { width: 1440, height: 900 }, userData: desk.userData });
    await bar("二つ目").click();
    await expect.poll(() => panel().getByLabel("メモ").inputValue()).toBe("閉じる前の言葉");
  });

  test("discard: it closes", async () => {
    await write("二つ目", "要らない言葉");
    const ended = new Promise((done) => desk.app.process().once("exit", done));
    await closeByHand();
    await question().getByRole("button", { name: "破棄" }).click();
    await ended;
    await desk.close();
    desk = await launchDesk({ size: { width: 1440, height: 900 }, userData: desk.userData });
    await bar("二つ目").click();
    await expect.poll(() => panel().getByLabel("メモ").inputValue()).toBe("閉じる前の言葉");
  });
});

describe("a new booking is half written", () => {
  test("closing asks; where nothing was written it just closes", async () => {
    await page().getByTestId("add-booking").click();
    await title().fill("書きかけ");
    await panel().getByRole("button", { name: "閉じる" }).click();
    await question().getByRole("button", { name: "保存して続ける" }).click();
    await panel().waitFor({ state: "detached" });
    await bar("書きかけ").waitFor();
    await page().getByTestId("add-booking").click();
    await panel().waitFor();
    await page().keyboard.press("Escape");
    await panel().waitFor({ state: "detached" });
    expect(await question().count()).toBe(0);
  });
});
