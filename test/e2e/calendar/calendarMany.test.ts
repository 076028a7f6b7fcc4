// Several bookings chosen and handled as one, by mouse, by clicks alone and by keyboard alone, in the real window.
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { addBooking, bar, closePanel, labelOf, notices, openDesk, startEmpty } from "#test/e2e/bookingStory.ts";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
const page = (): Page => desk.page;
const chosenBar = (): Locator => page().getByTestId("chosen-bar");
const form = (): Locator => page().getByTestId("many-form");
const panel = (): Locator => page().getByTestId("side-panel");
const count = (): Promise<string | null> => chosenBar().locator("strong").textContent();
const names = ["一番の測定", "二番の測定", "三番の測定"] as const;
const [first, second, third] = names;
const start: string[] = [];

beforeAll(async () => {
  desk = await openDesk();
  await startEmpty(page());
  for (const name of names) {
    await addBooking(page(), name);
    await closePanel(page());
    start.push(await labelOf(page(), name));
  }
});
afterAll(() => desk.close());

afterEach(asAtFirst);

/** Everything as at the beginning: nothing chosen, each booking where it was made. */
async function asAtFirst(): Promise<void> {
  if ((await panel().count()) > 0) await closePanel(page());
  if ((await chosenBar().count()) > 0) await chosenBar().getByRole("button", { name: "選択を解除" }).click();
  for (let now = await labels(); now.join() !== start.join(); now = await labels()) {
    await page().locator("body").press("Control+z");
    // One step at a time: pressed again too early, the making of the bookings would be taken back too.
    await expect.poll(async () => (await labels()).join()).not.toBe(now.join());
  }
}

const labels = () => Promise.all(names.map((name) => labelOf(page(), name)));
const spanOf = (label: string | undefined): string =>
  /\d+\/\d+\(.\) \d\d:\d\d–[^、]*\d\d:\d\d/.exec(label ?? "")?.[0] ?? "";

async function boxOf(name: string): Promise<{ x: number; y: number; width: number; height: number; shift: number }> {
  const box = await bar(page(), name).boundingBox();
  if (box === null) throw new Error("not on screen");
  return { ...box, shift: box.width };
}

async function chooseByKeys(...wanted: string[]): Promise<void> {
  for (const name of wanted) {
    await bar(page(), name).focus();
    await page().keyboard.press("Space");
  }
}

/** Drags a bar by so many of its own lengths; `at` is done before it is let go. */
async function dragBy(name: string, lengths: number, at: () => Promise<void> = async () => {}): Promise<void> {
  const { x, y, width, height } = await boxOf(name);
  await page().mouse.move(x + width / 2, y + height / 2);
  await page().mouse.down();
  await page().mouse.move(x + width / 2 + lengths * width, y + height / 2, { steps: 6 });
  await at();
  await page().mouse.up();
}

describe("choosing", () => {
  test("Ctrl+click takes bookings in and out; the count is in sight and read out, and Esc forgets all", async () => {
    const before = await boxOf(third);
    await bar(page(), first).click({ modifiers: ["Control"] });
    await bar(page(), second).click({ modifiers: ["Control"] });
    expect(await count()).toBe("2 件を選択中");
    expect(await boxOf(third), "the bar of what is chosen moves nothing").toEqual(before);
    await page().getByRole("status").filter({ hasText: "2 件を選択中" }).waitFor({ state: "attached" });
    expect(await bar(page(), first).getAttribute("aria-pressed")).toBe("true");
    await expectNoAxeViolations(page());
    await bar(page(), first).click({ modifiers: ["Control"] });
    expect(await count()).toBe("1 件を選択中");
    expect(await panel().count()).toBe(0);
    await page().keyboard.press("Escape");
    await chosenBar().waitFor({ state: "detached" });
    expect(await bar(page(), second).getAttribute("aria-pressed")).toBeNull();
  });

  test("Shift+click takes all between, Ctrl+A all that the filters leave", async () => {
    await bar(page(), first).click({ modifiers: ["Control"] });
    await bar(page(), third).click({ modifiers: ["Shift"] });
    expect(await count()).toBe("3 件を選択中");
    await page().keyboard.press("Escape");
    await page().getByTestId("filter").click();
    await page().getByLabel("文字で絞り込む").fill("二番");
    await page().keyboard.press("Escape");
    await bar(page(), first).waitFor({ state: "detached" });
    await bar(page(), second).focus();
    await page().keyboard.press("Control+a");
    expect(await count()).toBe("1 件を選択中");
    await page().getByTestId("filter").click();
    await page().getByLabel("文字で絞り込む").fill("");
    await page().keyboard.press("Escape");
    await bar(page(), first).waitFor();
  });

  test("a frame drawn with Shift over empty places takes what it touches", async () => {
    const [left, right] = [await boxOf(first), await boxOf(third)];
    await page().keyboard.down("Shift");
    await page().mouse.move(left.x + 4, left.y + left.height + 60);
    await page().mouse.down();
    await page().mouse.move(right.x + 10, right.y + 10, { steps: 5 });
    await page().locator(".lane-frame").waitFor();
    await page().mouse.up();
    await page().keyboard.up("Shift");
    expect(await count()).toBe("3 件を選択中");
    expect(await page().locator(".lane-frame").count()).toBe(0);
  });

  test("by clicks alone, without a key: the button, then each booking, or all", async () => {
    await page().getByTestId("choose-mode").click();
    await bar(page(), first).click();
    await bar(page(), third).click();
    expect(await count()).toBe("2 件を選択中");
    expect(await panel().count()).toBe(0);
    await chosenBar().getByRole("button", { name: "すべて選択" }).click();
    expect(await count()).toBe("3 件を選択中");
    await chosenBar().getByRole("button", { name: "選択を解除" }).click();
    await bar(page(), first).click();
    await panel().waitFor();
  });

  test("by keyboard alone: Space takes one, Shift+arrow the next ones", async () => {
    await bar(page(), first).focus();
    await page().keyboard.press("Shift+ArrowRight");
    expect(await count()).toBe("2 件を選択中");
    await page().keyboard.press("Shift+ArrowRight");
    expect(await count()).toBe("3 件を選択中");
    await page().keyboard.press("Space");
    expect(await count()).toBe("2 件を選択中");
  });
});

describe("moving together", () => {
  test("one that is dragged takes the others along: what will happen is said, and one undo brings all back", async () => {
    await chooseByKeys(first, second);
    // Three shifts on: over the third, into free time.
    await dragBy(second, 2, async () => {
      expect(await page().locator(".lane-tip-how").textContent()).toBe("2 件まとめて · 16時間後へ · レーンはそのまま");
      expect(await page().locator(".lane-ghost").count()).toBe(2);
      await page().locator(".lane-tip.is-refused").waitFor();
      await page().keyboard.press("Escape");
    });
    expect(await labels()).toEqual(start);
    await dragBy(second, 3);
    await notices(page()).getByText("2 件を移動しました").waitFor();
    await expect.poll(async () => (await labels()).filter((label, i) => label !== start[i]).length).toBe(2);
    await notices(page()).getByRole("button", { name: "元に戻す" }).click();
    await expect.poll(labels).toEqual(start);
  });

  test("a place that one of them cannot take keeps all where they are", async () => {
    await chooseByKeys(first, second);
    await dragBy(first, 1, async () => {
      await page().locator(".lane-tip.is-refused").waitFor();
    });
    expect(await labels()).toEqual(start);
  });

  test("by keyboard alone: Ctrl+arrows carry all of them", async () => {
    await chooseByKeys(first, second, third);
    await page().keyboard.down("Control");
    await page().keyboard.press("ArrowRight");
    await page().keyboard.up("Control");
    await notices(page()).getByText("3 件を移動しました").waitFor();
    await expect.poll(async () => spanOf((await labels())[0])).toBe(spanOf(start[1]));
    await page().keyboard.press("Control+z");
    await expect.poll(labels).toEqual(start);
  });

  test("by form and clicks alone: a day later, all or nothing, with every reason in words", async () => {
    await page().getByTestId("choose-mode").click();
    await bar(page(), first).click();
    await bar(page(), second).click();
    await page().getByTestId("change-many").click();
    await form().getByText("変わる予定はありません").waitFor();
    await form().getByRole("button", { name: "1シフト後" }).click();
    const problems = page().getByTestId("many-problems");
    await problems.getByText("2 件のうち 1 件ができないため、1 件も変更しません").waitFor();
    expect(await problems.locator("[data-problem=station-taken]").textContent()).toContain(third);
    expect(await page().getByTestId("save-many").isDisabled()).toBe(true);
    await expectNoAxeViolations(page());
    await problems.getByRole("button", { name: /全件が入る最初の時間にする: / }).click();
    await problems.getByText("2 件すべてできます").waitFor();
    await page().getByTestId("save-many").click();
    await notices(page()).getByText("2 件を移動しました").waitFor();
  });

  test("to another lane at the same time, by form", async () => {
    await chooseByKeys(first, second);
    await page().getByTestId("change-many").click();
    await form().getByLabel("ステーション").selectOption("BL06U");
    await page().getByTestId("save-many").click();
    await notices(page()).getByText("2 件を移動しました").waitFor();
    await expect.poll(async () => (await labels())[0]).toContain("BL06U");
    expect(spanOf((await labels())[0])).toBe(spanOf(start[0]));
  });
});

describe("what else can be done with all of them", () => {
  test("they are confirmed together, also when that is said before the rules have answered", async () => {
    await chooseByKeys(first, second);
    await page().getByTestId("change-many").click();
    await page().getByText("2 件をまとめて変更").first().waitFor();
    // The wish and its Enter in one breath: the rules are read from the database and cannot have answered in between.
    await form()
      .getByRole("button", { name: "状態", exact: true })
      .evaluate(async (button: HTMLButtonElement) => {
        button.click();
        await Promise.resolve();
        button.closest("form")?.requestSubmit();
      });
    await notices(page()).getByText("2 件の状態を変更しました").waitFor();
    await expect.poll(async () => (await labels()).map((label) => label.includes("確定"))).toEqual([true, true, false]);
  });

  test("Delete asks for one reason, which stands in the history of each; one undo restores all", async () => {
    await chooseByKeys(first, second);
    await page().keyboard.press("Delete");
    await form().getByLabel("全件の取消の理由").fill("加速器の故障");
    await expect.poll(() => page().getByTestId("save-many").isEnabled()).toBe(true);
    await page().keyboard.press("Enter");
    await notices(page()).getByText("2 件を取り消しました").waitFor();
    await bar(page(), second).waitFor({ state: "detached" });
    await notices(page()).getByRole("button", { name: "元に戻す" }).click();
    await bar(page(), second).click();
    await page().getByTestId("history").getByText("理由: 加速器の故障").waitFor();
    expect(await labels()).toEqual(start);
  });

  test("only they are exported", async () => {
    await chooseByKeys(first, third);
    await chosenBar().getByRole("button", { name: "書き出す" }).click();
    await expect.poll(() => page().getByTestId("export-count").textContent()).toContain("2件を書き出します");
    await page().getByLabel("選択中の 2 件だけ").uncheck();
    await expect.poll(() => page().getByTestId("export-count").textContent()).toContain("3件を書き出します");
  });
});
