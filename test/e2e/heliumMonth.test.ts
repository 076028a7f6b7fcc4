// Helium from an old spreadsheet to the end of a month: imported, out and back, a quench, counted and closed, charged.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sheetFile } from "#renderer/data/exchange/sheetFile.ts";
import { textCell } from "#shared/domain/exchange/sheetCells.ts";
import { loadDemo } from "#test/pictures/screens.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

const started: { desk?: Desk; month?: string } = {};
const page = (): Page => {
  if (!started.desk) throw new Error("No window is open");
  return started.desk.page;
};

beforeAll(async () => {
  started.desk = await launchDesk({ size: { width: 1280, height: 800 } });
  await page().getByTestId("start-demo").waitFor();
  await loadDemo(page());
  await page().evaluate(() => void (window.location.hash = "#/helium"));
  await openView("記録");
  started.month = await monthBefore();
});
afterAll(() => started.desk?.close());

const openView = (name: string) => page().getByRole("button", { name, exact: true }).click();
const panel = (): Locator => page().getByTestId("side-panel");
const rows = (): Locator => page().getByTestId("helium-log").locator("tbody [data-row]");

/** `2026/10` where the screen shows November 2026: a month that is over. */
async function monthBefore(): Promise<string> {
  const words = (await page().getByTestId("helium-month").textContent()) ?? "";
  const [year = 0, month = 0] = words.split(/[年月]/).map(Number);
  return month === 1 ? `${year - 1}/12` : `${year}/${String(month - 1).padStart(2, "0")}`;
}

async function choose(lines: readonly (readonly string[])[]): Promise<void> {
  const head = ["記録日時", "区分", "使用場所", "容器番号", "液量(L)", "課題番号"];
  const book = sheetFile({ name: "台帳", head, rows: lines.map((cells) => cells.map(textCell)) });
  const file = { name: "台帳.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(book) };
  await page().getByTestId("exchange-file").setInputFiles(file);
  await page().getByTestId("import-preview").locator("li").first().waitFor();
}

/** A ledger as it was kept in Excel: delivered, out and back, counted. */
const ledger = (month: string, place = "BL02U") => [
  [`${month}/05 09:00`, "購入", "貯蔵所", "", "500", ""],
  [`${month}/20 10:00`, "貸出", place, "D100-BL02U", "98.0", "2026B0099"],
  [`${month}/20 18:00`, "返却", "BL02U", "D100-BL02U", "57.5", "2026B0099"],
  [`${month}/28 09:00`, "棚卸", "貯蔵所", "", "333.3", ""],
];

describe("an old spreadsheet", () => {
  test("of which one line cannot be understood is not imported at all, and the line says why", async () => {
    await page().getByTestId("import-helium").click();
    await choose(ledger(started.month ?? "", "BL99"));
    const preview = page().getByTestId("import-preview");
    await preview.getByText("「場所」を読み取れません").waitFor();
    expect(await page().getByTestId("import-take").isDisabled()).toBe(true);
  });

  test("is imported whole, with its columns found by their headings, and a second time not at all", async () => {
    await choose(ledger(started.month ?? ""));
    await page().getByTestId("import-take").click();
    await page().getByText("4 件を取り込みました").waitFor();
    await choose(ledger(started.month ?? ""));
    await page().getByTestId("import-preview").getByText("登録済み 4").waitFor();
    expect(await page().getByTestId("import-take").count()).toBe(0);
    await panel().getByRole("button", { name: "閉じる" }).click();
  });
});

describe("a vessel out and back", () => {
  const log = async (kind: string, litres: string) => {
    const form = page().getByTestId("helium-form");
    await form.locator('select[name="helium-kind"]').selectOption(kind);
    await form.getByLabel("場所", { exact: true }).selectOption("BL06U");
    await form.getByLabel("容器・計器").selectOption({ label: "D60-BL06U" });
    await form.getByTestId("helium-amount").fill(litres);
    await form.getByTestId("save-helium").click();
    await form.getByText("記録しました").waitFor();
  };
  const vessel = () => page().getByTestId("stock").locator('[data-place="BL06U"] tr', { hasText: "D60-BL06U" });

  test("holds by the log what is left in it, and is gone from its place when it is back", async () => {
    await page().getByTestId("add-helium").click();
    await log("issue", "58.0");
    await log("transfer", "20.5");
    await openView("在庫");
    await vessel().getByText("37.5 L").waitFor();
    await openView("記録");
    await page().getByTestId("add-helium").click();
    await log("return", "36.5");
    await openView("在庫");
    await page().getByTestId("stock").locator("table").waitFor();
    await expect.poll(() => vessel().count()).toBe(0);
  });

  test("a quench is told in the balance as part of what had been filled", async () => {
    await openView("記録");
    await page().getByTestId("add-helium").click();
    await log("quench", "12.3");
    await openView("収支");
    await page().locator('[data-place="BL06U"]').getByRole("button").click();
    const derivation = page().getByTestId("derivation");
    await derivation.getByText("クエンチ(使用の内数)").waitFor();
    expect(await derivation.textContent()).toContain("12.3 L");
  });
});

describe("the end of a month with a survey that does not meet", () => {
  test("is said before the month is closed; then it is sealed for good", async () => {
    await page().getByRole("button", { name: "前の月" }).click();
    await page().getByTestId("open-closing").click();
    const gaps = page().getByTestId("closing-gaps");
    await gaps.locator('[data-gap="survey-differs"]').getByText("棚卸と記録の差").waitFor();
    await page().getByTestId("closing-sure").check();
    await page().getByTestId("close-month").click();
    const hash = page().getByTestId("seal-hash");
    await hash.waitFor();
    expect(await hash.textContent()).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is a sheet to sign, with the seal on it", async () => {
    await page().getByTestId("open-sheet").click();
    const sheet = page().getByTestId("print-sheet");
    await sheet.getByText("封印").waitFor();
    expect(await sheet.getByTestId("signatures").locator("p").count()).toBe(3);
    await panel().getByRole("button", { name: "閉じる" }).click();
  });

  test("what is corrected afterwards stands with its month and counts later", async () => {
    await openView("記録");
    await page().getByRole("button", { name: "前の月" }).click();
    await rows().filter({ hasText: "57.5 L" }).first().getByText("57.5 L").dblclick();
    await panel().getByTestId("helium-value").fill("55.0");
    await panel().getByLabel("訂正の理由").fill("転記の誤り");
    await panel().getByTestId("save-correction").click();
    await panel().waitFor({ state: "detached" });
    await openView("収支");
    await page().getByRole("button", { name: "前の月" }).click();
    await page().getByTestId("open-closing").click();
    await page().getByText("締めた後に届いた記録・訂正 2 件").waitFor();
    expect(await page().getByTestId("entry-list").textContent()).toContain("55.0 L");
  });
});

describe("the charge", () => {
  test("has no amounts where no price was set, and says so; by another tariff each line opens how it was reckoned", async () => {
    await openView("課金");
    await page().getByTestId("no-price").getByText("まだ設定されていません").waitFor();
    await page().getByRole("button", { name: "前の月" }).click();
    await page().getByTestId("tariff").selectOption("spring-8");
    // The newest proposals first: only rows in sight are in the document.
    for (let press = 0; press < 2; press += 1)
      await page().getByTestId("helium-charge").locator("thead th", { hasText: "支払い者" }).locator("button").click();
    const line = page().getByTestId("helium-charge").locator("[data-row]", { hasText: "2026B0099" });
    await line.getByText("¥386,370").waitFor();
    await line.locator("[data-opens]").click();
    await page().getByTestId("charge-derivation").getByText("40.5 L × ¥9,540 = ¥386,370").waitFor();
    expect(await page().getByTestId("entry-list").locator("li").count()).toBe(2);
  });
});

describe("vessels and meters", () => {
  test("a gauge is entered with its table; what does not fit is named, and what is right is in the list", async () => {
    await openView("容器・計器");
    await page().getByTestId("add-device").click();
    const form = page().getByTestId("device-form");
    await form.locator('select[name="device-kind"]').selectOption("level-gauge");
    await form.locator('input[name="device-name"]').fill("LG-18T");
    await form.locator('select[name="device-level-unit"]').selectOption("centimetre");
    await form.locator('textarea[name="device-calibration"]').fill("100 158\n0 0");
    await page().getByTestId("save-device").click();
    await form.getByRole("alert").getByText("校正表").waitFor();
    await form.locator('textarea[name="device-calibration"]').fill("0 0\n100 158");
    await page().getByTestId("save-device").click();
    // The panel closes on what is saved; the row itself may lie out of sight.
    await form.waitFor({ state: "detached" });
    await page().getByRole("button", { name: "すべてたたむ" }).click();
    expect(await page().getByTestId("helium-devices").textContent()).toContain("液面計");
  });
});
