// The page at 200 % in a window of 1280×800 (WCAG 1.4.4, 1.4.10): every control can still be reached and is not cut off.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { looks, loadDemo, screens, settle, showScreen } from "#test/pictures/screens.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await launchDesk({ size: { width: 1280, height: 800 } });
  await loadDemo(desk.page);
});
afterAll(() => desk.close());

/** The window takes its remembered size of page at each start of the page. */
async function enlarge(): Promise<void> {
  const frame = await desk.app.browserWindow(desk.page);
  await frame.evaluate((window) => window.webContents.setZoomFactor(2));
  await desk.page.waitForFunction(() => window.innerWidth <= 640);
}

/** Controls that do not come fully into the window when the focus or the reader scrolls to them. */
function cutOff(): Promise<string[]> {
  return desk.page.evaluate(() => {
    const open = document.querySelector(":popover-open, dialog[open]");
    const controls = [...(open ?? document).querySelectorAll<HTMLElement>("button, a[href], input, select, textarea")];
    const seen = controls.filter(
      (el) =>
        el.tabIndex >= 0 &&
        el.checkVisibility({ visibilityProperty: true }) &&
        el.closest(".lane-board, .time-grid, .visually-hidden") === null &&
        (open !== null || el.closest("[popover]") === null),
    );
    return seen.flatMap((el) => {
      el.scrollIntoView({ block: "nearest", inline: "nearest" });
      const box = el.getBoundingClientRect();
      const isIn =
        box.left >= -1 &&
        box.top >= -1 &&
        box.right <= window.innerWidth + 1 &&
        (box.bottom <= window.innerHeight + 1 || box.height > window.innerHeight);
      const under = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
      const isFree = under !== null && (el.contains(under) || under.contains(el) || under.closest("label") !== null);
      if (isIn && isFree) return [];
      const name = el.getAttribute("aria-label") ?? (el.textContent || el.getAttribute("name")) ?? el.tagName;
      return [`${name.trim()}: ${isIn ? `under ${under?.className ?? "nothing"}` : JSON.stringify(box)}`];
    });
  });
}

describe.each(looks.filter(({ theme }) => theme === "light"))("at 200 %, $language", (look) => {
  test.each(screens)("$name: every control can be reached and is whole", async (screen) => {
    await showScreen(desk.page, look, screen);
    await enlarge();
    await settle(desk.page);
    expect(await cutOff()).toEqual([]);
  });
});
