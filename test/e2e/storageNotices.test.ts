// When the database is not to be had: each reason in clear words, and what is stored stays as it is.
import { DATABASE_VERSION } from "#renderer/data/db.ts";
import { chmodSync, chownSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { addBooking, bar, calendarPainted, openDesk, showWeek, startEmpty } from "#test/e2e/bookingStory.ts";
import type { Desk } from "#test/window/launch.ts";
import { storedRows } from "#test/window/storedRows.ts";

const opened = new Set<Desk>();
async function open(options?: Parameters<typeof openDesk>[0]): Promise<Desk> {
  const desk = await openDesk(options);
  opened.add(desk);
  return desk;
}
async function close(desk: Desk): Promise<void> {
  opened.delete(desk);
  await desk.close();
}
afterEach(() => Promise.all([...opened].map(close)));

/** Another window of the same session, as a second program of ours would have it; `address` inside of the program. */
async function secondWindow(desk: Desk, address = "app://main/"): Promise<Page> {
  const [page] = await Promise.all([
    desk.app.waitForEvent("window"),
    desk.app.evaluate(({ BrowserWindow }, shown) => {
      const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
      return window.loadURL(shown);
    }, address),
  ]);
  return page;
}

/** A document of our origin in which nothing of the program runs. */
async function bareWindow(desk: Desk): Promise<Page> {
  const script = await desk.page.evaluate(() => document.querySelector("script")?.src ?? "");
  return secondWindow(desk, script);
}

/** Opens the database at a version in IndexedDB's own counting (ten times ours) and keeps it open as `window.held`. */
async function holdAt(page: Page, version: number): Promise<void> {
  await page.evaluate(
    (asked) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("beamline-desk", asked);
        opening.addEventListener("error", () => failed(opening.error));
        opening.addEventListener("success", () => {
          Reflect.set(window, "held", opening.result);
          done();
        });
      }),
    version,
  );
}

const letGo = (page: Page): Promise<void> => page.evaluate(() => Reflect.get(window, "held").close());

describe("a second window on the same data", () => {
  test("each shows at once what was done in the other", async () => {
    const desk = await open();
    await startEmpty(desk.page);
    const second = await secondWindow(desk);
    await calendarPainted(second);
    await addBooking(desk.page, "一枚目の課題");
    await showWeek(second);
    await bar(second, "一枚目の課題").waitFor();
    await second.getByTestId("undo").click();
    await bar(desk.page, "一枚目の課題").waitFor({ state: "detached" });
    const { bookingEvents } = await storedRows(second);
    expect(bookingEvents.map(({ act, via }) => `${act} by ${via}`)).toEqual(["created by act", "cancelled by undo"]);
  });
});

describe("a newer program", () => {
  test("takes the data over while ours is open, and is told apart from then on; nothing of the data is touched", async () => {
    const desk = await open();
    await startEmpty(desk.page);
    await addBooking(desk.page, "旧版の課題");
    const before = await storedRows(desk.page);
    const newer = await bareWindow(desk);
    await holdAt(newer, 990);
    await desk.page.getByText("別のウィンドウがデータを更新しました").waitFor();
    await desk.page.getByText("保存済みの内容は失われていません").waitFor();
    await letGo(newer);
    await desk.page.getByRole("button", { name: "もう一度開く" }).click();
    await desk.page.getByText("このデータは新しい版のプログラムで作られています").waitFor();
    await desk.page.getByText(`形式は 99、このプログラムが読めるのは ${DATABASE_VERSION} まで`).waitFor();
    expect(await storedRows(desk.page)).toEqual(before);
    await close(desk);

    const english = await open({ userData: desk.userData, language: "en" });
    await english.page.getByText("This data was made by a newer version").waitFor();
    await english.page
      .getByText(`The stored data has form 99; this program reads up to ${DATABASE_VERSION}.`)
      .waitFor();
    expect(await storedRows(english.page)).toEqual(before);
  });
});

describe("an older window", () => {
  test("does not let go: it is said which window to close, and the program goes on as soon as it is", async () => {
    const desk = await open();
    const older = await bareWindow(desk);
    await older.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const erasing = indexedDB.deleteDatabase("beamline-desk");
          erasing.addEventListener("success", () => done());
          erasing.addEventListener("error", () => failed(erasing.error));
        }),
    );
    await holdAt(older, 1);
    await desk.page.reload();
    await desk.page.getByText("別のウィンドウがデータを使っています").waitFor();
    await desk.page.getByText("ほかのビームラインデスクのウィンドウを閉じると続きます").waitFor();
    await letGo(older);
    await startEmpty(desk.page);
    expect((await storedRows(desk.page)).meta.map(({ key }) => key)).toContain("facility");
  });
});

describe("the stored data cannot be read", () => {
  test("it is said so in both languages, and once it can be read again all of it is there", async () => {
    const desk = await open();
    await startEmpty(desk.page);
    await addBooking(desk.page, "隠れた課題");
    const before = await storedRows(desk.page);
    await close(desk);
    const folder = databaseFolder(desk.userData);
    const { uid, gid } = statSync(folder);
    // Root's window runs as another user, who is shut out; a person's own is by the mode alone.
    chownSync(folder, process.getuid?.() ?? uid, process.getgid?.() ?? gid);
    chmodSync(folder, 0);

    const shut = await open({ userData: desk.userData });
    await shut.page.getByText("この端末のデータを開けませんでした").waitFor();
    await shut.page.getByText("データはそのまま残しています").waitFor();
    await close(shut);
    const english = await open({ userData: desk.userData, language: "en" });
    await english.page.getByText("The data on this device could not be opened").waitFor();
    chownSync(folder, uid, gid);
    chmodSync(folder, 0o700);

    await english.page.getByRole("button", { name: "Open again" }).click();
    await calendarPainted(english.page);
    expect(await storedRows(english.page)).toEqual(before);
  });
});

function databaseFolder(userData: string): string {
  const name = readdirSync(join(userData, "IndexedDB")).find((one) => one.endsWith(".leveldb"));
  return join(userData, "IndexedDB", name ?? "");
}
