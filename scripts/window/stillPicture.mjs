import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const betweenMs = 500;
const mostLooks = 40;
const longestReceivingMs = 60_000;

/**
 * Writes a picture of the page once it has come to rest: two looks in a row are the same, and it is not blank.
 * @param {import("playwright-core").Page} page
 * @param {string} file PNG
 */
export async function takeStillPicture(page, file) {
  await page.waitForFunction(() => document.body.innerText.trim() !== "");
  // A first sync ends by itself, and what comes after it is what there is to see; where it cannot, its own screen says why.
  const isReceived = () => document.querySelector("[data-testid=first-sync]") === null;
  await page.waitForFunction(isReceived, undefined, { timeout: longestReceivingMs }).catch(() => undefined);
  let last = await page.screenshot();
  for (let look = 0; look < mostLooks; look += 1) {
    await pause(betweenMs);
    const next = await page.screenshot();
    if (next.equals(last)) break;
    last = next;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, last);
}
