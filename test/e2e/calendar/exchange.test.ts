// Files out and in, in the real window, with the demo of one term.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startOn } from "#test/e2e/bookingStory.ts";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

const window: { desk?: Desk; page?: Page; violations: string[] } = { violations: [] };
const page = (): Page => {
  if (!window.page) throw new Error("No window is open");
  return window.page;
};

beforeAll(async () => {
  const desk = await launchDesk({ size: { width: 1440, height: 900 } });
  Object.assign(window, { desk, page: desk.page });
  page().on("console", (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) window.violations.push(message.text());
  });
  // Which round of the coalition is open to whom depends on the day.
  await startOn(page(), "2026-11-25T12:00+09:00");
  await page().getByTestId("start-demo").click();
  await page().locator("html[data-painted=lanes]").waitFor({ state: "attached" });
});

afterAll(async () => {
  await window.desk?.close();
});

async function openPanel(way: "import" | "export"): Promise<void> {
  await page().getByTestId("look").click();
  await page().getByTestId(`open-${way}`).click();
  await page().getByTestId("side-panel").waitFor();
}

/** Chooses a form in the open export panel, saves, and gives the file as it lies on the disk. */
async function saved(format: string): Promise<{ name: string; bytes: Buffer }> {
  const desk = window.desk;
  if (!desk) throw new Error("No window is open");
  await page().getByTestId("side-panel").getByRole("button", { name: format, exact: true }).click();
  const download = desk.app.evaluate(
    ({ session }, folder) =>
      new Promise<{ name: string; path: string }>((done) => {
        session.defaultSession.once("will-download", (_event, item) => {
          const path = `${folder}/${item.getFilename()}`;
          item.setSavePath(path);
          item.once("done", () => done({ name: item.getFilename(), path }));
        });
      }),
    desk.userData,
  );
  await page().getByTestId("export-save").click();
  const { name, path } = await download;
  return { name, bytes: readFileSync(path) };
}

async function choose(name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  await page().getByTestId("exchange-file").setInputFiles({ name, mimeType: "text/plain", buffer });
}

const counts = (): Promise<string> => page().locator(".import-preview .counts").innerText();
const bars = (title: string) => page().locator(`.lane-bar[aria-label*="${title}"]`);

const named = (member: string) => page().locator(`.lane-bar[aria-label*="会員の予定"][aria-label*="${member}"]`);

describe("what is on screen goes out", () => {
  test("as CSV, as a workbook and as a calendar, as many as the panel says", async () => {
    await openPanel("export");
    await page().getByTestId("export-count").getByText(/\d/).waitFor();
    const told = Number(/([\d,]+)件/.exec(await page().getByTestId("export-count").innerText())?.[1]?.replace(",", ""));
    expect(told).toBeGreaterThan(50);
    const csv = await saved("CSV");
    expect(csv.name).toMatch(/^demo-beamtime-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/);
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.bytes.toString("utf8").match(/\r\nbooking:/g)).toHaveLength(told);
    const ics = await saved("カレンダー");
    expect(ics.bytes.toString("utf8").match(/BEGIN:VEVENT/g)).toHaveLength(told);
    const book = await readWorkbook((await saved("Excel")).bytes);
    expect(book[0]?.data).toHaveLength(told + 1);
    await expectNoAxeViolations(page());
  });

  test("machine time too, in all three forms", async () => {
    await page().getByTestId("side-panel").getByRole("button", { name: "マシンタイム" }).click();
    const told = Number(/([\d,]+)件/.exec(await page().getByTestId("export-count").innerText())?.[1]);
    expect(told).toBeGreaterThan(3);
    const ics = await saved("カレンダー");
    expect(ics.name).toMatch(/^demo-machine-time-.*\.ics$/);
    expect(ics.bytes.toString("utf8").match(/^UID:.*@machine\.beamline-desk/gm)).toHaveLength(told);
    const book = await readWorkbook((await saved("Excel")).bytes);
    expect(book[0]?.data).toHaveLength(told + 1);
    expect((await saved("CSV")).bytes.toString("utf8").trimEnd().split("\r\n")).toHaveLength(told + 1);
    await page().getByTestId("side-panel").getByRole("button", { name: "予定", exact: true }).click();
  });

  test("and comes back as nothing new", async () => {
    const csv = await saved("CSV");
    const ics = await saved("カレンダー");
    await openPanel("import");
    for (const [name, { bytes }] of Object.entries({ "a.csv": csv, "a.ics": ics })) {
      await choose(name, bytes);
      await page().getByTestId("side-panel").getByText(name).waitFor();
      await page().getByText("変わるものはありません").waitFor();
      expect(await counts()).toMatch(/^変更なし [\d,]+$/);
    }
  });
});

describe("a file comes in", () => {
  // Far behind the bookings of the demo; facility use needs no term.
  const head = "ステーション,開始,終了,利用の種類,課題名・内容";
  const good = (title: string) => `BL02U,2031/11/25 10:00,2031/11/25 18:00,施設利用,${title}`;

  test("with every reason against it, and nothing is taken in while a line is refused", async () => {
    await choose("bad.csv", [head, good("よい行"), "BL99,2031/11/25,夕方,施設利用,だめな行"].join("\n"));
    await page().getByText("「BL99」にあたるステーションまたはビームラインがありません").waitFor();
    expect(await counts()).toBe("取り込めません 1\n新規 1");
    expect(await page().getByTestId("import-take").isDisabled()).toBe(true);
    await expectNoAxeViolations(page());
  });

  test("is taken in when a person says so, and Ctrl+Z takes all of it back", async () => {
    const rows = [head, good("XAS-1"), good("XAS-2").replaceAll("10:00", "18:00").replace("25 18:00,施", "26 2:00,施")];
    await choose("good.csv", rows.join("\r\n"));
    await page().getByTestId("import-take").click();
    await page().getByText("2件を取り込みました").waitFor();
    await goTo("2031-11-25");
    await bars("XAS-1").waitFor();
    await bars("XAS-2").waitFor();
    await page().keyboard.press("Control+z");
    await bars("XAS-1").waitFor({ state: "detached" });
    expect(await bars("XAS-2").count()).toBe(0);
  });

  test("as machine time, which stands behind the lanes and goes with undo", async () => {
    await openPanel("import");
    await page().getByTestId("side-panel").getByRole("button", { name: "マシンタイム" }).click();
    await choose("machine.csv", "開始,終了,種別,メモ\n2031/11/25 10:00,2031/11/26 10:00,停止,取込試験\n");
    expect(await counts()).toBe("新規 1");
    await page().getByTestId("import-take").click();
    await page().getByText("1件を取り込みました").waitFor();
    await page().keyboard.press("Control+z");
    await page().getByTestId("notices").getByText("マシンタイムの取り込み").waitFor();
  });

  test("with a coalition member, which the form offers; it goes out by its name and comes in by it", async () => {
    await page().keyboard.press("Escape");
    await page().getByRole("button", { name: "今日", exact: true }).click();
    await page().getByRole("button", { name: "1週", exact: true }).click();
    await page()
      .locator(".lane-bar.use-coalition.is-movable.has-title")
      .first()
      .click({ position: { x: 16, y: 12 } });
    const form = page().getByTestId("booking-form");
    await form.getByLabel("課題名・内容").fill("会員の予定");
    await form.getByLabel("会員", { exact: true }).selectOption({ label: "見本化学" });
    await page().getByTestId("save-booking").click();
    await named("見本化学").waitFor();
    await openPanel("export");
    const csv = (await saved("CSV")).bytes.toString("utf8");
    expect(csv).toContain("会員の予定,見本化学,");
    expect((await saved("カレンダー")).bytes.toString("utf8")).toMatch(/X-BEAMLINE-DESK-MEMBER:member:demo-mihon/);
    await openPanel("import");
    await page().getByTestId("side-panel").getByRole("button", { name: "予定", exact: true }).click();
    await choose("other.csv", csv.replace("会員の予定,見本化学,", "会員の予定,模擬光学,"));
    await page().getByText("変更 1").waitFor();
    await page().getByTestId("import-take").click();
    await named("模擬光学").waitFor();
  });

  test("without a word from the content policy", () => {
    expect(window.violations).toEqual([]);
  });
});

async function goTo(day: string): Promise<void> {
  await page().getByTestId("period").click();
  await page().getByTestId("go-to-input").fill(day);
  await page().keyboard.press("Enter");
}
