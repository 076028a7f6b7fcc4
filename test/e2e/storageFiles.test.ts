// Data in and out as files: all of it or nothing, in words that say what to do; and a load that was cut off.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addBooking,
  bar,
  calendarPainted,
  closePanel,
  openDesk,
  showWeek,
  startEmpty,
} from "#test/e2e/bookingStory.ts";
import type { Desk } from "#test/window/launch.ts";
import { type StoredRows, storedRows } from "#test/window/storedRows.ts";

const started: { desk?: Desk } = {};
const desk = (): Desk => {
  if (!started.desk) throw new Error("No window is open");
  return started.desk;
};
const page = (): Page => desk().page;

beforeAll(async () => {
  started.desk = await openDesk();
});
afterAll(() => started.desk?.close());

const nothing = { bookings: [], bookingEvents: [], outbox: [], steps: [] };
const rowsOnly = ({ bookings, bookingEvents, outbox, steps }: StoredRows) => ({
  bookings,
  bookingEvents,
  outbox,
  steps,
});

async function choose(content: string): Promise<void> {
  const file = { name: "file.json", mimeType: "application/json", buffer: Buffer.from(content) };
  await page().getByTestId("import-file").setInputFiles(file);
}

async function inLanguage(name: "日本語" | "English"): Promise<void> {
  await page().getByRole("button", { name, exact: true }).click();
  await page().getByRole("button", { name, exact: true, pressed: true }).waitFor();
}

const facilityFile = readFileSync(new URL("../../assets/facility/nanoterasu.json", import.meta.url), "utf8");
const brokenFacility = facilityFile.replace('"id": "BL02U"', '"id": "beamline 2"').replace('"2026A"', '"Spring"');

describe("a file that cannot be taken in", () => {
  test.each([
    [
      "日本語",
      "is no JSON",
      "time,booking\n",
      ["取り込めませんでした。この端末には何も書き込まれていません。", "JSON ファイルではない"],
    ],
    [
      "English",
      "is no JSON",
      '{"format":',
      ["Nothing was written on this device.", "The file is not JSON, or it is cut off."],
    ],
    ["日本語", "is of another program", '{"format":"ical/2"}', ["読み込めない形式です: ical/2"]],
    ["English", "is of another program", '{"format":"ical/2"}', ["This form cannot be read: ical/2"]],
    ["日本語", "is a facility with mistakes", brokenFacility, ["beamlines[0].id: 書き方が違います（例：BL08W）。"]],
    ["English", "is a facility with mistakes", brokenFacility, ["beamlines[0].id: This must look like BL08W."]],
  ] as const)("%s: %s", async (language, _what, content, words) => {
    await inLanguage(language);
    await choose(content);
    const alert = page().getByRole("alert");
    for (const word of words) await alert.getByText(word).waitFor();
    const { meta, ...tables } = await storedRows(page());
    expect(tables).toEqual(nothing);
    expect(meta.filter(({ key }) => key !== "storage-kept")).toEqual([]);
    await page().reload();
    await page().getByTestId("start-empty").waitFor();
  });

  test("every mistake of an export is counted, the first ones are named", async () => {
    await inLanguage("日本語");
    const wrong = { format: "beamline-desk/export/1", facility: { name: { ja: "あ", en: "a" }, demo: null } };
    const tables = ["stations", "terms", "offers", "machinePeriods", "bookings", "bookingEvents", "heliumEntries"];
    const empty = Object.fromEntries([...tables, "assignments", "outbox"].map((table) => [table, []]));
    await choose(JSON.stringify({ ...wrong, ...empty, beamlines: Array.from({ length: 20 }, () => 1) }));
    const alert = page().getByRole("alert");
    await alert.getByText("beamlines[0]: 値の型が違います（必要な型：オブジェクト）。").waitFor();
    await alert.getByText("ほかに 12 か所あります。").waitFor();
    expect(rowsOnly(await storedRows(page()))).toEqual(nothing);
  });
});

describe("a demo that was cut off", () => {
  test("is gone at the next start, which begins like the first one; then it can be loaded", async () => {
    await page().locator("select").first().selectOption("L");
    await page().getByTestId("start-demo").click();
    await expect.poll(async () => (await storedRows(page())).bookings.length).toBeGreaterThan(0);
    await putOnDisk(page());
    const { userData } = desk();
    await desk().kill();

    started.desk = await openDesk({ userData });
    await page().getByTestId("start-demo").waitFor();
    const { meta, ...tables } = await storedRows(page());
    expect(tables).toEqual(nothing);
    expect(meta.map(({ key }) => key)).not.toContain("loading");
    await page().locator("select").first().selectOption("S");
    await page().getByTestId("start-demo").click();
    await page().getByTestId("demo-mark").waitFor();
    await calendarPainted(page());
    await eraseAll();
  });
});

describe("everything as one file", () => {
  test("the button saves it, and a desk that was erased takes it in again: the same bookings, history and waiting changes", async () => {
    await startEmpty(page());
    await addBooking(page(), "書き出す課題");
    await closePanel(page());
    await page().keyboard.press("Control+ArrowRight");
    await page().getByTestId("notices").getByText("を移動しました").waitFor();
    const before = await storedRows(page());
    expect(before.bookingEvents.map(({ act }) => act)).toEqual(["created", "moved"]);
    const file = await exported();

    await eraseAll();
    expect(rowsOnly(await storedRows(page()))).toEqual(nothing);
    await choose(readFileSync(file, "utf8"));
    await calendarPainted(page());
    await showWeek(page());
    await bar(page(), "書き出す課題").waitFor();
    const { steps: _steps, ...after } = rowsOnly(await storedRows(page()));
    expect(after).toEqual({ bookings: before.bookings, bookingEvents: before.bookingEvents, outbox: before.outbox });
  });
});

/** Loading is written at the engine's leisure, so a kill may find none of it on the disk: this puts there what is written so far. */
async function putOnDisk(window: Page): Promise<void> {
  await window.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("beamline-desk");
        opening.addEventListener("error", () => failed(opening.error));
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("preferences", "readwrite", { durability: "strict" });
          writing.objectStore("preferences").put({ key: "theme", value: "light" });
          writing.addEventListener("complete", () => (opening.result.close(), done()));
        });
      }),
  );
}

async function settings(): Promise<void> {
  await page().evaluate(() => (window.location.hash = "#/settings"));
}

async function eraseAll(): Promise<void> {
  await settings();
  await page().getByTestId("start-over").click();
  await page().getByTestId("erase").click();
  await page().getByTestId("start-empty").waitFor();
}

/** Presses the button and gives the file a place, as a person does in the dialog. */
async function exported(): Promise<string> {
  await settings();
  const path = join(desk().userData, "export.json");
  await desk().app.evaluate(({ session }, place) => {
    const done = new Promise<string>((resolve) => {
      session.defaultSession.once("will-download", (_event, item) => {
        item.setSavePath(place);
        item.once("done", (_done, state) => resolve(`${state} ${item.getFilename()}`));
      });
    });
    Reflect.set(globalThis, "download", done);
  }, path);
  await page().getByTestId("export-all").click();
  const state = await desk().app.evaluate(() => Reflect.get(globalThis, "download") as Promise<string>);
  await page().getByRole("status").getByText("書き出しました").waitFor();
  expect(state).toMatch(/^completed beamline-desk-\d{4}-\d\d-\d\d\.json$/);
  return path;
}
