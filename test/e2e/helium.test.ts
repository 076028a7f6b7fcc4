// Helium at the cryostat: a round at night by the keypad alone, without a network; a mistyped reading put right; a transfer from a booking.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import { loadDemo } from "#test/pictures/screens.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

/** Every way out leads to a closed door. */
const cutOff = ["--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>"];

const started: { desk?: Desk } = {};
const page = (): Page => {
  if (!started.desk) throw new Error("No window is open");
  return started.desk.page;
};

beforeAll(async () => {
  started.desk = await launchDesk({ size: { width: 1280, height: 800 }, args: cutOff });
  await page().getByTestId("start-demo").waitFor();
  await loadDemo(page());
  await goTo("#/helium");
  await field().waitFor();
});
afterAll(() => started.desk?.close());

const goTo = (hash: string) => page().evaluate((address) => void (window.location.hash = address), hash);
const field = (): Locator => page().getByTestId("reading");
const device = async (): Promise<string> => (await page().locator(".reading h2").textContent()) ?? "";
const recorded = (): Locator => page().getByTestId("recorded");

/** What somebody would read here: a little more than before on a meter, the usual elsewhere. */
async function plausible(): Promise<string> {
  const name = await device();
  const before = Number.parseFloat(((await page().getByTestId("previous").textContent()) ?? "").replaceAll(",", ""));
  if (name.startsWith("ガスメーター")) return ((Number.isNaN(before) ? 100 : before) + 0.5).toFixed(1);
  const usual = { 貯槽: "512.5", 回収純度計: "99.5", 回収配管: "102.3", 酸素計: "20.9" };
  return Object.entries(usual).find(([word]) => name.startsWith(word))?.[1] ?? "10";
}

/** Presses keys of the keypad one by one; how many there were. */
async function press(keys: readonly string[]): Promise<number> {
  for (const key of keys) await page().keyboard.press(key);
  return keys.length;
}

describe("a round at night, without a network, by the keypad alone", () => {
  test("ten devices take one key each beyond their digits, and each reading is read back", async () => {
    expect(await page().getByTestId("round-count").textContent()).toBe("10 台中 0 台");
    for (let at = 0; at < 10; at += 1) {
      const name = await device();
      const value = await plausible();
      const beyond = await press([...value, "Enter"]);
      await recorded().getByText(name).waitFor();
      expect(beyond - value.length).toBeLessThanOrEqual(2);
      expect(await recorded().textContent()).toContain("記録しました");
    }
    await page().getByText("10 台中 10 台").waitFor();
  });

  test("what is typed is never dropped: full width is read, nonsense stays and is said", async () => {
    await field().fill("１２．５");
    await page().getByTestId("difference").waitFor();
    expect(await field().inputValue()).toBe("１２．５");
    await field().fill("十二");
    await page().getByText("入力した文字は消していません").waitFor();
    await page().keyboard.press("Enter");
    expect(await field().inputValue()).toBe("十二");
    await field().fill("");
  });

  test("a value that cannot be right is asked about, and stands with a reason that one key gives", async () => {
    while (!(await device()).startsWith("酸素計")) await page().keyboard.press("+");
    await press(["1", "9", "Enter"]);
    await page().getByTestId("choices").getByText("値は正しい").waitFor();
    await press(["1"]);
    await recorded().getByText("19.0 %").waitFor();
    expect(await recorded().textContent()).toContain("酸素計");
  });

  test("what is impossible is not taken, and a device that cannot be read has a reason", async () => {
    while (!(await device()).startsWith("酸素計")) await page().keyboard.press("-");
    await press([..."620", "Enter"]);
    await page().getByText("範囲で入力してください").waitFor();
    expect(await field().inputValue()).toBe("620");
    await press(["/", "1"]);
    await recorded().getByText("計器の故障").waitFor();
  });

  test("every target is 56 px high at least, and the screen has no barrier", async () => {
    const heights = await page()
      .locator(".round-work button:visible, .round-route button:visible")
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(56);
    await expectNoAxeViolations(page());
  });
});

describe("a mistyped reading", () => {
  test("is taken back at once with one press", async () => {
    while (!(await device()).startsWith("貯槽")) await page().keyboard.press("+");
    await press([..."51.2", "Enter"]);
    const isAsked = page().getByTestId("choices");
    const isRecorded = recorded().getByText("51.2 L");
    await isAsked.or(isRecorded).first().waitFor();
    if (await isAsked.isVisible()) await press(["1"]);
    await isRecorded.waitFor();
    await page().getByTestId("undo-reading").click();
    await page().getByText("貯槽 ST-1 の記録を取り消しました").waitFor();
    await expect.poll(() => page().getByTestId("undo-reading").count()).toBe(0);
  });

  test("is corrected later with a reason: the old one stays, struck through, and the right one is there", async () => {
    await page().getByRole("button", { name: "記録", exact: true }).click();
    const rows = page().getByTestId("helium-log").locator("tbody [data-row]");
    await rows.filter({ hasText: "512.5 L" }).first().getByText("512.5 L").dblclick();
    const panel = page().getByTestId("side-panel");
    await panel.getByTestId("helium-value").fill("５１１,５");
    await panel.getByLabel("訂正の理由").fill("読み間違い");
    await panel.getByTestId("save-correction").click();
    await panel.waitFor({ state: "detached" });
    await rows.filter({ hasText: "511.5 L" }).first().waitFor();
    await page().locator(".is-reversed").filter({ hasText: "512.5 L" }).first().waitFor();
    await rows.filter({ hasText: "読み間違い" }).first().waitFor();
    await expectNoAxeViolations(page());
  });
});

describe("a transfer from a booking", () => {
  test("L opens the form with everything known filled in; two levels give the amount", async () => {
    await goTo("#/calendar");
    await page()
      .locator(".lane-bar.has-title")
      .nth(1)
      .click({ position: { x: 16, y: 12 } });
    await page().getByTestId("side-panel").waitFor();
    const station = ((await page().locator(".lane-bar.has-title").nth(1).getAttribute("aria-label")) ?? "").split(
      /[,、 ]/,
    )[0];
    await page().locator("body").press("l");
    const form = page().getByTestId("helium-form");
    await form.waitFor();
    expect(await form.getByLabel("場所", { exact: true }).inputValue()).toContain(station?.slice(0, 5));
    await form.getByTestId("helium-before").fill("12.5");
    await form.getByTestId("helium-after").fill("42.0");
    await form.getByTestId("save-helium").click();
    await form.getByText("記録しました: 移送 29.5 L").waitFor();
  });
});

describe("the balance of the month", () => {
  test("says what was supplied, recovered and lost at each place, and each line opens what it is made of", async () => {
    await goTo("#/helium");
    await page().getByRole("button", { name: "収支", exact: true }).click();
    const total = page().locator('[data-place="all"]');
    await total.waitFor();
    await total.getByRole("button").click();
    const derivation = page().getByTestId("derivation");
    await derivation.getByText("装置への移送").waitFor();
    await expectNoAxeViolations(page());
  });
});
