// How beamtime is divided, in the real window, with the demo of one term.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDesk, startOn } from "#test/e2e/bookingStory.ts";
import { loadDemo } from "#test/pictures/screens.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = desk.page;
  await loadDemo(page);
});
afterAll(() => desk.close());

const table = (): Locator => page.locator(".split-table table");
const row = (cell: string): Locator => page.locator(`[data-row="${cell}"]`);
const cells = (line: Locator): Promise<string[]> => line.locator("th, td").allTextContents();

async function openSplit(): Promise<void> {
  await page.getByRole("link", { name: "配分" }).click();
  await page.locator('[data-testid="split"][data-read="true"]').waitFor();
}

async function chooseTerm(id: string): Promise<void> {
  await page.getByTestId("split-term").selectOption(id);
  await page.locator('[data-testid="split"][data-read="true"]').waitFor();
}

describe("the split of a term", () => {
  test("2026A stands as it was published: 801 and 705 shifts, 1,506 in all, 57 of them at BL07U", async () => {
    await openSplit();
    await chooseTerm("2026A");
    await page.getByTestId("table-group").selectOption("beamlineClass");
    const groups = table().locator("[data-fold]");
    await expect.poll(() => groups.count()).toBe(2);
    expect((await cells(groups.nth(0)))[1]).toBe("801");
    expect((await cells(groups.nth(1)))[1]).toBe("705");
    expect((await cells(table().locator("tfoot tr")))[2]).toBe("1,506");
    expect((await cells(row("2026A/BL07U/shared"))).slice(2, 7)).toEqual(["57", "57", "0", "0", "57"]);
    await page.getByRole("button", { name: "時間", exact: true }).click();
    expect((await cells(row("2026A/BL07U/shared")))[2]).toBe("456");
    await page.getByRole("button", { name: "シフト", exact: true }).click();
  });

  test("behind a number stand its bookings and its ledger, and the ledger adds up to what is left", async () => {
    await chooseTerm("2026B");
    const line = row("2026B/BL07U/shared");
    const [, , , , booked, , left] = await cells(line);
    await line.locator("[data-opens]").click();
    const panel = page.getByTestId("cell-panel");
    await panel.locator(".cell-lines li").first().waitFor();
    const lengths = await panel.locator(".cell-lines b").allTextContents();
    expect(lengths.reduce((sum, text) => sum + Number.parseFloat(text), 0)).toBe(Number(booked));
    await panel.getByRole("button", { name: /台帳/ }).click();
    await expect.poll(() => panel.locator(".cell-lines li").first().textContent()).toContain("募集要項");
    expect(await panel.locator(".cell-sum b").textContent()).toBe(`+${left}`.replace("+0", "0"));
  });

  test("a booking behind a number leads to the calendar, which shows it", async () => {
    const panel = page.getByTestId("cell-panel");
    await panel.getByRole("button", { name: /予約/ }).click();
    const link = panel.locator("a.cell-what").last();
    const name = (await link.textContent()) ?? "";
    await link.click();
    await page.getByTestId("booking-form").waitFor();
    const project = page.getByTestId("booking-form").locator("input[name=project]");
    expect(name).toContain(await project.inputValue());
    await expect.poll(() => page.evaluate(() => window.location.hash)).toBe("#/calendar");
  });

  test("what is cancelled in the calendar comes back to the quota, and the ledger tells it", async () => {
    await page.getByTestId("cancel-booking").click();
    await page.getByTestId("cancel-now").click();
    await page.getByTestId("restore").waitFor();
    await openSplit();
    await openCell(SHARED);
    await page.getByTestId("cell-panel").getByRole("button", { name: /台帳/ }).click();
    await expect.poll(() => lastLine().textContent()).toContain("解放");
    const released = Number.parseFloat((await lastLine().locator("b").textContent()) ?? "");
    const [, , , allocated, booked, , left] = (await cells(row(SHARED))).map(Number);
    expect(released).toBeGreaterThan(0);
    expect(left).toBe(Number(allocated) - Number(booked));
  });
});

const SHARED = "2026B/BL07U/shared";
const lastLine = (): Locator => page.getByTestId("cell-panel").locator(".cell-lines li").last();

async function openCell(cell: string): Promise<void> {
  await row(cell).locator("[data-opens]").click();
  await page.getByTestId("cell-panel").locator(".cell-lines li").first().waitFor();
}

/** Fills the form of the open cell: in shifts, the new size of the quota. */
async function setQuota(shifts: number, reason: string): Promise<void> {
  await page.getByTestId("change-quota").click();
  const form = page.getByTestId("quota-form");
  await form.locator("input[name=amount]").fill(String(shifts));
  await form.locator("textarea[name=reason]").fill(reason);
  await page.getByTestId("save-quota").click();
}

describe("a quota", () => {
  test("is set anew with a reason, which the ledger keeps; undo answers it with a line of its own", async () => {
    const before = Number((await cells(row(SHARED)))[3]);
    await setQuota(before + 3, "電力供給が増えたため");
    await expect.poll(async () => (await cells(row(SHARED)))[3]).toBe(String(before + 3));
    await expect.poll(() => lastLine().textContent()).toContain("電力供給が増えたため");
    expect(await lastLine().locator("b").textContent()).toBe("+3");
    await page.getByTestId("undo-quota").click();
    await expect.poll(async () => (await cells(row(SHARED)))[3]).toBe(String(before));
    await expect.poll(() => lastLine().textContent()).toContain("訂正");
  });

  test("beyond the user time is refused, and it is said how much there is", async () => {
    await setQuota(2000, "試し");
    const refusal = page.locator('[data-problem="quotas-exceed-user-time"]');
    await expect.poll(() => refusal.textContent()).toMatch(/配分の合計がユーザータイムを.+時間超えます/);
    await page.getByTestId("quota-form").getByRole("button", { name: "やめる" }).click();
  });

  test("a booking that is carried to another station says what both balances become, before it is dropped", async () => {
    await openCell("2026B/BL08U/shared");
    await page.getByTestId("cell-panel").getByRole("button", { name: /予約/ }).click();
    const link = page.getByTestId("cell-panel").locator("a.cell-what").last();
    const [project = ""] = ((await link.textContent()) ?? "").split(" ");
    await link.click();
    await page.getByTestId("booking-form").waitFor();
    const bar = page.locator(`.lane-bar[aria-label*="${project}"]`).first();
    await bar.waitFor();
    const from = await bar.boundingBox();
    const to = await page.locator('[data-lane-name="BL09U"]').boundingBox();
    if (from === null || to === null) throw new Error("Nothing to drag");
    const x = from.x + Math.min(12, from.width / 2);
    await page.mouse.move(x, from.y + from.height / 2);
    await page.mouse.down();
    const effect = page.locator(".lane-tip-effect");
    // Until the balances have been read, nothing is said about them.
    await expect
      .poll(async () => {
        await page.mouse.move(x + 8, from.y + from.height / 2, { steps: 2 });
        await page.mouse.move(x, to.y + to.height / 2, { steps: 4 });
        return effect.textContent({ timeout: 1000 }).catch(() => "");
      })
      .toMatch(/BL08U 共用 残り \S+\/\S+ → \S+ シフト、BL09U 共用 残り \S+\/\S+ → \S+ シフト/);
    await page.keyboard.press("Escape");
    await page.mouse.up();
  });

  test("exhausted, it stands against one more booking: how much lacks is said, and a reason lets it in", async () => {
    await openSplit();
    const booked = Number((await cells(row(SHARED)))[4]);
    await openCell(SHARED);
    await setQuota(booked, "残りを使わないことになったため");
    await expect.poll(async () => (await cells(row(SHARED)))[6]).toBe("0");
    await page.getByRole("link", { name: "予定" }).click();
    await page.getByTestId("add-booking").click();
    const form = page.getByTestId("booking-form");
    await form.locator("select[name=station]").selectOption("BL07U");
    await form.locator("select[name=use]").selectOption("shared");
    await form.locator("input[name=title]").fill("追加の測定");
    await expect.poll(() => page.locator('[data-problem="quota-exhausted"]').textContent()).toContain("共用の配分が");
    expect(await page.getByTestId("quota-effect").textContent()).toMatch(/共用 残り 0\/\S+ → −\S+ シフト/);
    const override = page.locator("input[name=override]");
    // Whether the place that is proposed is free depends on the day; where it is not, another one is offered.
    await expect
      .poll(async () => {
        const remedy = page.locator(".remedy").first();
        if ((await override.count()) === 0) await remedy.click({ timeout: 1000 }).catch(() => undefined);
        return override.count();
      })
      .toBe(1);
    await override.fill("装置の調整で返ってきた時間のため");
    await page.getByTestId("save-booking").click();
    await page.getByTestId("cancel-booking").waitFor();
    await openSplit();
    await expect.poll(async () => (await cells(row(SHARED)))[6]).toMatch(/超過 −\d/);
  });
});

describe("a member of the coalition", () => {
  test("has its hours of the fiscal year: every booking within and beyond, and what is left adds up", async () => {
    await openSplit();
    await page.getByRole("button", { name: "会員", exact: true }).click();
    const members = page.locator('[data-testid="members"][data-read="true"]');
    await members.locator("tr[data-row]").first().waitFor();
    const [, , , granted, within, , left] = (await cells(members.locator("tr[data-row]").first())).map((text) =>
      Number(text.replaceAll(",", "")),
    );
    expect(left).toBe(Number(granted) - Number(within));
    await members.locator("[data-opens]").first().click();
    await page.getByTestId("member-panel").locator(".cell-lines li").first().waitFor();
    expect(await page.getByTestId("member-panel").locator(".cell-sum b").textContent()).toBe(`${left} h`);
  });

  test("gets more units, and its hours follow", async () => {
    await page.getByTestId("edit-member").click();
    await page.getByTestId("member-form").locator("input[name=units]").fill("20");
    await page.getByTestId("member-form").locator("input[name=hoursPerYear]").fill("");
    await page.getByTestId("save-member").click();
    await expect
      .poll(() => page.getByTestId("member-panel").locator(".cell-lines li").first().textContent())
      .toContain("+4,000 h");
  });

  test("of class gold is refused in the second round and told when the third one opens", async () => {
    await startOn(page, "2026-11-25T12:00+09:00");
    await page.getByRole("link", { name: "予定" }).click();
    await page.getByTestId("period").click();
    await page.getByTestId("go-to-input").fill("2026-12-13");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByTestId("period").textContent()).toMatch(/2026(年|\/)12/);
    await page.getByTestId("add-booking").click();
    const form = page.getByTestId("booking-form");
    await form.locator("select[name=use]").selectOption("coalition");
    await form.locator("select[name=member]").selectOption({ label: "見本化学" });
    await form.locator("input[name=title]").fill("触媒の測定");
    const refusal = page.locator('[data-problem="round-not-open"]');
    await expect.poll(() => refusal.textContent()).toContain("今は二次募集の期間で、ゴールド会員は申し込めません");
    expect(await refusal.textContent()).toMatch(/三次募集が始まる\d+\/\d+\(.\) 00:00から申し込めます/);
    await page.getByTestId("side-panel").getByRole("button", { name: "閉じる" }).click();
    await page.getByRole("button", { name: "破棄" }).click();
    await page.getByTestId("side-panel").waitFor({ state: "detached" });
  });
});
