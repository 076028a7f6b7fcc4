// What is saved is saved: without a network, in another zone, and when the power goes.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { randomNamed } from "#shared/demo/random.ts";
import {
  addBooking,
  bar,
  calendarPainted,
  closePanel,
  labelOf,
  notices,
  openDesk,
  startEmpty,
} from "#test/e2e/bookingStory.ts";
import { askedOfTheNetwork, networkLog } from "#test/window/askedOfTheNetwork.ts";
import { halfWritten } from "#test/window/halfWritten.ts";
import type { Desk } from "#test/window/launch.ts";
import { storedRows } from "#test/window/storedRows.ts";

const opened = new Set<Desk>();
async function open(options?: Parameters<typeof openDesk>[0]): Promise<Desk> {
  const desk = await openDesk(options);
  opened.add(desk);
  return desk;
}
const end = (desk: Desk, how: "close" | "kill"): Promise<void> => (opened.delete(desk), desk[how]());
afterEach(() => Promise.all([...opened].map((desk) => end(desk, "kill"))));

/** Every way out leads to a closed door. */
const cutOff = [
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

describe("with the network cut, on a workstation that is set to Newfoundland", () => {
  test("the calendar is there, in Japan time, can be worked on, and nothing ever asks the network", async () => {
    const first = await open();
    await startEmpty(first.page);
    await addBooking(first.page, "日本の課題");
    const label = await labelOf(first.page, "日本の課題");
    await end(first, "close");

    const log = join(first.userData, "network.json");
    const desk = await open({
      userData: first.userData,
      args: [...cutOff, networkLog(log)],
      env: { TZ: "America/St_Johns" },
    });
    await calendarPainted(desk.page);
    expect(await desk.page.evaluate(() => new Date(0).getTimezoneOffset())).not.toBe(-540);
    await expect.poll(() => labelOf(desk.page, "日本の課題")).toBe(label);
    expect(label).toContain("12/7(月) 02:00–10:00");
    await addBooking(desk.page, "島の課題");
    expect(await labelOf(desk.page, "島の課題")).toMatch(/\d\d:00–/);
    const made = (await storedRows(desk.page)).bookings.find(({ title }) => title === "島の課題");
    const startsAt = new Date((made?.start ?? 0) + 9 * 3_600_000).toISOString().slice(11, 16);
    expect(await labelOf(desk.page, "島の課題")).toContain(` ${startsAt}–`);
    await desk.page.getByText("America/St_Johns").waitFor();
    for (const screen of ["settings", "about", "calendar"]) {
      await desk.page.evaluate((address) => (window.location.hash = `#/${address}`), screen);
      await desk.page.locator(`[href="#/${screen}"][aria-current=page]`).waitFor();
    }
    // The one address that the log may hold is the one that shows that it would hold others.
    await desk.app.evaluate(({ net }) => net.fetch("http://asked.invalid/").catch(() => undefined));
    await end(desk, "close");
    expect(askedOfTheNetwork(log)).toEqual(["http://asked.invalid/"]);
  });
});

describe("the program is killed", () => {
  test("right after it said “saved”: the booking, its history and the way back are there", async () => {
    const desk = await open();
    await startEmpty(desk.page);
    await addBooking(desk.page, "最後の課題");
    await end(desk, "kill");

    const { page } = await open({ userData: desk.userData });
    await bar(page, "最後の課題").waitFor();
    const rows = await storedRows(page);
    expect(rows.bookings.map(({ title }) => title)).toEqual(["最後の課題"]);
    expect(halfWritten(rows)).toEqual([]);
    await bar(page, "最後の課題").click();
    await page.getByTestId("history").getByText("この端末の利用者").waitFor();
    await page.getByTestId("undo").click();
    await bar(page, "最後の課題").waitFor({ state: "detached" });
  });

  test("at any moment, again and again: what was said to be saved is there, and nothing is half there", async () => {
    const random = randomNamed("killed while bookings are made and moved");
    const said: string[] = [];
    let userData: string | undefined;
    for (let round = 0; round < 8; round += 1) {
      const desk = await open(userData === undefined ? {} : { userData });
      if (userData === undefined) await startEmpty(desk.page);
      userData = desk.userData;
      await calendarPainted(desk.page);
      const rows = await storedRows(desk.page);
      expect(halfWritten(rows)).toEqual([]);
      expect(unsaved(said, rows.bookingEvents)).toEqual([]);
      await listen(desk.page, said);
      // No sleep to wait for something: the moment of the power cut.
      const wait = new Promise((done) => setTimeout(done, 300 + random.below(1500)));
      const acting = actOn(desk.page, round).catch(() => undefined);
      await wait;
      await end(desk, "kill");
      await acting;
    }
    const last = await open(userData === undefined ? {} : { userData });
    await calendarPainted(last.page);
    const rows = await storedRows(last.page);
    expect(halfWritten(rows)).toEqual([]);
    expect(unsaved(said, rows.bookingEvents)).toEqual([]);
    // Else nothing was tried.
    expect(said.filter((text) => text.includes("追加")).length).toBeGreaterThan(3);
    expect(said.filter((text) => text.includes("移動")).length).toBeGreaterThan(3);
  });
});

/** Makes bookings and moves each on with the keyboard, until the window is gone. */
async function actOn(page: Page, round: number): Promise<void> {
  for (let no = 0; ; no += 1) {
    await addBooking(page, `課題${round}-${no}`);
    await closePanel(page);
    for (let move = 0; move < 3; move += 1) await page.keyboard.press("Control+ArrowRight");
  }
}

/** Collects what the screen says it has done, as it says it. */
async function listen(page: Page, said: string[]): Promise<void> {
  await page.exposeFunction("hear", (text: string) => void said.push(text));
  await notices(page).waitFor({ state: "attached" });
  await page.evaluate(() => {
    const hear: unknown = Reflect.get(window, "hear");
    const place = document.querySelector("[data-testid=notices]");
    if (typeof hear !== "function" || place === null) throw new Error("There is no place for notices");
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) hear(node.textContent);
    }).observe(place, { childList: true });
  });
}

const acts = { 追加: "created", 移動: "moved" } as const;

/** What was said to be saved more often than it is in the history. */
function unsaved(said: readonly string[], events: Awaited<ReturnType<typeof storedRows>>["bookingEvents"]): string[] {
  const title = (text: string): string => /課題\d-\d+/.exec(text)?.[0] ?? "";
  return said.filter((text, index) => {
    const word = text.includes("追加") ? "追加" : "移動";
    const same = (one: string) => one.includes(word) && title(one) === title(text);
    const nth = said.slice(0, index + 1).filter(same).length;
    return events.filter(({ act, after }) => act === acts[word] && after.title === title(text)).length < nth;
  });
}
