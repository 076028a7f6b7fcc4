// A booking is copied, or goes to another lane at its own time: by mouse, by clicks alone and by keyboard alone, in the real window.
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { addBooking, bar, closePanel, labelOf, notices, openDesk, startEmpty, undoTo } from "#test/e2e/bookingStory.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
const page = (): Page => desk.page;
const panel = (): Locator => page().getByTestId("side-panel");
const tip = (): Locator => page().locator(".lane-tip-how");
const NAME = "元の測定";
let start = "";

beforeAll(async () => {
  desk = await openDesk();
  await startEmpty(page());
  await addBooking(page(), NAME);
  await closePanel(page());
  start = await labelOf(page(), NAME);
});
afterAll(() => desk.close());
afterEach(asAtFirst);

async function asAtFirst(): Promise<void> {
  if ((await panel().count()) > 0) await closePanel(page());
  await undoTo(page(), start, async () => (await copies()).join());
}

async function middle(): Promise<{ x: number; y: number; shift: number; lane: number }> {
  const box = await bar(page(), NAME).first().boundingBox();
  const lane = await page().locator("[data-lane=BL06U]").boundingBox();
  if (box === null || lane === null) throw new Error("not on screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, shift: box.width, lane: lane.y + lane.height / 2 };
}

const spanOf = (label: string): string => /\d+\/\d+\(.\) \d\d:\d\d–[^、]*\d\d:\d\d/.exec(label)?.[0] ?? "";
const copies = (): Promise<(string | null)[]> =>
  bar(page(), NAME).evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));

describe("a copy", () => {
  test("dragged with Ctrl stands at the new place, the first stays where it is; one undo takes it away", async () => {
    const { x, y, shift } = await middle();
    await page().keyboard.down("Control");
    await page().mouse.move(x, y);
    await page().mouse.down();
    await page().mouse.move(x + 3 * shift, y, { steps: 6 });
    expect(await tip().textContent()).toBe("コピー · 24時間後へ · レーンはそのまま");
    await page().mouse.up();
    await page().keyboard.up("Control");
    await notices(page()).getByText("1 件をコピーしました").waitFor();
    await expect.poll(async () => (await copies()).length).toBe(2);
    expect(await copies()).toContain(start);
    await page().keyboard.press("Control+z");
    await expect.poll(copies).toEqual([start]);
  });

  test("let go on a taken place, the form says why and offers the next free time", async () => {
    const { x, y, shift } = await middle();
    await page().keyboard.down("Control");
    // By quarters of an hour, so that it lies half over the first one.
    await page().keyboard.down("Alt");
    await page().mouse.move(x, y);
    await page().mouse.down();
    await page().mouse.move(x + shift / 2, y, { steps: 4 });
    await page().locator(".lane-tip-why", { hasText: "置くと、空いている日時を選べます" }).waitFor();
    await page().mouse.up();
    await page().keyboard.up("Alt");
    await page().keyboard.up("Control");
    const problems = page().getByTestId("problems");
    await problems.locator("[data-problem=station-taken]").waitFor();
    await problems.locator(".remedy").first().click();
    await problems.getByText("この日時で予定できます").waitFor();
    await page().getByTestId("save-booking").click();
    await expect.poll(async () => (await copies()).length).toBe(2);
  });

  test("by keyboard alone: Ctrl+C, another place, Ctrl+V", async () => {
    await bar(page(), NAME).focus();
    await page().keyboard.press("Control+c");
    await notices(page()).getByText("1 件をコピーしました").waitFor();
    await page().keyboard.press("ArrowRight");
    await page().keyboard.press("ArrowRight");
    await page().keyboard.press("Control+v");
    await expect.poll(async () => (await copies()).length).toBe(2);
  });

  test("put down where somebody stands, nothing is made: the form says why and offers a free time", async () => {
    await addBooking(page(), "隣の測定");
    await closePanel(page());
    await bar(page(), NAME).focus();
    await page().keyboard.press("Control+c");
    // After the booking one stands on: there the neighbour stands.
    await page().keyboard.press("Control+v");
    const problems = page().getByTestId("problems");
    await problems.locator("[data-problem=station-taken]").waitFor();
    expect(await panel().getByLabel("課題名・内容").inputValue()).toBe(NAME);
    await problems.locator(".remedy").first().click();
    await problems.getByText("この日時で予定できます").waitFor();
    await page().getByTestId("save-booking").click();
    await expect.poll(async () => (await copies()).length).toBe(2);
  });

  test("by clicks alone: the panel's button makes another like it", async () => {
    await bar(page(), NAME).click();
    await page().getByTestId("copy-booking").click();
    await notices(page()).getByText("1 件をコピーしました").waitFor();
    await panel().getByRole("button", { name: "同じ内容で追加" }).click();
    await page().getByTestId("problems").locator(".remedy").first().click();
    await page().getByTestId("save-booking").click();
    await expect.poll(async () => (await copies()).length).toBe(2);
  });
});

describe("another lane at the same time", () => {
  test("a booking that is pulled down keeps its time, though the hand shakes", async () => {
    const { x, y, lane } = await middle();
    await page().mouse.move(x, y);
    await page().mouse.down();
    await page().mouse.move(x + 9, lane, { steps: 5 });
    expect(await tip().textContent()).toBe("時間はそのまま · BL02U → BL06U");
    await page().mouse.up();
    await notices(page()).getByText("を移動しました").waitFor();
    await expect.poll(() => labelOf(page(), NAME)).toContain("BL06U");
    expect(spanOf(await labelOf(page(), NAME))).toBe(spanOf(start));
  });

  test("with Shift, far aside too: only the lane, or only the time, whichever the hand does more", async () => {
    const { x, y, lane, shift } = await middle();
    await page().keyboard.down("Shift");
    await page().mouse.move(x, y);
    await page().mouse.down();
    await page().mouse.move(x + 30, lane, { steps: 5 });
    expect(await tip().textContent()).toBe("時間はそのまま · BL02U → BL06U");
    await page().mouse.move(x + 3 * shift, lane, { steps: 5 });
    expect(await tip().textContent()).toBe("24時間後へ · レーンはそのまま");
    await page().mouse.up();
    await page().keyboard.up("Shift");
    await expect.poll(async () => spanOf(await labelOf(page(), NAME))).not.toBe(spanOf(start));
    expect(await labelOf(page(), NAME)).toContain("BL02U");
  });

  test("by keyboard alone: Ctrl+↓", async () => {
    await bar(page(), NAME).focus();
    await page().keyboard.down("Control");
    await page().keyboard.press("ArrowDown");
    await page().keyboard.up("Control");
    await expect.poll(() => labelOf(page(), NAME)).toContain("BL06U");
    expect(spanOf(await labelOf(page(), NAME))).toBe(spanOf(start));
  });

  test("by clicks alone: the station in the form", async () => {
    await bar(page(), NAME).click();
    await panel().getByLabel("ステーション").selectOption("BL06U");
    await page().getByTestId("save-booking").click();
    await expect.poll(() => labelOf(page(), NAME)).toContain("BL06U");
    expect(spanOf(await labelOf(page(), NAME))).toBe(spanOf(start));
  });
});
