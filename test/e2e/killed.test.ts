// The power goes while somebody logs, fifty times: five computers, ten times each. Two of them at once: nothing here measures a time.
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { type Random, randomNamed } from "#shared/demo/random.ts";
import { addBooking, calendarPainted, closePanel, notices, startEmpty } from "#test/e2e/bookingStory.ts";
import { halfWritten } from "#test/window/halfWritten.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";
import { type StoredRows, storedRows } from "#test/window/storedRows.ts";

const COMPUTERS = 5;
const KILLS = 10;
const AT_ONCE = 2;
/** From the first word of a round on: long enough for some moves, or another booking half entered. */
const LONGEST_MS = 700;
/** Fifty starts of the window, on a machine that does other things too. */
const LIMIT_MS = 20 * 60_000;

const opened = new Set<Desk>();
/** At the size that it has by itself: another one costs a round a second. */
async function open(options: Parameters<typeof launchDesk>[0]): Promise<Desk> {
  const desk = await launchDesk(options);
  opened.add(desk);
  return desk;
}
const kill = (desk: Desk): Promise<void> => (opened.delete(desk), desk.kill());
afterEach(() => Promise.all([...opened].map(kill)));

test(
  "killed fifty times at any moment while bookings are made and moved: what was said to be saved is there, and nothing is half there",
  async () => {
    const waiting = Array.from({ length: COMPUTERS }, (_, no) => no);
    const work = async () => {
      for (let no = waiting.shift(); no !== undefined; no = waiting.shift()) {
        const { said, wrong } = await killAgainAndAgain(no);
        expect(wrong, `at computer ${no}`).toEqual([]);
        // Else nothing was tried.
        expect(said.filter((text) => text.includes("追加")).length).toBeGreaterThanOrEqual(KILLS);
        expect(said.filter((text) => text.includes("移動")).length).toBeGreaterThanOrEqual(KILLS / 2);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  },
  LIMIT_MS,
);

/** What was said to be saved, and what was found wrong whenever the window was opened again. */
async function killAgainAndAgain(computer: number): Promise<{ readonly said: string[]; readonly wrong: string[] }> {
  const random = randomNamed(`killed while bookings are made and moved ${computer}`);
  const [said, wrong]: [string[], string[]] = [[], []];
  let desk = await open({});
  const { userData } = desk;
  await startEmpty(desk.page);
  for (let round = 0; round < KILLS; round += 1) {
    await workUntilKilled(desk, { round, said, random });
    desk = await open({ userData });
    await calendarPainted(desk.page).catch(async (e) => { await desk.page.screenshot({ path: `/tmp/killed-${computer}.png` }); console.log(round, await desk.page.evaluate(() => document.body.innerText.slice(0, 600)), desk.userData); throw e; });
    const rows = await storedRows(desk.page);
    wrong.push(...halfWritten(rows), ...unsaved(said, rows.bookingEvents).map((text) => `not there: ${text}`));
  }
  await kill(desk);
  return { said, wrong };
}

type Round = { readonly round: number; readonly said: string[]; readonly random: Random };

/** The power goes some while after the first word of a booking made, or moved. */
async function workUntilKilled(desk: Desk, { round, said, random }: Round): Promise<void> {
  const { heard } = await listen(desk.page, said, round % 2 === 0 ? "追加" : "移動");
  const acting = actOn(desk.page, round).catch(() => undefined);
  await heard;
  // No sleep to wait for something: the moment itself is drawn by lot.
  await new Promise((done) => setTimeout(done, random.below(LONGEST_MS)));
  await kill(desk);
  await acting;
}

/** Makes bookings and moves each on with the keyboard, several times before the first is said to be done, until the window is gone. */
async function actOn(page: Page, round: number): Promise<void> {
  for (let no = 0; ; no += 1) {
    await addBooking(page, `課題${round}-${no}`);
    await closePanel(page);
    for (let move = 0; move < 3; move += 1) await page.keyboard.press("Control+ArrowRight");
  }
}

/** Collects what the screen says it has done, as it says it. `heard` is settled as soon as it says `word`. */
async function listen(page: Page, said: string[], word: string): Promise<{ readonly heard: Promise<void> }> {
  let tell = (): void => undefined;
  const heard = new Promise<void>((resolve) => (tell = resolve));
  await page.exposeFunction("hear", (text: string) => {
    said.push(text);
    if (text.includes(word)) tell();
  });
  await notices(page).waitFor({ state: "attached" });
  await page.evaluate(() => {
    const hear: unknown = Reflect.get(window, "hear");
    const place = document.querySelector("[data-testid=notices]");
    if (typeof hear !== "function" || place === null) throw new Error("There is no place for notices");
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) hear(node.textContent);
    }).observe(place, { childList: true });
  });
  return { heard };
}

const acts = { 追加: "created", 移動: "moved" } as const;

/** What was said to be saved more often than it is in the history. */
function unsaved(said: readonly string[], events: StoredRows["bookingEvents"]): string[] {
  const title = (text: string): string => /課題\d+-\d+/.exec(text)?.[0] ?? "";
  return said.filter((text, index) => {
    const word = text.includes("追加") ? "追加" : "移動";
    const same = (one: string) => one.includes(word) && title(one) === title(text);
    const nth = said.slice(0, index + 1).filter(same).length;
    return events.filter(({ act, after }) => act === acts[word] && after.title === title(text)).length < nth;
  });
}
