// What the calendar shows and how one goes there: zooms, views, filters, days, density, colours, in the real window with the demo.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDesk } from "#test/e2e/bookingStory.ts";
import { loadDemo } from "#test/pictures/screens.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
const page = (): Page => desk.page;
const press = (words: string) => page().getByRole("button", { name: words, exact: true }).click();
const period = (): Promise<string | null> => page().getByTestId("period").textContent();
const lanes = (): Locator => page().locator(".lane-name");
const hiddenCount = (): Locator => page().getByTestId("hidden-count");

async function goTo(day: string): Promise<void> {
  await page().keyboard.press("g");
  await page().getByTestId("go-to-input").fill(day);
  await page().keyboard.press("Enter");
}

beforeAll(async () => {
  desk = await openDesk();
  await loadDemo(page());
  await goTo("2026-11-25");
});
afterAll(() => desk.close());

describe("the days that are shown", () => {
  const zooms = [
    ["1日", "2026/11/25"],
    ["3日", "2026/11/25"],
    ["1週", "2026/11/23"],
    ["2週", "2026/11/23"],
    ["1か月", "2026年11月"],
    ["期", "2026/10/1"],
  ] as const;

  test("from one day to the whole term, by a click each, and step by step by keyboard alone", async () => {
    for (const [words, first] of zooms) {
      await press(words);
      await expect.poll(period, { message: words }).toContain(first);
    }
    for (const [words] of zooms.toReversed().slice(1)) {
      await page().keyboard.press("+");
      const pressed = page().getByRole("button", { name: words, exact: true });
      await expect.poll(() => pressed.getAttribute("aria-pressed"), { message: words }).toBe("true");
    }
    await press("1週");
  });

  test("a day is named as people name it: 11/25, +3d, 来週月曜, 2026A; T leads back to today", async () => {
    await press("1週");
    await page().keyboard.press("t");
    const today = await period();
    await goTo("11/25");
    await expect.poll(period).toContain("11/23");
    const before = await period();
    await goTo("+7d");
    await expect.poll(period).not.toBe(before);
    await goTo("来週月曜");
    await expect.poll(period).not.toBe(before);
    await goTo("2026A");
    await expect.poll(period).toContain("2026/4/1");
    await press("1週");
    await page().keyboard.press("t");
    await expect.poll(period).toBe(today);
    await goTo("2026-11-25");
  });

  test("one beamline's month, week, day and list and the table, by a click and by a key each", async () => {
    const views = [
      ["月", "2", ".time-grid"],
      ["週", "3", ".time-grid"],
      ["日", "4", ".time-grid"],
      ["一覧", "5", ".time-grid"],
      ["表", "6", ".data-table"],
      ["全BL", "1", ".lane-board"],
    ] as const;
    for (const [words, , there] of views) {
      await press(words);
      await page().locator(there).first().waitFor();
    }
    for (const [words, key, there] of views) {
      await page().keyboard.press(key);
      await page().locator(there).first().waitFor();
      const pressed = page().getByRole("button", { name: words, exact: true });
      await expect.poll(() => pressed.getAttribute("aria-pressed"), { message: words }).toBe("true");
    }
  });
});

describe("what is left out", () => {
  const filters = (): Locator => page().getByRole("dialog", { name: "絞り込み" });

  test("by class, technique, beamline, state and kind of use: fewer lanes or bookings, and how many are hidden is said", async () => {
    const all = await lanes().count();
    await page().getByTestId("filter").click();
    for (const [words, back] of [
      ["共用のみ", "すべて"],
      ["イメージング", "すべて"],
    ] as const) {
      await filters().getByRole("button", { name: words, exact: true }).click();
      await hiddenCount().waitFor();
      await expect.poll(() => lanes().count(), { message: words }).toBeLessThan(all);
      for (const one of await filters().getByRole("button", { name: back, exact: true }).all()) await one.click();
      await hiddenCount().waitFor({ state: "detached" });
    }
    await filters().getByRole("button", { name: "BL14U", exact: true }).click();
    await expect.poll(() => lanes().count()).toBe(all - 1);
    await filters().getByRole("button", { name: "BL14U", exact: true }).click();
    for (const box of ["確定", "コアリション"]) {
      await filters().getByRole("checkbox", { name: box }).uncheck();
      await expect.poll(() => hiddenCount().textContent(), { message: box }).toMatch(/\d+ ?件/);
      await filters().getByRole("checkbox", { name: box }).check();
      await hiddenCount().waitFor({ state: "detached" });
    }
    await page().keyboard.press("Escape");
  });

  test("by keyboard alone, and shown again", async () => {
    await page().getByTestId("filter").focus();
    await page().keyboard.press("Enter");
    await page().keyboard.press("Tab");
    await page().keyboard.type("BL13U");
    await page().keyboard.press("Escape");
    await hiddenCount().waitFor();
    expect(await hiddenCount().textContent()).toMatch(/\d+ ?件/);
    await page().getByTestId("show-all").focus();
    await page().keyboard.press("Enter");
    await hiddenCount().waitFor({ state: "detached" });
  });
});

describe("how it looks", () => {
  test("shared and coalition use differ by letter, pattern and colour, and by the words that are read out", async () => {
    await goTo("2026-11-25");
    await press("1週");
    const looks = await Promise.all(
      (["shared", "coalition"] as const).map(async (use) => {
        const bar = page().locator(`.lane-bar.use-${use}.has-title.state-confirmed`).first();
        const style = await bar.evaluate((el) => {
          const { backgroundImage, borderLeftColor } = getComputedStyle(el);
          return { backgroundImage, borderLeftColor };
        });
        const letter = await bar.getAttribute("data-mark");
        await expect.poll(() => bar.getAttribute("aria-label")).toContain(use === "shared" ? "共用" : "コアリション");
        return { ...style, letter };
      }),
    );
    const [shared, coalition] = looks;
    expect(looks.map(({ letter }) => letter)).toEqual(["共", "コ"]);
    expect(shared?.backgroundImage).toBe("none");
    expect(coalition?.backgroundImage).toContain("image-set");
    expect(shared?.borderLeftColor).not.toBe(coalition?.borderLeftColor);
  });

  test("names of lanes and the dates stay in sight while the lanes scroll; rows are as high as a person wants", async () => {
    await page().getByTestId("look").click();
    await press("大");
    await page().keyboard.press("Escape");
    const frame = await desk.app.browserWindow(page());
    await frame.evaluate((window) => window.setContentSize(1000, 600));
    const head = page().locator(".lanes-head");
    const before = await head.boundingBox();
    await page()
      .locator(".lanes-scroll")
      .evaluate((el) => el.scrollTo(0, 300));
    expect(await head.boundingBox()).toEqual(before);
    const roomy = (await lanes().first().boundingBox())?.height ?? 0;
    await page().getByTestId("look").click();
    await press("小");
    await page().keyboard.press("Escape");
    await expect.poll(async () => (await lanes().first().boundingBox())?.height ?? 0).toBeLessThan(roomy);
    await frame.evaluate((window) => window.setContentSize(1440, 900));
  });

  test("light, dark and the system's colours, at once", async () => {
    const theme = (): Promise<string | undefined> => page().evaluate(() => document.documentElement.dataset["theme"]);
    await page().evaluate(() => window.location.replace("#/settings"));
    for (const [words, is] of [
      ["ダーク", "dark"],
      ["ライト", "light"],
    ] as const) {
      await press(words);
      await expect.poll(theme).toBe(is);
    }
    await page().getByRole("button", { name: "端末に合わせる" }).click();
    await page().emulateMedia({ colorScheme: "dark" });
    await expect.poll(theme).toBe("dark");
    await page().emulateMedia({ colorScheme: "light" });
    await expect.poll(theme).toBe("light");
    await page().evaluate(() => window.location.replace("#/calendar"));
  });

  test("where less motion is asked for, nothing moves by itself", async () => {
    await page().emulateMedia({ reducedMotion: "reduce" });
    await page().locator(".lane-bar").first().waitFor();
    await page().getByTestId("add-booking").click();
    await page().getByTestId("side-panel").waitFor();
    expect(await page().evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
