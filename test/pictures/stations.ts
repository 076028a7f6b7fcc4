// Pictures that need a facility: how one signs in, and two stations of which one was without a network for a while.
import type { Page } from "playwright-core";
import { startBackend } from "#backend/server.ts";
import { enterPerson, PASSWORD } from "#test/backend/people/enterPerson.ts";
import { settle, type Look } from "#test/pictures/screens.ts";
import { cuttableLine } from "#test/window/cuttableLine.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

export const stationPictures = [
  "sign-in",
  "sign-in-offline",
  "locked",
  "account",
  "station-offline",
  "station-together",
  "station-inbox",
];

type TakePictures = (desk: Desk, name: string, look: Look) => Promise<void>;

const plain: Look = { language: "ja", theme: "light" };
const size = { width: 1280, height: 800 };

/** Takes each picture on the way through one evening; what follows builds on what went before. */
export async function takeStations(take: TakePictures): Promise<void> {
  const backend = await startBackend({ store: "memory", port: 0, facility: "demo-S", accounts: true });
  for (const name of ["Sato", "Suzuki"]) await enterPerson(backend.store, name);
  const line = await cuttableLine(backend.url);
  const night = await launchDesk({ size, env: { TZ: "Asia/Tokyo", BEAMLINE_DESK_BACKEND: `${line.origin}#night` } });
  const day = await launchDesk({ size, env: { TZ: "Asia/Tokyo", BEAMLINE_DESK_BACKEND: `${backend.url}#day` } });
  // The first sync brings a whole facility.
  for (const { page } of [night, day]) page.setDefaultTimeout(120_000);
  try {
    await night.page.getByTestId("gate").waitFor();
    await inLooks(night, "sign-in", take);
    await enter(night.page, "Sato");
    await enter(day.page, "Suzuki");
    line.cut();
    await stateOf(night.page, "offline");
    await book(night.page, "夜間の追加測定");
    await book(night.page, "試料の交換");
    await night.page.locator(".lane-bar.is-unsure").nth(1).waitFor();
    await take(night, "station-offline", plain);
    await book(day.page, "分光器の調整");
    await stateOf(day.page, "synced");
    line.mend();
    await night.page.getByTestId("sync-attention").click();
    await night.page.getByTestId("compare").first().waitFor();
    await day.page.locator('.lane-bar[aria-label*="試料の交換"]').first().waitFor();
    await take(day, "station-together", plain);
    await take(night, "station-inbox", plain);
    await night.page.keyboard.press("Control+Shift+L");
    await night.page.getByTestId("lock-screen").waitFor();
    await take(night, "locked", plain);
    await night.page.getByLabel("パスワード").fill(PASSWORD);
    await night.page.keyboard.press("Enter");
    await night.page.getByTestId("lock-screen").waitFor({ state: "detached" });
    await night.page.getByTestId("who").click();
    await night.page.getByTestId("switch").waitFor();
    await take(night, "account", plain);
    line.cut();
    await night.page.getByTestId("switch").click();
    await night.page.getByTestId("known-people").waitFor();
    await inLooks(night, "sign-in-offline", take);
  } finally {
    await Promise.all([night.close(), day.close()]);
    await line.close();
    await backend.close();
  }
}

/** Nobody's screen: its language is chosen on it, its colours are those of the system. */
async function inLooks(desk: Desk, name: string, take: TakePictures): Promise<void> {
  for (const language of ["en", "ja"] as const) {
    await desk.page.getByRole("button", { name: language === "ja" ? "日本語" : "English" }).click();
    for (const theme of ["dark", "light"] as const) {
      await desk.page.emulateMedia({ colorScheme: theme });
      await take(desk, name, { language, theme });
    }
  }
}

async function enter(page: Page, name: string): Promise<void> {
  await page.getByLabel("サインイン名").fill(name);
  await page.getByLabel("パスワード").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.locator("html[data-painted]").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "1週", exact: true }).click();
  await stateOf(page, "synced");
}

/** At the place that the form proposes: both stations propose the same. */
async function book(page: Page, title: string): Promise<void> {
  await page.getByTestId("add-booking").click();
  await page.getByLabel("課題名・内容").fill(title);
  await page.getByTestId("save-booking").click();
  await page.getByTestId("notices").getByText(title).first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("side-panel").waitFor({ state: "detached" });
  await settle(page);
}

function stateOf(page: Page, state: string): Promise<void> {
  return page.locator(`[data-testid="sync-words"][data-state="${state}"]`).waitFor();
}
