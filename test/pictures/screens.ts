// Every screen and the way there: for `npm run pictures` and for the accessibility test, so that neither forgets one.
import type { Page } from "playwright-core";
import type { LaneLook, LastView } from "#renderer/data/preference.ts";
import { answerAdministration } from "#test/pictures/administrationAnswers.ts";
import { fillWaiting } from "#test/pictures/waitingChanges.ts";
import type { Day } from "#shared/domain/time/day.ts";

export type Look = { readonly language: "ja" | "en"; readonly theme: "light" | "dark" };
export const looks: readonly Look[] = [
  { language: "ja", theme: "light" },
  { language: "ja", theme: "dark" },
  { language: "en", theme: "light" },
  { language: "en", theme: "dark" },
];

export type Screen = {
  readonly name: string;
  readonly address: "calendar" | "split" | "helium" | "attention" | "administration" | "settings" | "about";
  readonly view?: LastView;
  readonly density?: "compact" | "normal" | "roomy";
  readonly lanes?: LaneLook;
  /** What a person does once the screen is there. */
  readonly act?: (page: Page) => Promise<void>;
};

/** A day in the middle of the demo's first term with a plan, so that pictures show the same weeks every time. */
const busyDay = "2026-11-25" as Day;
const emptyDay = "2035-02-10" as Day;

const lanes = (zoom: string, day = busyDay): LastView => ({ view: "lanes", zoom, day, beamlineId: null });
/** As somebody of the coalition office might have them: classes apart, own beamlines on top, BL08W folded, one hidden. */
const arranged: LaneLook = {
  grouping: "class",
  order: ["BL14U"],
  pinned: ["BL09U", "BL07U"],
  folded: ["group:BL08W", "group:shared"],
  hidden: ["BL10U"],
};
const one = (view: string): LastView => ({ view, zoom: "month", day: busyDay, beamlineId: "BL07U" });

export const screens: readonly Screen[] = [
  { name: "lanes-month", address: "calendar", view: lanes("month") },
  { name: "lanes-week", address: "calendar", view: lanes("week") },
  { name: "lanes-day", address: "calendar", view: lanes("day") },
  { name: "lanes-term", address: "calendar", view: lanes("term") },
  { name: "lanes-term-compact", address: "calendar", view: lanes("term"), density: "compact" },
  { name: "lanes-empty", address: "calendar", view: lanes("month", emptyDay) },
  { name: "lanes-arranged", address: "calendar", view: lanes("month"), lanes: arranged },
  { name: "lanes-panel", address: "calendar", view: lanes("month"), lanes: arranged, act: openLanesPanel },
  { name: "lane-menu", address: "calendar", view: lanes("week"), act: openLaneMenu },
  { name: "filter-menu", address: "calendar", view: lanes("week"), act: (page) => page.getByTestId("filter").click() },
  { name: "beamline-month", address: "calendar", view: one("month") },
  { name: "beamline-week", address: "calendar", view: one("week") },
  { name: "beamline-day", address: "calendar", view: one("day") },
  { name: "beamline-list", address: "calendar", view: one("list") },
  { name: "table", address: "calendar", view: { ...lanes("month"), view: "table" } },
  { name: "booking-new", address: "calendar", view: lanes("week"), act: addBooking },
  { name: "booking-open", address: "calendar", view: lanes("week"), act: openBooking },
  { name: "booking-history", address: "calendar", view: lanes("week"), act: openHistory },
  { name: "booking-card", address: "calendar", view: lanes("week"), act: restOnBooking },
  { name: "chosen", address: "calendar", view: lanes("week"), act: chooseBookings },
  { name: "change-many", address: "calendar", view: lanes("week"), act: changeMany },
  { name: "look-menu", address: "calendar", view: lanes("week"), act: (page) => page.getByTestId("look").click() },
  { name: "go-to", address: "calendar", view: lanes("week"), act: (page) => page.getByTestId("period").click() },
  { name: "search", address: "calendar", view: lanes("week"), act: search },
  { name: "views", address: "calendar", view: lanes("week"), act: openViews },
  { name: "print-lanes", address: "calendar", view: lanes("month"), act: openPrint },
  { name: "print-days", address: "calendar", view: one("month"), act: openPrint },
  { name: "print-list", address: "calendar", view: one("list"), act: openPrint },
  { name: "lanes-unsent", address: "calendar", view: lanes("week"), act: showUnsent },
  { name: "attention-crowded", address: "attention", act: showRefused },
  { name: "split", address: "split", act: readSplit },
  { name: "split-cell", address: "split", act: openCell },
  { name: "split-members", address: "split", act: openMember },
  { name: "attention", address: "attention", act: (page) => fillWaiting(page, { refused: 0, unsent: 0 }) },
  { name: "helium-round", address: "helium", act: (page) => page.getByTestId("reading").waitFor() },
  { name: "helium-log", address: "helium", act: (page) => openHelium(page, "記録|Log", "helium-log") },
  { name: "helium-balance", address: "helium", act: (page) => openHelium(page, "収支|Balance", "balance") },
  { name: "helium-stock", address: "helium", act: (page) => openHelium(page, "在庫|Stock", "stock") },
  { name: "helium-closing", address: "helium", act: openClosing },
  { name: "helium-sheet", address: "helium", act: openMonthSheet },
  { name: "helium-import", address: "helium", act: openImport },
  { name: "helium-charge", address: "helium", act: openChargeLine },
  { name: "helium-warnings", address: "helium", act: openEvidence },
  { name: "helium-charts", address: "helium", act: (page) => openChart(page, 0, "time-chart") },
  { name: "helium-beamlines", address: "helium", act: (page) => openChart(page, 1, "bar-rows") },
  { name: "helium-devices", address: "helium", act: openDevice },
  { name: "administration", address: "administration", act: openPerson },
  { name: "administration-audit", address: "administration", act: openTrail },
  { name: "administration-offline", address: "administration" },
  { name: "settings", address: "settings" },
  { name: "diagnostics", address: "settings", act: showDiagnostics },
  { name: "about", address: "about" },
];

async function openHelium(page: Page, name: string, testId: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^(${name})$`) }).click();
  await page.getByTestId(testId).locator("tbody tr").first().waitFor();
}

async function openClosing(page: Page): Promise<void> {
  await openHelium(page, "収支|Balance", "balance");
  await page.getByTestId("open-closing").click();
  await page.getByTestId("closing").waitFor();
}

async function openMonthSheet(page: Page): Promise<void> {
  await openHelium(page, "収支|Balance", "balance");
  await page.getByTestId("open-sheet").click();
  await page.getByTestId("print-sheet").waitFor();
}

async function openImport(page: Page): Promise<void> {
  await openHelium(page, "記録|Log", "helium-log");
  await page.getByTestId("import-helium").click();
  const buffer = Buffer.from(
    "日付,区分,使用場所,液量,課題番号\n2026/11/10 10:00,貸出,BL02U,98.5,2026B0001\n2026/11/10 18:00,返却,BL99,58,\n",
  );
  await page.getByTestId("exchange-file").setInputFiles({ name: "log.csv", mimeType: "text/csv", buffer });
  await page.getByTestId("import-preview").locator("li").first().waitFor();
}

async function openChargeLine(page: Page): Promise<void> {
  await openHelium(page, "課金|Charge", "helium-charge");
  await page.getByTestId("helium-charge").locator("[data-opens]").first().click();
  await page.getByTestId("charge-derivation").waitFor();
}

async function openEvidence(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(注意|Warnings)$/ }).click();
  await page.locator('[data-testid="warnings"][data-read="true"]').waitFor();
  await page.getByTestId("outlook").locator("dd button").last().click();
  await page.getByTestId("entry-list").waitFor();
}

async function openChart(page: Page, chart: number, testId: string): Promise<void> {
  await page.getByRole("button", { name: /^(推移|Charts)$/ }).click();
  await page.getByTestId("charts").locator(".segments button").nth(chart).click();
  await page.getByTestId(testId).locator("path, li").first().waitFor();
}

async function openDevice(page: Page): Promise<void> {
  await openHelium(page, "容器・計器|Devices", "helium-devices");
  await page.getByTestId("helium-devices").locator("[data-opens]").first().click();
  await page.getByTestId("device-form").waitFor();
}

async function showUnsent(page: Page): Promise<void> {
  await fillWaiting(page, { refused: 0, unsent: 9 });
  await page.locator(".lane-bar.is-unsure").first().waitFor();
}

async function showRefused(page: Page): Promise<void> {
  await fillWaiting(page, { refused: 4, unsent: 3 });
  await page.getByTestId("compare").first().waitFor();
}

async function openPerson(page: Page): Promise<void> {
  await answerAdministration(page);
  await page.locator("tr[data-row]").nth(1).locator("[data-opens]").click();
  await page.getByTestId("side-panel").waitFor();
}

async function openTrail(page: Page): Promise<void> {
  await answerAdministration(page);
  await page.locator(".top-bar .segments button").nth(4).click();
  await page.locator("tr[data-row]").first().locator("[data-opens]").click();
  await page.getByTestId("side-panel").waitFor();
}

async function showDiagnostics(page: Page): Promise<void> {
  await page.getByTestId("copy-diagnostics").scrollIntoViewIfNeeded();
}

async function readSplit(page: Page): Promise<void> {
  await page.locator('[data-testid="split"][data-read="true"]').waitFor();
}

async function openMember(page: Page): Promise<void> {
  await readSplit(page);
  await page.locator(".top-bar .segments button").nth(1).click();
  await page.locator('[data-testid="members"][data-read="true"] [data-opens]').nth(1).click();
  await page.getByTestId("member-panel").waitFor();
}

async function openCell(page: Page): Promise<void> {
  await readSplit(page);
  await page.locator('[data-row$="/BL08U/coalition"] [data-opens]').click();
  await page.getByTestId("cell-panel").locator(".cell-lines").waitFor();
}

async function addBooking(page: Page): Promise<void> {
  await page.getByTestId("add-booking").click();
  await page.getByTestId("booking-form").waitFor();
}

async function openLanesPanel(page: Page): Promise<void> {
  await page.getByTestId("look").click();
  await page.getByTestId("arrange-lanes").click();
  await page.getByTestId("side-panel").waitFor();
}

async function openLaneMenu(page: Page): Promise<void> {
  await page.locator('[data-lane-name="BL08W-XRD"]').hover();
  await page.locator('[data-lane-name="BL08W-XRD"] .lane-more').click();
  await page.getByTestId("lane-menu").waitFor();
}

async function openBooking(page: Page): Promise<void> {
  // A bar that is wide enough to show its title; near its start, for its middle may lie beyond the edge of the board.
  await page
    .locator(".lane-bar.has-title")
    .nth(1)
    .click({ position: { x: 16, y: 12 } });
  await page.getByTestId("side-panel").waitFor();
}

async function restOnBooking(page: Page): Promise<void> {
  // By keyboard: the pointer stays where it is when the window changes its size.
  await page.locator(".lane-bar.has-title").nth(3).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await page.getByTestId("booking-card").waitFor();
}

async function openViews(page: Page): Promise<void> {
  await page.getByTestId("views").click();
  const panel = page.getByTestId("side-panel");
  for (const name of ["コアリションの今週", "Shared beamlines, a month"]) {
    await panel.getByRole("textbox").fill(name);
    await page.getByTestId("keep-view").click();
    await page.getByTestId("saved-view").filter({ hasText: name }).waitFor();
  }
}

async function search(page: Page): Promise<void> {
  await page.getByTestId("search").click();
  await page.getByTestId("search-input").fill("BL13U");
  await page.locator('[data-testid="search-state"][data-state="found"]').waitFor();
}

/** Some bookings of two lanes, by the button and clicks. */
async function chooseBookings(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  const bars = page.locator(".lane-bar.state-confirmed.has-title");
  for (const at of [1, 2, 4]) await bars.nth(at).click({ modifiers: ["Control"], position: { x: 16, y: 12 } });
  await page.getByTestId("chosen-bar").waitFor();
}

/** With something against them, so that the words can be looked at. */
async function changeMany(page: Page): Promise<void> {
  await chooseBookings(page);
  await page.getByTestId("change-many").click();
  await page.getByTestId("many-form").locator(".shift-steps button").nth(3).click();
  await page.getByTestId("many-problems").locator(".many-refused, .all-clear").first().waitFor();
}

async function openHistory(page: Page): Promise<void> {
  await openBooking(page);
  await page.getByTestId("history").locator("li").last().scrollIntoViewIfNeeded();
}

async function openPrint(page: Page): Promise<void> {
  await page.keyboard.press("Control+p");
  await page.getByTestId("print-sheet").first().waitFor();
}

/** Language and colours as the settings store them; the page starts anew and finds them. */
export async function showLook(page: Page, look: Look): Promise<void> {
  // The program makes the database; a test that came first would make an empty one.
  await page.locator("main").first().waitFor();
  await storePreferences(page, look);
  await page.reload();
  await page.locator("main").first().waitFor();
  await settle(page);
}

/** Goes to a screen of a facility that is loaded, from wherever the page is. */
export async function showScreen(page: Page, look: Look, screen: Screen): Promise<void> {
  // The calendar remembers where it is a moment later; where it is closed it does not write over what is stored here.
  await page.evaluate(() => window.location.replace("#/about"));
  await page.getByTestId("calendar-board").waitFor({ state: "detached" });
  await storePreferences(page, {
    ...look,
    density: screen.density ?? "normal",
    lanes: screen.lanes ?? null,
    views: [],
    ...(screen.view === undefined ? {} : { lastView: screen.view }),
  });
  await page.evaluate((address) => window.location.replace(`#/${address}`), screen.address);
  await page.reload();
  await page.locator(".frame main").first().waitFor();
  await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
  if (screen.view?.view === "lanes") await page.locator("html[data-painted]").waitFor({ state: "attached" });
  if (screen.view !== undefined) await page.getByTestId("calendar-board").waitFor();
  await settle(page);
  await screen.act?.(page);
  await settle(page);
}

/** From the first run to the demo's calendar. */
export async function loadDemo(page: Page): Promise<void> {
  await page.getByTestId("start-demo").click();
  await page.locator("html[data-painted]").waitFor({ state: "attached" });
}

/** Fonts are there, nothing is being loaded or moved any more. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // No named function here: tsx wraps those in a helper that the page does not have.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await document.fonts.ready;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished),
    );
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
}

/** As the program's own settings store them, without a way through the screens. */
function storePreferences(page: Page, values: Readonly<Record<string, unknown>>): Promise<void> {
  return page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("beamline-desk");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("preferences", "readwrite");
          for (const [key, value] of Object.entries(rows)) writing.objectStore("preferences").put({ key, value });
          writing.addEventListener("error", () => reject(writing.error));
          writing.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    values,
  );
}
