// A disk that is full: said in words, nothing half there, and the work goes on once there is room. The engine and its
// transactions are real; only the writing that runs out of room is ours, because Electron asks the whole disk for room and no quota.
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import {
  addBooking,
  bar,
  calendarPainted,
  closePanel,
  fillForm,
  notices,
  openDesk,
  startEmpty,
} from "#test/e2e/bookingStory.ts";
import { halfWritten } from "#test/window/halfWritten.ts";
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

/**
 * From now on the disk of the window has room for so many rows in each table named, then IndexedDB refuses as it does on a
 * full disk. The rows before that one are already in the transaction: whether they stay is what is tried.
 */
async function fillDisk(page: Page, room: Readonly<Record<string, number>>): Promise<void> {
  await page.evaluate((left: Record<string, number>) => {
    const { add, put } = IDBObjectStore.prototype;
    for (const [name, write] of Object.entries({ add, put })) {
      Reflect.set(IDBObjectStore.prototype, name, function (this: IDBObjectStore, ...row: [unknown]) {
        const rows = left[this.name];
        if (rows === 0) throw new DOMException("The disk is full", "QuotaExceededError");
        if (rows !== undefined) left[this.name] = rows - 1;
        return write.apply(this, row);
      });
    }
    Reflect.set(window, "makeRoom", () => Object.assign(IDBObjectStore.prototype, { add, put }));
  }, room);
}

const makeRoom = (page: Page): Promise<void> => page.evaluate(() => void Reflect.get(window, "makeRoom")());

const troubleOf = (page: Page) => page.getByRole("alert");

describe("the disk is full", () => {
  test("while a booking is saved: what happened and what to do is said, the form keeps what was typed, and saving works again", async () => {
    const { page } = await open();
    await startEmpty(page);
    await addBooking(page, "先の課題");
    await closePanel(page);
    const before = await storedRows(page);
    // Row, history and outbox entry still fit, the step does not.
    await fillDisk(page, { steps: 0 });
    await fillForm(page, "満杯の課題");
    await page.getByTestId("save-booking").click();
    await notices(page).getByText("ディスクの空きがないため、今の操作は保存されていません").waitFor();
    expect(await notices(page).textContent()).toContain("保存済みの内容はそのまま残っています");
    expect(await page.getByLabel("課題名・内容").inputValue()).toBe("満杯の課題");
    expect(await storedRows(page)).toEqual(before);
    await bar(page, "先の課題").waitFor();

    await makeRoom(page);
    await page.getByTestId("save-booking").click();
    await notices(page).getByText("満杯の課題 を追加しました").waitFor();
    await closePanel(page);
    const rows = await storedRows(page);
    expect(rows.bookings.map(({ title }) => title).toSorted()).toEqual(["先の課題", "満杯の課題"].toSorted());
    expect(halfWritten(rows)).toEqual([]);
  });

  test("while the demo is loaded: nothing of it stays, it is said in both languages, and it can be loaded once there is room", async () => {
    const { page } = await open();
    await page.getByTestId("start-demo").waitFor();
    await fillDisk(page, { bookings: 500 });
    await page.getByTestId("start-demo").click();
    await troubleOf(page).getByText("ディスクの空きが足りません").waitFor();
    expect(Object.values(await storedRows(page)).flat()).toEqual([]);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByTestId("start-demo").click();
    await troubleOf(page).getByText("The disk is full. What was half done has been removed.").waitFor();

    await makeRoom(page);
    await page.getByTestId("start-demo").click();
    await calendarPainted(page);
    expect(await page.getByTestId("demo-mark").textContent()).toBe("DEMO");
    expect((await storedRows(page)).meta.map(({ key }) => key)).not.toContain("loading");
  });
});
