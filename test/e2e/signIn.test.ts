// One computer in the control room and several people: who signs in, what each may send, and what stays when they go.
// The program runs without a key store here, as in many control rooms: nothing secret is on the disk.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { enterPerson, PASSWORD } from "#test/backend/people/enterPerson.ts";
import { addBooking, bar, calendarPainted, closePanel, openDesk, showWeek } from "#test/e2e/bookingStory.ts";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import { cuttableLine, type CuttableLine } from "#test/window/cuttableLine.ts";
import type { Desk } from "#test/window/launch.ts";

const at = {} as { backend: RunningBackend; line: CuttableLine; desk: Desk };
const page = (): Page => at.desk.page;

beforeAll(async () => {
  at.backend = await startBackend({ store: "memory", port: 0, facility: "nanoterasu", accounts: true });
  await enterPerson(at.backend.store, "Sato");
  await enterPerson(at.backend.store, "Suzuki", { roles: ["viewer"] });
  at.line = await cuttableLine(at.backend.url);
  at.desk = await openDesk();
});

afterAll(async () => {
  await at.desk.close();
  await at.line.close();
  await at.backend.close();
});

const state = (name: string) => page().locator(`[data-testid="sync-words"][data-state="${name}"]`).waitFor();
const password = () => page().getByLabel("パスワード");

async function signIn(name: string, secret = PASSWORD): Promise<void> {
  await page().getByLabel("サインイン名").fill(name);
  await password().fill(secret);
  await page().keyboard.press("Enter");
}

/** On the calendar of whoever signed in. */
async function enter(name: string): Promise<void> {
  await signIn(name);
  await page().getByTestId("who").getByText(name, { exact: false }).waitFor();
  await calendarPainted(page());
  await showWeek(page());
}

async function leave(how: "switch" | "sign-out"): Promise<void> {
  await page().getByTestId("who").click();
  await page().getByTestId(how).click();
  if (how === "sign-out") await page().getByTestId("sign-out-now").click();
  await page().getByTestId("gate").waitFor();
}

/** Under whose name the facility took it in; undefined where it knows no such booking. */
async function madeBy(title: string): Promise<string | undefined> {
  const made = await at.backend.store.db.selectFrom("sync_mutation").select(["user_id", "args"]).execute();
  return made.find(({ args }) => JSON.stringify(args).includes(title))?.user_id;
}

describe("the first start", () => {
  test("an address is looked at before it is connected: who answers there, in words", async () => {
    await page().getByTestId("start-connect").click();
    await page().getByLabel("アドレス").fill("http://desk.example.jp");
    await page().getByTestId("find-facility").click();
    await page().getByText("https のアドレスを入力してください", { exact: false }).waitFor();
    await page().getByLabel("アドレス").fill(at.line.origin);
    await page().getByTestId("find-facility").click();
    await page().getByText("NanoTerasu が見つかりました", { exact: false }).waitFor();
    await expectNoAxeViolations(page());
    await page().getByTestId("connect-now").click();
    await page().getByTestId("gate").waitFor();
  });

  test("a wrong password is told in words, and the next try is one key away", async () => {
    await page().getByText("この端末には鍵を安全に保管する仕組みがない", { exact: false }).waitFor();
    await signIn("Sato", "something else");
    await page().getByRole("alert").getByText("違います", { exact: false }).waitFor();
    expect(await password().evaluate((field) => field === document.activeElement)).toBe(true);
    await expectNoAxeViolations(page());
  });

  test("the right one opens the facility's calendar, and what is done carries the person's name", async () => {
    await enter("Sato");
    await addBooking(page(), "佐藤の予定");
    await closePanel(page());
    await state("synced");
    await expect.poll(() => madeBy("佐藤の予定")).toBe("person:sato");
    // Taken, and heard of: else it waits with the next one once nobody answers any more.
    await page().getByTestId("sync-waiting").waitFor({ state: "detached" });
  });
});

describe("a sign-in that the facility does not know any more", () => {
  test("one goes on working, and is told so in the status bar", async () => {
    await at.backend.store.db.deleteFrom("sessions").execute();
    await addBooking(page(), "期限切れの予定");
    await closePanel(page());
    await state("sign-in");
    await bar(page(), "期限切れの予定").waitFor();
    await expect.poll(() => page().getByTestId("sync-waiting").innerText()).toBe("送信待ち 1 件");
  });

  test("after signing in again the change goes, from the screen where one was", async () => {
    await page().getByTestId("sync-words").getByRole("link").click();
    await password().waitFor();
    await expectNoAxeViolations(page());
    await password().fill(PASSWORD);
    await page().keyboard.press("Enter");
    await state("synced");
    await expect.poll(() => madeBy("期限切れの予定")).toBe("person:sato");
  });
});

describe("one computer, two people", () => {
  test("what one has not sent is neither seen nor sent by the other", async () => {
    await page().getByRole("link", { name: "予定" }).click();
    await calendarPainted(page());
    at.line.cut();
    await state("offline");
    await addBooking(page(), "佐藤の未送信");
    await closePanel(page());
    await leave("switch");
    at.line.mend();
    await enter("Suzuki");
    await state("synced");
    await bar(page(), "佐藤の予定").waitFor();
    expect(await bar(page(), "佐藤の未送信").count()).toBe(0);
    await expect.poll(() => page().getByTestId("sync-waiting").count()).toBe(0);
    expect(await madeBy("佐藤の未送信")).toBeUndefined();
    await page().goBack();
    await expect.poll(() => page().getByTestId("who").innerText()).toBe("Suzuki");
  });

  test("the first one is back while the network is cut, with the rights of last time; later it goes out under the right name", async () => {
    at.line.cut();
    await leave("switch");
    await page().getByText("施設のサーバーにつながりません", { exact: false }).waitFor();
    await expectNoAxeViolations(page());
    await page().getByTestId("known-people").getByRole("button", { name: "Sato" }).click();
    await password().fill(PASSWORD);
    await page().keyboard.press("Enter");
    await calendarPainted(page());
    await showWeek(page());
    await bar(page(), "佐藤の未送信").waitFor();
    at.line.mend();
    await expect.poll(() => madeBy("佐藤の未送信")).toBe("person:sato");
  });
});

describe("a locked window", () => {
  test("shows nothing and does nothing until its person gives the password; then all is as it was", async () => {
    await page().getByTestId("add-booking").click();
    await page().getByLabel("課題名・内容").fill("書きかけ");
    await page().keyboard.press("Control+Shift+L");
    const lock = page().getByTestId("lock-screen");
    await lock.waitFor();
    await expectNoAxeViolations(page());
    expect(await bar(page(), "佐藤の予定").first().isVisible()).toBe(false);
    await password().fill("something else");
    await page().keyboard.press("Enter");
    await lock.getByText("違います", { exact: false }).waitFor();
    await password().fill(PASSWORD);
    await page().keyboard.press("Enter");
    await lock.waitFor({ state: "detached" });
    expect(await page().getByLabel("課題名・内容").inputValue()).toBe("書きかけ");
    await page().getByLabel("課題名・内容").fill("");
    await closePanel(page());
  });
});

describe("whoever signs out", () => {
  test("leaves unsent work and nothing else, and finds it again", async () => {
    at.line.cut();
    await state("offline");
    await addBooking(page(), "退勤前の予定");
    await closePanel(page());
    await leave("sign-out");
    await page().getByText("未送信・要対応の 1 件だけを残しました", { exact: false }).waitFor();
    const names = await page().evaluate(async () => (await indexedDB.databases()).length);
    expect(names).toBe(3);
    at.line.mend();
    await page().getByText("施設のサーバーにつながりません", { exact: false }).waitFor({ state: "detached" });
    await enter("Sato");
    await state("synced");
    await expect.poll(() => madeBy("退勤前の予定")).toBe("person:sato");
  });

  test("without a key store the sign-in ends with the program, and the disk holds neither token nor password", async () => {
    const { userData } = at.desk;
    await at.desk.close();
    const kept = readFileSync(join(userData, "sessions.json"), "utf8");
    expect(kept).toContain("person:sato");
    expect(kept).not.toMatch(/"token"|"check"|a long and plain one/);
    at.desk = await openDesk({ userData });
    await page().getByTestId("gate").waitFor();
    await enter("Sato");
  });
});
