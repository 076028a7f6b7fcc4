// Two stations and one facility, in real windows: what one does the other sees; what was done without a network is in place
// afterwards or waits in the inbox with its reason.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { addBooking, bar, calendarPainted, closePanel, labelOf, openDesk, showWeek } from "#test/e2e/bookingStory.ts";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import { cuttableLine, type CuttableLine } from "#test/window/cuttableLine.ts";
import type { Desk } from "#test/window/launch.ts";

type Station = { readonly desk: Desk; readonly line: CuttableLine };
const facility: { backend?: RunningBackend } = {};
const stations: Station[] = [];

beforeAll(async () => {
  facility.backend = await startBackend({ store: "memory", port: 0, facility: "nanoterasu" });
});

afterAll(async () => {
  for (const { desk, line } of stations) {
    await desk.close();
    await line.close();
  }
  await facility.backend?.close();
});

async function openStation(userData?: string, line?: CuttableLine): Promise<Station> {
  const own = line ?? (await cuttableLine(facility.backend?.url ?? ""));
  const env = { BEAMLINE_DESK_BACKEND: `${own.origin}#sync-story` };
  const desk = await openDesk({ env, ...(userData === undefined ? {} : { userData }) });
  const station = { desk, line: own };
  stations.push(station);
  return station;
}

async function at(station: Station): Promise<Page> {
  await calendarPainted(station.desk.page);
  await showWeek(station.desk.page);
  return station.desk.page;
}

const synced = (page: Page) => page.locator('[data-testid="sync-words"][data-state="synced"]').waitFor();
const offline = (page: Page) => page.locator('[data-testid="sync-words"][data-state="offline"]').waitFor();

/** Nothing waits any more, and nothing is drawn as if it did. */
async function decided(page: Page): Promise<void> {
  await synced(page);
  await page.locator(".lane-bar.is-unsure").first().waitFor({ state: "detached" });
}

async function opened(place: number): Promise<Page> {
  const station = stations[place];
  if (station === undefined) throw new Error("No such station");
  return station.desk.page;
}

describe("two stations of one facility", () => {
  test("a new station receives the facility by itself and shows its calendar", async () => {
    const first = await at(await openStation());
    const second = await at(await openStation());
    await synced(first);
    await synced(second);
    expect(await first.locator('[data-lane-name="BL02U"]').count()).toBe(1);
  });

  test("what is entered at one is on the other's screen, without a touch", async () => {
    const [first, second] = [await opened(0), await opened(1)];
    await addBooking(first, "両方で見える予定");
    await closePanel(first);
    await bar(second, "両方で見える予定").waitFor();
    await decided(first);
    expect(await labelOf(second, "両方で見える予定")).toBe(await labelOf(first, "両方で見える予定"));
  });

  test("without a network one goes on working: saved here, waiting, in words", async () => {
    const page = await opened(0);
    stations[0]?.line.cut();
    await offline(page);
    await addBooking(page, "夜勤の予定");
    await page.getByLabel("実験責任者").fill("夜勤 太郎");
    await page.getByTestId("save-booking").click();
    await page.getByTestId("sync-waiting").getByText("送信待ち 2 件").waitFor();
    await closePanel(page);
    // Drawn as a request, and said, for as long as the facility has not decided.
    await page.locator('.lane-bar.is-unsure[aria-label*="夜勤の予定"][aria-label*="未送信"]').waitFor();
    await expect.poll(() => page.locator(".lane-bar.is-unsure").count()).toBe(1);
    // And what nobody will be in the way of: another place, and a word in a booking that both stations know.
    await addBooking(page, "夜勤の二つめ");
    await closePanel(page);
    await bar(page, "両方で見える予定").click();
    await page.getByLabel("実験責任者").fill("引継 花子");
    await page.getByTestId("save-booking").click();
    await page.getByTestId("sync-waiting").getByText("送信待ち 4 件").waitFor();
    await closePanel(page);
  });

  test("together again: what fits is in place, what does not waits in the inbox with its reason and its words", async () => {
    const [first, second] = [await opened(0), await opened(1)];
    // Proposed at the same free place, which the other station cannot know to be wanted.
    await addBooking(second, "先に届いた予定");
    await closePanel(second);
    await synced(second);
    stations[0]?.line.mend();
    await first.getByTestId("sync-attention").getByText("要対応 1 件").waitFor();
    await bar(first, "先に届いた予定").waitFor();
    expect(await bar(first, "夜勤の予定").count()).toBe(0);
    await bar(second, "夜勤の二つめ").waitFor();
    await expect.poll(() => labelOf(second, "両方で見える予定")).toContain("引継 花子");
    await first.getByTestId("sync-attention").click();
    const refused = first.getByTestId("refused");
    await refused.getByText("夜勤の予定").first().waitFor();
    await refused.getByText("先に届いた予定").first().waitFor();
    // What was built on it stands under it, not beside it.
    await expect.poll(() => refused.count()).toBe(1);
    await refused.getByTestId("dependents").getByText("夜勤 太郎").waitFor();
    await expectNoAxeViolations(first);
  });

  test("a refused change goes only by a person's act, with a reason", async () => {
    const page = await opened(0);
    await page.getByTestId("discard").click();
    expect(await page.getByTestId("discard-now").isEnabled()).toBe(false);
    await page.getByLabel("取り下げる理由").fill("別の時間で取り直した");
    await page.getByTestId("discard-now").click();
    await page.getByTestId("refused").waitFor({ state: "detached" });
    await page.getByTestId("sync-attention").waitFor({ state: "detached" });
    await page.getByRole("link", { name: "予定" }).click();
    await calendarPainted(page);
  });

  test("a refused booking goes to the next free place by one click, and the other station sees it there", async () => {
    const [first, second] = [await opened(0), await opened(1)];
    stations[0]?.line.cut();
    await offline(first);
    await addBooking(first, "日勤の予定");
    await closePanel(first);
    await addBooking(second, "また先に届いた予定");
    await closePanel(second);
    await synced(second);
    stations[0]?.line.mend();
    await first.getByTestId("sync-attention").click();
    await first.getByTestId("compare").getByText("また先に届いた予定").waitFor();
    await first.getByTestId("send-elsewhere").click();
    await first.getByTestId("refused").waitFor({ state: "detached" });
    await bar(second, "日勤の予定").waitFor();
    expect(await labelOf(second, "日勤の予定")).not.toContain("未送信");
    await first.getByRole("link", { name: "予定" }).click();
    await calendarPainted(first);
    await bar(first, "日勤の予定").waitFor();
  });

  test("a refused booking waits for its place, is told when it is free, and takes it by one click", async () => {
    const [first, second] = [await opened(0), await opened(1)];
    // One waits for a time to come, whatever day this test is run on.
    await first.clock.setFixedTime(new Date("2026-11-25T12:00:00+09:00"));
    stations[0]?.line.cut();
    await offline(first);
    await addBooking(first, "待つ側の予定");
    await closePanel(first);
    await addBooking(second, "場所を持つ予定");
    await closePanel(second);
    await synced(second);
    stations[0]?.line.mend();
    await first.getByTestId("sync-attention").click();
    await first.getByTestId("wait-for-place").click();
    await first.getByTestId("refused").waitFor({ state: "detached" });
    await first.locator('[data-testid="waiter"][data-free="false"]').getByText("待つ側の予定").waitFor();
    await expectNoAxeViolations(first);
    await bar(second, "場所を持つ予定").click();
    await second.getByTestId("cancel-booking").click();
    await second.getByTestId("cancel-now").click();
    await first.getByTestId("place-free").waitFor();
    await first.locator('[data-testid="waiter"][data-free="true"]').getByTestId("take-place").click();
    await first.getByTestId("places-waited-for").waitFor({ state: "detached" });
    await bar(second, "待つ側の予定").waitFor();
    await first.getByRole("link", { name: "予定" }).click();
    await calendarPainted(first);
  });

  test("what was saved without a network survives the end of the program and is sent afterwards", async () => {
    const [station] = stations;
    if (station === undefined) throw new Error("No such station");
    const second = await opened(1);
    station.line.cut();
    await offline(station.desk.page);
    await addBooking(station.desk.page, "停電前の予定");
    await station.desk.kill();
    const again = await at(await openStation(station.desk.userData, station.line));
    await bar(again, "停電前の予定").waitFor();
    station.line.mend();
    await bar(second, "停電前の予定").waitFor();
    await decided(again);
    expect(await labelOf(second, "停電前の予定")).toBe(await labelOf(again, "停電前の予定"));
  });
});
