// What people come to the calendar for, in the real window, with the demo of one term.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, launchDesk } from "#test/window/launch.ts";

/** A week of user time in the demo, with a free shift at BL02U between two bookings. */
const WEEK = "2026-12-07";

type Window = { desk: Desk; page: Page };
const window: Partial<Window> = {};
const page = (): Page => {
  if (!window.page) throw new Error("No window is open");
  return window.page;
};

beforeAll(async () => {
  await open({});
  await page().getByTestId("start-demo").click();
  await page().locator("html[data-painted=lanes]").waitFor({ state: "attached" });
  await showWeek();
});

afterAll(async () => {
  await window.desk?.close();
});

async function open(options: Parameters<typeof launchDesk>[0]): Promise<void> {
  const desk = await launchDesk({ size: { width: 1440, height: 900 }, ...options });
  Object.assign(window, { desk, page: desk.page });
}

async function showWeek(): Promise<void> {
  await page().keyboard.press("g");
  await page().getByTestId("go-to-input").fill(WEEK);
  await page().keyboard.press("Enter");
  await page().getByRole("button", { name: "1週", exact: true }).click();
}

const bar = (title: string): Locator => page().locator(`.lane-bar[aria-label*="${title}"]`);
const labelOf = async (title: string): Promise<string> => (await bar(title).getAttribute("aria-label")) ?? "";
const notices = (): Locator => page().getByTestId("notices");
const titleField = (): Locator => page().getByLabel("課題名・内容");

/** Adds a booking with the form where the program proposes it, and closes the form. */
async function add(title: string): Promise<string> {
  await page().getByTestId("add-booking").click();
  await titleField().fill(title);
  await page().getByTestId("save-booking").click();
  await notices().getByText(`${title} を追加しました`).waitFor();
  await page().getByTestId("side-panel").getByRole("button", { name: "閉じる" }).click();
  await bar(title).waitFor();
  return labelOf(title);
}

/** Takes back everything of a story, step by step. */
async function undoUntilGone(title: string): Promise<void> {
  while ((await bar(title).count()) > 0) {
    const before = await labelOf(title);
    await page().getByTestId("undo").click();
    await expect.poll(async () => ((await bar(title).count()) > 0 ? await labelOf(title) : "gone")).not.toBe(before);
  }
}

const startOf = (label: string): string | undefined => label.match(/\d\d:\d\d/g)?.[0];
const endOf = (label: string): string | undefined => label.match(/\d\d:\d\d/g)?.at(-1);

type Point = { x: number; y: number; shift: number };

async function middleOf(title: string): Promise<Point> {
  // Room for the whole week again after the panel has closed.
  await page().getByTestId("side-panel").waitFor({ state: "detached" });
  // Pointing at it waits until it stands still.
  await bar(title).hover();
  const box = await bar(title).boundingBox();
  if (!box) throw new Error(`${title} is not on screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, shift: box.width };
}

/** Holds the bar over a place so many shifts further on, without letting go. */
async function holdOver(title: string, shifts: number): Promise<void> {
  const { x, y, shift } = await middleOf(title);
  await page().mouse.move(x, y);
  await page().mouse.down();
  await page().mouse.move(x + Math.sign(shifts) * 12, y, { steps: 3 });
  await page().mouse.move(x + shifts * shift, y, { steps: 6 });
}

describe("the calendar with the demo of one term", () => {
  test("see all beamlines", async () => {
    const names = await page().locator(".lane-code").allTextContents();
    for (const name of ["BL02U", "BL06U", "BL07U", "BL08U", "BL08W", "BL09U", "BL09W", "BL10U", "BL13U", "BL14U"]) {
      expect(names).toContain(name);
    }
    expect(await page().locator(".lane-bar").count()).toBeGreaterThan(20);
    expect(await page().getByTestId("period").textContent()).toContain("2026/12/7(月)");
    await page().keyboard.press("t");
    expect(await page().getByTestId("period").textContent()).not.toContain("2026/12/7(月)");
    await showWeek();
  });

  test("make, move, undo a booking by mouse", async () => {
    const before = await add("マウスの課題");
    expect(before).toContain("BL02U");
    expect(before).toContain("12/9(水) 10:00–18:00");
    await holdOver("マウスの課題", 1);
    await page().mouse.up();
    await notices().getByText("を移動しました").waitFor();
    expect(await labelOf("マウスの課題")).toContain("12/9(水) 18:00–12/10(木) 02:00");
    await notices().getByRole("button", { name: "元に戻す" }).click();
    await notices().getByText("元に戻しました").waitFor();
    await expect.poll(() => labelOf("マウスの課題")).toBe(before);
    await undoUntilGone("マウスの課題");
  });

  test("make a booking by drawing it on a lane", async () => {
    const { x, y, shift } = await (async () => {
      await add("目印");
      const middle = await middleOf("目印");
      await undoUntilGone("目印");
      return middle;
    })();
    await page().mouse.move(x - shift * 0.3, y);
    await page().mouse.down();
    await page().mouse.move(x, y, { steps: 4 });
    await page().mouse.move(x + shift * 0.3, y, { steps: 4 });
    await page().mouse.up();
    await titleField().fill("描いた課題");
    await page().keyboard.press("Enter");
    await notices().getByText("描いた課題 を追加しました").waitFor();
    expect(await labelOf("描いた課題")).toContain("12/9(水) 10:00–18:00");
    await page().keyboard.press("Escape");
    await undoUntilGone("描いた課題");
  });

  test("make, move, undo a booking by keyboard alone", async () => {
    await page().locator("body").press("c");
    await titleField().waitFor();
    await page().keyboard.type("鍵盤の課題");
    await page().keyboard.press("Enter");
    await notices().getByText("鍵盤の課題 を追加しました").waitFor();
    const before = await labelOf("鍵盤の課題");
    await page().keyboard.press("Escape");
    await page().getByTestId("side-panel").waitFor({ state: "detached" });
    await expect.poll(() => page().evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(before);
    await page().keyboard.down("Control");
    await page().keyboard.press("ArrowRight");
    await page().keyboard.up("Control");
    await notices().getByText("を移動しました").waitFor();
    await expect.poll(async () => startOf(await labelOf("鍵盤の課題"))).toBe(endOf(before));
    await page().keyboard.press("Control+z");
    await expect.poll(() => labelOf("鍵盤の課題")).toBe(before);
    await page().keyboard.press("Control+Shift+Z");
    await expect.poll(async () => startOf(await labelOf("鍵盤の課題"))).toBe(endOf(before));
    await undoUntilGone("鍵盤の課題");
  });

  test("make and move a booking by clicks alone", async () => {
    const before = await add("クリックの課題");
    const { x, y, shift } = await middleOf("クリックの課題");
    await bar("クリックの課題").click();
    await page().getByRole("button", { name: "18–02" }).click();
    await page().getByTestId("save-booking").click();
    await notices().getByText("を移動しました").waitFor();
    await expect.poll(() => labelOf("クリックの課題")).toContain("12/9(水) 18:00–12/10(木) 02:00");
    await page().getByTestId("side-panel").getByRole("button", { name: "閉じる" }).click();
    await bar("クリックの課題").click();
    await page().getByTestId("place-booking").click();
    await page().getByTestId("side-panel").getByRole("button", { name: "閉じる" }).click();
    await page().getByTestId("side-panel").waitFor({ state: "detached" });
    await page().mouse.click(x - shift * 0.2, y);
    await expect.poll(() => labelOf("クリックの課題")).toBe(before);
    await undoUntilGone("クリックの課題");
  });

  test("a refused place is explained in words while dragging", async () => {
    const before = await add("重なる課題");
    await holdOver("重なる課題", -1);
    const tip = page().locator(".lane-tip.is-refused");
    await tip.waitFor();
    expect(await tip.textContent()).toContain("の予約があります");
    await page().mouse.up();
    await expect.poll(() => labelOf("重なる課題")).toBe(before);
    await undoUntilGone("重なる課題");
  });

  test("a form tells everything against it at once, and offers a place that is free", async () => {
    await add("先の課題");
    await page().getByTestId("add-booking").click();
    await titleField().fill("後の課題");
    await page().getByRole("button", { name: "10–18" }).click();
    const problems = page().getByTestId("problems");
    await problems.locator("[data-problem=station-taken]").waitFor();
    expect(await page().getByTestId("save-booking").isDisabled()).toBe(true);
    await problems.locator(".remedy").first().click();
    await problems.getByText("この日時で予定できます").waitFor();
    expect(await page().getByTestId("save-booking").isDisabled()).toBe(false);
    await page().keyboard.press("Escape");
    await page().getByTestId("unsaved").getByRole("button", { name: "破棄" }).click();
    await page().getByTestId("side-panel").waitFor({ state: "detached" });
    await undoUntilGone("先の課題");
  });

  test("restart offline: everything is still there, and redo and undo still work", async () => {
    const before = await add("残る課題");
    await holdOver("残る課題", 1);
    await page().mouse.up();
    await notices().getByText("を移動しました").waitFor();
    await page().keyboard.press("Control+z");
    await expect.poll(() => labelOf("残る課題")).toBe(before);
    const userData = window.desk?.userData ?? "";
    // The look is remembered a moment after the last change of it.
    await expect.poll(lastDay).toBe(WEEK);
    await window.desk?.close();
    await open({ userData, args: ["--host-resolver-rules=MAP * ~NOTFOUND"] });
    await page().locator("html[data-painted=lanes]").waitFor({ state: "attached" });
    expect(await page().getByTestId("period").textContent()).toContain("2026/12/7(月)");
    await expect.poll(() => labelOf("残る課題")).toBe(before);
    await page().keyboard.press("Control+Shift+Z");
    await expect.poll(() => labelOf("残る課題")).toContain("12/9(水) 18:00");
    await page().keyboard.press("Control+z");
    await expect.poll(() => labelOf("残る課題")).toBe(before);
    await undoUntilGone("残る課題");
  });

  test("the history tells who, when, from what to what, and why; a cancelled booking can be seen and restored", async () => {
    await add("履歴の課題");
    await holdOver("履歴の課題", 1);
    await page().mouse.up();
    await notices().getByText("を移動しました").waitFor();
    await bar("履歴の課題").click();
    await page().getByTestId("cancel-booking").click();
    await page().getByLabel("取消の理由").fill("試料が間に合わない");
    await page().getByTestId("cancel-now").click();
    await notices().getByText("を取り消しました").waitFor();
    const history = page().getByTestId("history");
    await history.getByText("理由: 試料が間に合わない").waitFor();
    const text = (await history.textContent()) ?? "";
    expect(text).toContain("12/9(水) 10:00–18:00 → 12/9(水) 18:00–12/10(木) 02:00");
    expect(text).toContain("この端末の利用者");
    expect(text).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
    expect(await bar("履歴の課題").count()).toBe(0);
    await page().getByTestId("side-panel").getByRole("button", { name: "閉じる" }).click();
    await page().getByTestId("look").click();
    await page().getByTestId("show-cancelled").check();
    await page().keyboard.press("Escape");
    await bar("履歴の課題").click();
    await page().getByTestId("restore").click();
    await notices().getByText("を復元しました").waitFor();
    await expect.poll(() => labelOf("履歴の課題")).not.toContain("取消");
  });
});

/** The day that the program would open on now, as its database has it. */
async function lastDay(): Promise<string | undefined> {
  return page().evaluate(
    () =>
      new Promise<string | undefined>((done, failed) => {
        const opening = indexedDB.open("beamline-desk");
        opening.addEventListener("error", () => failed(opening.error));
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("preferences").objectStore("preferences").get("lastView");
          reading.addEventListener("success", () => {
            opening.result.close();
            done(reading.result?.value?.day);
          });
        });
      }),
  );
}
