// What the rules allow and refuse, whichever hand tries, in the real window.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "#test/pictures/screens.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

let desk: Desk;
const page = (): Page => desk.page;
const panel = (): Locator => page().getByTestId("side-panel");
const problems = (): Locator => page().getByTestId("problems");
const save = (): Locator => page().getByTestId("save-booking");
const bar = (title: string): Locator => page().locator(`.lane-bar[aria-label*="${title}"]`);
const labelOf = async (title: string): Promise<string> => (await bar(title).getAttribute("aria-label")) ?? "";

beforeAll(async () => {
  desk = await launchDesk({ size: { width: 1440, height: 900 } });
  await loadDemo(page());
  await goTo("2026-12-07");
});
afterAll(() => desk.close());

async function goTo(day: string): Promise<void> {
  await page().keyboard.press("g");
  await page().getByTestId("go-to-input").fill(day);
  await page().keyboard.press("Enter");
  await page().getByRole("button", { name: "1週", exact: true }).click();
}

async function add(title: string, shift?: string): Promise<void> {
  await page().getByTestId("add-booking").click();
  await panel().getByLabel("課題名・内容").fill(title);
  if (shift) await page().getByRole("button", { name: shift }).click();
  await save().click();
  await bar(title).waitFor();
  await page().keyboard.press("Escape");
  await panel().waitFor({ state: "detached" });
}

async function leave(): Promise<void> {
  await page().keyboard.press("Escape");
  if ((await page().getByTestId("unsaved").count()) > 0) await page().getByRole("button", { name: "破棄" }).click();
  await panel().waitFor({ state: "detached" });
}

/** Draws a new booking into the machine study of a week, on the first lane, without letting go. */
async function drawIntoStudy(): Promise<void> {
  await goTo("2026-11-30");
  const band = await page().locator(".lane-band.kind-study:not(.of-one)").first().boundingBox();
  const lane = await page().locator("[data-lane]").first().boundingBox();
  if (!band || !lane) throw new Error("There is no machine study on screen");
  const y = lane.y + lane.height / 2;
  await page().mouse.move(band.x + band.width * 0.2, y);
  await page().mouse.down();
  await page().mouse.move(band.x + band.width * 0.3, y, { steps: 3 });
  await page().mouse.move(band.x + band.width * 0.6, y, { steps: 3 });
}

/** In the settings, as the person of this workstation. */
async function beA(role: string): Promise<void> {
  await page().evaluate(() => window.location.replace("#/settings"));
  await page().getByRole("combobox", { name: "役割" }).selectOption(role);
  await page().evaluate(() => window.location.replace("#/calendar"));
  await page().locator(".lane-track").first().waitFor();
}

describe("a booking in a machine study", () => {
  test("is accepted from a person who plans, with a reason, which the history keeps", async () => {
    await drawIntoStudy();
    await page().locator(".lane-tip.is-doubtful").waitFor();
    await page().mouse.up();
    await panel().getByLabel("課題名・内容").fill("調整中の課題");
    await problems().locator("[data-problem=not-user-time]").waitFor();
    expect(await save().isDisabled()).toBe(true);
    await panel().getByLabel("それでも進める理由").fill("加速器グループと合意済み");
    await save().click();
    await bar("調整中の課題").waitFor();
    await page().getByTestId("history").getByText("加速器グループと合意済み").waitFor();
    expect(await labelOf("調整中の課題")).toContain("BL02U");
    await leave();
    await page().getByTestId("undo").click();
    await bar("調整中の課題").waitFor({ state: "detached" });
  });

  test("is refused to a person who may only look: in words while drawing, and no form opens", async () => {
    await beA("viewer");
    await drawIntoStudy();
    await page().locator(".lane-tip.is-refused").waitFor();
    await page().mouse.up();
    await page().locator(".lanes-said", { hasText: "ここには置けません" }).waitFor({ state: "attached" });
    expect(await panel().count()).toBe(0);
    await beA("administrator");
  });
});

/** As time does it: the stored booking runs from now on. */
async function beginRunning(title: string): Promise<void> {
  await page().evaluate(
    (title) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("beamline-desk");
        opening.addEventListener("error", () => failed(opening.error));
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("bookings", "readwrite");
          const rows = writing.objectStore("bookings");
          const reading = rows.getAll();
          reading.addEventListener("success", () => {
            const row = reading.result.find((one) => one.title === title);
            rows.put({ ...row, state: "running" });
          });
          writing.addEventListener("complete", () => {
            opening.result.close();
            done();
          });
        });
      }),
    title,
  );
  await page().reload();
  await bar(title).waitFor();
}

/** The day that the program would open on now, as its database has it. */
function shownWeek(): Promise<string | undefined> {
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

describe("two bookings at one station at one time", () => {
  test("are made by no hand: not by mouse, not by keyboard, not by form", async () => {
    await goTo("2026-12-07");
    await add("先客");
    const before = await labelOf("先客");
    const box = await bar("先客").boundingBox();
    if (!box) throw new Error("not on screen");
    // By mouse: onto what stands before it.
    await bar("先客").hover();
    await page().mouse.down();
    await page().mouse.move(box.x + box.width / 2 - 12, box.y + box.height / 2, { steps: 3 });
    await page().mouse.move(box.x - box.width / 2, box.y + box.height / 2, { steps: 6 });
    await page().locator(".lane-tip.is-refused").waitFor();
    await page().mouse.up();
    await expect.poll(() => labelOf("先客")).toBe(before);
    // By keyboard.
    await bar("先客").focus();
    await page().keyboard.press("Control+ArrowLeft");
    await page().locator(".lanes-said", { hasText: "ここには置けません" }).waitFor({ state: "attached" });
    expect(await labelOf("先客")).toBe(before);
    // By form: the button stays off, and Enter in the field changes nothing.
    await page().getByTestId("add-booking").click();
    await panel().getByLabel("課題名・内容").fill("後客");
    await page().getByRole("button", { name: "10–18" }).click();
    await problems().locator("[data-problem=station-taken]").waitFor();
    expect(await save().isDisabled()).toBe(true);
    await panel().getByLabel("課題名・内容").press("Enter");
    expect(await panel().getByLabel("課題名・内容").inputValue()).toBe("後客");
    expect(await bar("後客").count()).toBe(1);
    await leave();
    expect(await bar("後客").count()).toBe(0);
  });
});

describe("a running booking", () => {
  test("keeps its start: the form says why and does not save", async () => {
    await goTo("2026-12-07");
    await add("動いている課題");
    await expect.poll(shownWeek).toBe("2026-12-07");
    await beginRunning("動いている課題");
    const running = bar("動いている課題");
    await running.focus();
    await running.press("Enter");
    await panel().waitFor();
    const before = await running.getAttribute("aria-label");
    const start = panel().locator("[role=spinbutton]").first();
    await start.focus();
    // The first part of the start: another year, month or day is another start.
    await page().keyboard.press("ArrowUp");
    await problems().locator("[data-problem=booking-is-running]").waitFor();
    expect(await save().isDisabled()).toBe(true);
    await leave();
    expect(await running.getAttribute("aria-label")).toBe(before);
  });
});

describe("the language and the colours are changed while a booking is open", () => {
  /** Lines on screen that hold kana or kanji and are not data of the facility. */
  const japanese = (): Promise<string[]> =>
    page().evaluate(() => {
      const data =
        ".lane-bar, .lane-name, .history, option, [data-testid=undo], [data-testid=redo], [data-testid=notices], [hidden]";
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? "";
        if (!/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) || node.parentElement?.closest(data)) continue;
        if (node.parentElement?.checkVisibility()) found.push(text);
      }
      return found;
    });

  test("every word of the program follows at once, without a restart", async () => {
    await goTo("2026-12-07");
    await add("言葉の課題");
    await bar("言葉の課題").click();
    await panel().waitFor();
    await page().evaluate(() => window.location.replace("#/settings"));
    await page().getByRole("button", { name: "English" }).click();
    await page().getByRole("button", { name: "Dark" }).click();
    await page().evaluate(() => window.location.replace("#/calendar"));
    await panel().getByLabel("Title").waitFor();
    expect(await page().evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    expect(await page().evaluate(() => document.documentElement.lang)).toBe("en");
    // The title is the booking's own.
    expect((await japanese()).filter((text) => text !== "言葉の課題")).toEqual([]);
  });
});
