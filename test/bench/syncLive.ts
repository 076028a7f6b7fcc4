// Two real windows at one backend: how soon a change that one saves is on the other's screen, and how soon a thousand changes that were
// made without a network are taken in.
import { isUsable, openStation } from "#test/bench/firstSync.ts";
import { alone, pause, percentile, type Metric } from "#test/bench/measure.ts";
import { countWaiting, workOffline } from "#test/bench/offlineWork.ts";
import { PEOPLE, storedBackend } from "#test/bench/storedBackend.ts";
import type { Size } from "#test/bench/storedFacility.ts";
import { startProcess } from "#test/backend/durable/backendProcess.ts";
import { addBooking, showWeek } from "#test/e2e/bookingStory.ts";
import { cuttableLine } from "#test/window/cuttableLine.ts";
import type { Desk } from "#test/window/launch.ts";
import type { Page } from "playwright-core";

const CHANGES = 40;
const OFFLINE_CHANGES = 1_000;
const lookEveryMs = 50;

export async function syncLive(size: Size): Promise<Record<string, Metric>> {
  const backend = await startProcess(await storedBackend(size));
  const line = await cuttableLine(backend.url);
  const [first, second] = [await station(line.origin), await station(backend.url)];
  await addBooking(first.page, "見える予定 0");
  const seen: number[] = [];
  for (let no = 1; no <= CHANGES; no++) seen.push(await seenAfter(first.page, second.page, `見える予定 ${no}`));
  const drained = await drainedAfter(first.page, line);
  for (const { close } of [first, second, line]) await close();
  await backend.kill();
  const p95 = percentile(seen, 0.95);
  return {
    seen: alone("ms", seen),
    seenP95: alone("ms", [p95]),
    drained: alone("ms", [drained]),
    drainedPerSecond: alone("1/s", [(1000 * OFFLINE_CHANGES) / drained]),
  };
}

async function station(url: string): Promise<Desk> {
  const desk = await openStation(url, PEOPLE.staff);
  await desk.page.keyboard.press("Enter");
  await desk.page.waitForFunction(isUsable);
  await showWeek(desk.page);
  await desk.page.locator('[data-testid="sync-words"][data-state="synced"]').waitFor();
  return desk;
}

/** Ms from the press of "save" here to the frame in which the other window's bar says so. */
async function seenAfter(here: Page, there: Page, title: string): Promise<number> {
  const seen = there.waitForFunction(
    (words) =>
      Array.from(document.querySelectorAll(".lane-bar")).some((bar) => bar.textContent.includes(words)) &&
      performance.timeOrigin + performance.now(),
    title,
    { polling: "raf" },
  );
  await here.getByLabel("課題名・内容").fill(title);
  const pressed = here.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const note = () => resolve(performance.timeOrigin + performance.now());
        document.addEventListener("click", note, { capture: true, once: true });
      }),
  );
  await here.getByTestId("save-booking").click();
  return Number(await (await seen).jsonValue()) - (await pressed);
}

/** Ms from the moment at which the network is there again to the last change settled. */
async function drainedAfter(page: Page, line: { cut(): void; mend(): void }): Promise<number> {
  line.cut();
  await page.locator('[data-testid="sync-words"][data-state="offline"]').waitFor();
  await page.getByLabel("課題名・内容").fill("網なしの予定");
  await page.getByTestId("save-booking").click();
  await page.getByTestId("sync-waiting").waitFor();
  await workOffline(page, OFFLINE_CHANGES - 1);
  line.mend();
  const began = performance.now();
  // As the system says it.
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  while ((await countWaiting(page)) > 0) await pause(lookEveryMs);
  return performance.now() - began;
}
