// Paper, in the real window: what is on the pages, how many and how large, and that both ways out of the program are asked for as
// they should be. The PDF is the program's own, read by another reader.
import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeFirst, overfull, readPdf, type Pdf } from "#test/e2e/calendar/paper.ts";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import { loadDemo, looks, settle, showLook } from "#test/pictures/screens.ts";
import { collectCspViolations } from "#test/window/csp.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

let desk: Desk;
let saves = 0;
/** Many times what a busy machine needs; it only ends what would never end. */
const patience = { timeout: 20_000 };
const page = (): Page => desk.page;
const sheets = () => page().getByTestId("print-sheet");
const choose = (words: string) =>
  page().getByTestId("side-panel").getByRole("button", { name: words, exact: true }).click();

beforeAll(async () => {
  desk = await launchDesk({ size: { width: 1280, height: 800 } });
  await loadDemo(page());
  await goTo("2026-11-25");
});
afterAll(() => desk.close());

async function goTo(day: string): Promise<void> {
  await page().keyboard.press("g");
  await page().getByTestId("go-to-input").fill(day);
  await page().keyboard.press("Enter");
}

/** Presses "Save as PDF", answers the system's dialog with a new file of ours (or closes it), and reads what was written. */
async function savePdf(answer: "save" | "close" = "save"): Promise<Pdf & { readonly proposed: string }> {
  saves += 1;
  const path = answer === "close" ? "" : `${desk.userData}/saved-${saves}.pdf`;
  await desk.app.evaluate(({ dialog }, filePath) => {
    const asked: string[] = [];
    Reflect.set(globalThis, "asked", asked);
    dialog.showSaveDialog = ((...given: unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)));
      return Promise.resolve({ canceled: filePath === "", filePath });
    }) as typeof dialog.showSaveDialog;
  }, path);
  await settle(page());
  await page().getByTestId("print-pdf").click();
  // A file that is there is whole: it is moved to its name when it is written.
  await expect.poll(() => path === "" || existsSync(path), patience).toBe(true);
  const said = answer === "close" ? "やめました。" : "PDFを保存しました。";
  await expect.poll(() => page().getByTestId("print-result").textContent(), patience).toBe(said);
  const asked = await desk.app.evaluate(() => Reflect.get(globalThis, "asked") as string[]);
  const proposed = (JSON.parse(asked[0] ?? "{}") as { defaultPath: string }).defaultPath;
  return answer === "close" ? { pages: [], sizeMm: [], title: "", proposed } : { ...(await readPdf(path)), proposed };
}

describe("all beamlines on A3", () => {
  test("Ctrl+P shows the month of the screen as one sheet, with everything a wall wants to know", async () => {
    await page().keyboard.press("Control+p");
    await sheets().first().waitFor();
    expect(await page().getByTestId("print-count").textContent()).toBe("A3 横・1ページ");
    const pdf = await savePdf();
    expect(pdf.proposed).toBe("demo-beamtime-2026-11-01-2026-11-30.pdf");
    expect(pdf.title).toBe("ビームタイム予定表 2026年11月");
    expect(pdf.sizeMm).toEqual([[420, 297]]);
    const [text = ""] = pdf.pages;
    for (const words of [
      "NanoTerasu",
      "ビームタイム予定表",
      "2026年11月",
      "2026B期",
      "1 / 1",
      "すべて架空のデータです",
    ])
      expect(text).toContain(words);
    for (const legend of ["共用", "コアリション", "施設利用", "行事", "確定", "マシンスタディ"])
      expect(text).toContain(legend);
    for (const beamline of ["BL02U", "BL08W XRD", "BL14U"]) expect(text).toContain(beamline);
    expect(text).toMatch(/印刷 \d{4}\/\d+\/\d+\(.\) \d\d:\d\d JST/);
    expect(await page().getByTestId("watermark").count()).toBe(1);
    await expectNoAxeViolations(page());
  });

  test("the next week is printed by the same buttons that leaf on screen", async () => {
    await choose("1週");
    await expect.poll(() => page().getByTestId("period").innerText(), patience).toContain("11/23");
    await page().getByTestId("next").click();
    await expect.poll(() => sheets().first().innerText(), patience).toContain("2026/11/30(月) – 12/6(日)");
    const pdf = await savePdf();
    expect(pdf.sizeMm).toEqual([[420, 297]]);
    expect(pdf.pages[0]).toContain("12/3(木)");
  });

  test("a filter of the screen holds on paper, and the paper says so", async () => {
    await page().getByTestId("filter").click();
    await page().getByLabel("文字で絞り込む").fill("XAFS");
    await page().keyboard.press("Escape");
    await expect.poll(() => sheets().first().innerText(), patience).toMatch(/絞り込みにより\d+件を省いています/);
    await page().getByTestId("filter").click();
    await page().getByLabel("文字で絞り込む").fill("");
    await page().keyboard.press("Escape");
    await expect.poll(() => sheets().first().innerText(), patience).not.toContain("省いています");
  });
});

describe("one sheet for each station on A4", () => {
  test("twelve sheets, each with its own head and number", async () => {
    await choose("BLごと");
    await choose("1か月");
    await expect.poll(() => sheets().count(), patience).toBe(12);
    const pdf = await savePdf();
    expect(pdf.sizeMm).toEqual(Array.from({ length: 12 }, () => [210, 297]));
    pdf.pages.forEach((text, at) => {
      expect(text).toContain(`${at + 1} / 12`);
      expect(text).toContain("2026年");
      expect(text).toContain("コアリション");
    });
    expect(pdf.pages[4]).toContain("BL08W XRD");
  });

  test("of one beamline only, in English, whatever the language of the window", async () => {
    await page().locator("select[name=print-beamline]").selectOption("BL07U");
    await choose("English");
    await expect.poll(() => sheets().count(), patience).toBe(1);
    expect(await overfull(page())).toEqual([]);
    const pdf = await savePdf();
    expect(pdf.proposed).toMatch(/^demo-beamtime-BL07U-/);
    expect(pdf.pages[0]).toMatch(/Printed .* JST/);
    for (const words of ["Coalition", "All data are invented", "1 / 1"]) expect(pdf.pages[0]).toContain(words);
    expect(await page().getByTestId("side-panel").innerText()).toContain("用紙");
  });
});

describe("the list on A4", () => {
  test("has as many pages as the panel says, the headings on each, and nothing beyond an edge", async () => {
    await choose("一覧");
    await choose("日本語");
    await page().locator("select[name=print-beamline]").selectOption("");
    await expect.poll(() => sheets().count(), patience).toBeGreaterThan(5);
    const told = Number(/・(\d+)ページ/.exec((await page().getByTestId("print-count").textContent()) ?? "")?.[1]);
    const pdf = await savePdf();
    expect(pdf.pages).toHaveLength(told);
    for (const text of pdf.pages)
      for (const words of ["日時", "課題名・内容", "実験責任者"]) expect(text).toContain(words);
    const onScreen = await sheets().evaluateAll((all) =>
      all.map((sheet) =>
        Array.from(sheet.querySelectorAll(".print-row [role=cell]"), (cell) => cell.textContent ?? ""),
      ),
    );
    const plain = (text: string): string => text.replaceAll(/\s/g, "");
    onScreen.forEach((cells, at) => {
      const text = plain(pdf.pages[at] ?? "");
      expect(cells.filter((cell) => !/^[共コ施行]/.test(cell) && !text.includes(plain(cell)))).toEqual([]);
    });
    expect(await overfull(page())).toEqual([]);
  });

  test("a title as long as a form allows is written in full", async () => {
    const title = `${"長い課題名".repeat(20)}終わりまで`;
    await page().keyboard.press("Escape");
    await changeFirst(page(), { title });
    await page().keyboard.press("Control+p");
    await choose("一覧");
    await choose("1か月");
    const pdf = await savePdf();
    expect(pdf.pages.join("").replaceAll(/\s/g, "")).toContain(title);
    for (const form of ["全BL", "BLごと", "一覧"]) {
      await choose(form);
      expect(await overfull(page()), form).toEqual([]);
    }
  });

  test("a booking in somebody's way says so on every form, however little room its bar has", async () => {
    await page().keyboard.press("Escape");
    await changeFirst(page(), { longerByDays: 9 });
    await page().keyboard.press("Control+p");
    for (const form of ["全BL", "BLごと", "一覧"]) {
      await choose(form);
      await expect.poll(() => page().locator(".print-legend").first().innerText(), patience).toContain("重なり");
    }
    const row = page().locator(".print-row", { hasText: "終わりまで" });
    await expect.poll(() => row.textContent(), patience).toMatch(/· 重なり/);
    await choose("全BL");
    const outlines = page().locator(".print-drawing .has-problem .box");
    await expect.poll(() => outlines.count(), patience).toBeGreaterThan(1);
  });
});

describe("out of the program", () => {
  test("a closed dialog writes nothing and says so", async () => {
    const pdf = await savePdf("close");
    expect(pdf.proposed).toMatch(/\.pdf$/);
    expect(await page().getByTestId("print-result").textContent()).toBe("やめました。");
  });

  test("the system's print dialog is asked for the paper on screen, with its colours", async () => {
    await choose("全BL");
    await desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) return;
      contents.print = ((options: unknown, done: (printed: boolean, reason: string) => void) => {
        Reflect.set(globalThis, "printed", options);
        done(true, "");
      }) as typeof contents.print;
    });
    await page().getByTestId("print-now").click();
    await page().getByText("プリンターに送りました。").waitFor();
    expect(await desk.app.evaluate(() => Reflect.get(globalThis, "printed") as unknown)).toMatchObject({
      silent: false,
      printBackground: true,
      pageSize: "A3",
      landscape: true,
    });
  });

  test("the window's size and zoom change nothing on paper", async () => {
    const before = await savePdf();
    await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
    const after = await savePdf();
    await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1));
    expect(after.sizeMm).toEqual(before.sizeMm);
    expect(after.pages.length).toBe(before.pages.length);
  });

  test("Escape leads back to where one was, and nothing of the paper stays", async () => {
    await page().getByTestId("paper").focus();
    await page().keyboard.press("Escape");
    await page().getByTestId("calendar-board").waitFor();
    expect(await page().getByTestId("paper").count()).toBe(0);
  });
});

describe("the pages keep the rules of the window", () => {
  test("nothing is stopped by the content policy, and all of it works with the network cut", async () => {
    await desk.app.evaluate(({ session }) => session.defaultSession.enableNetworkEmulation({ offline: true }));
    const csp = await collectCspViolations(page());
    await page().getByTestId("calendar-board").waitFor();
    await page().keyboard.press("Control+p");
    for (const form of ["全BL", "BLごと", "一覧"]) {
      await choose(form);
      await sheets().first().waitFor();
      await savePdf();
    }
    expect(await csp.violations()).toEqual([]);
  });

  test.each(looks)("in $language, $theme the paper is white and a screen reader finds its way", async (look) => {
    await showLook(page(), look);
    await page().keyboard.press("Control+p");
    await sheets().first().waitFor();
    expect(
      await sheets()
        .first()
        .evaluate((sheet) => getComputedStyle(sheet).backgroundColor),
    ).toBe("rgb(255, 255, 255)");
    await expectNoAxeViolations(page());
  });
});
