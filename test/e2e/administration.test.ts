// A facility gets its first administrator, who lets a scientist in and, later, throws the scientist out: all of it in two windows.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { PASSWORD } from "#test/backend/people/enterPerson.ts";
import { addBooking, calendarPainted, closePanel, openDesk, showWeek } from "#test/e2e/bookingStory.ts";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import { cuttableLine, type CuttableLine } from "#test/window/cuttableLine.ts";
import type { Desk } from "#test/window/launch.ts";

const at = {} as {
  backend: RunningBackend;
  line: CuttableLine;
  office: Desk;
  farLine: CuttableLine;
  beamline: Desk;
};
const office = (): Page => at.office.page;
const beamline = (): Page => at.beamline.page;

beforeAll(async () => {
  at.backend = await startBackend({ store: "memory", port: 0, facility: "nanoterasu" });
  at.line = await cuttableLine(at.backend.url);
  at.farLine = await cuttableLine(at.backend.url);
  at.office = await openDesk({ env: { BEAMLINE_DESK_BACKEND: `${at.line.origin}#administration-story` } });
});

afterAll(async () => {
  for (const desk of [at.office, at.beamline]) await desk?.close();
  for (const line of [at.line, at.farLine]) await line?.close();
  await at.backend?.close();
});

const part = (name: string) =>
  office().getByRole("group", { name: "管理の項目" }).getByRole("button", { name, exact: true }).click();
const row = (text: string) => office().locator("tr[data-row]").filter({ hasText: text });
const said = (text: string) => office().getByTestId("administration-said").getByText(text, { exact: false }).waitFor();
const state = (page: Page, name: string) => page.locator(`[data-testid="sync-words"][data-state="${name}"]`).waitFor();

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel("サインイン名").fill(name);
  await page.getByLabel("パスワード").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByTestId("who").waitFor();
  await calendarPainted(page);
}

describe("a facility where nobody signs in yet", () => {
  test("the first administrator is entered by whoever sits there, and has to sign in from then on", async () => {
    await calendarPainted(office());
    await office().getByRole("link", { name: "管理", exact: true }).click();
    await office().getByTestId("no-people").waitFor();
    await expectNoAxeViolations(office());
    await office().getByTestId("add-first").click();
    await office().getByLabel("氏名").fill("佐藤 管理");
    await office().getByLabel("サインイン名").fill("sato");
    await office().getByLabel("パスワード").fill("short");
    expect(await office().getByTestId("add-now").isDisabled()).toBe(true);
    await office().getByLabel("パスワード").fill(PASSWORD);
    await office().keyboard.press("Enter");
    await office().getByTestId("to-gate").click();
    await office().getByTestId("gate").waitFor();
    await signIn(office(), "sato");
  });
});

describe("an administrator", () => {
  test("adds a scientist, by keyboard alone, and sees what is wrong with a name that is taken", async () => {
    await office().getByRole("link", { name: "管理", exact: true }).click();
    await row("佐藤 管理").waitFor();
    await office().getByTestId("add-person").press("Enter");
    await office().keyboard.type("鈴木 花子");
    await office().keyboard.press("Tab");
    await office().keyboard.type("sato");
    await office().keyboard.press("Tab");
    await office().keyboard.type(PASSWORD);
    await office().getByLabel("BL担当").press("Space");
    await office().getByLabel("BL02U").press("Space");
    await office().getByLabel("閲覧者").press("Space");
    await office().getByTestId("add-now").press("Enter");
    await office().getByText("ほかの人が使っています", { exact: false }).waitFor();
    await expectNoAxeViolations(office());
    await office().getByLabel("サインイン名").fill("suzuki");
    await office().keyboard.press("Enter");
    await said("鈴木 花子 さんを追加しました");
    await row("鈴木 花子").getByText("BL担当").waitFor();
    await expectNoAxeViolations(office());
    await closePanel(office());
  });

  test("who is then let in at another station sees no administration there", async () => {
    at.beamline = await openDesk({ env: { BEAMLINE_DESK_BACKEND: `${at.farLine.origin}#administration-story` } });
    await beamline().getByTestId("gate").waitFor();
    await signIn(beamline(), "suzuki");
    await showWeek(beamline());
    await addBooking(beamline(), "鈴木の調整");
    await closePanel(beamline());
    await state(beamline(), "synced");
    expect(await beamline().getByRole("link", { name: "管理", exact: true }).count()).toBe(0);
  });

  test("sees who is signed in and which stations sent something", async () => {
    await part("サインイン中");
    await row("鈴木 花子").waitFor();
    await expectNoAxeViolations(office());
    await part("端末");
    await row("鈴木 花子").locator("[data-opens]").click();
    await expectNoAxeViolations(office());
    await office().getByRole("button", { name: "この端末の変更を見る" }).click();
    await row("予定の作成").locator("[data-opens]").click();
    await office().getByTestId("side-panel").getByText("鈴木の調整").waitFor();
    await expectNoAxeViolations(office());
  });

  test("takes a right away, and sees in the inbox what the scientist could not get through for that", async () => {
    at.farLine.cut();
    await state(beamline(), "offline");
    await addBooking(beamline(), "権限を失う予定");
    await closePanel(beamline());
    await part("利用者");
    await row("鈴木 花子").locator("[data-opens]").click();
    await office().getByLabel("閲覧者").check();
    await office().getByLabel("BL担当").uncheck();
    await office().getByTestId("save-person").click();
    await said("保存しました");
    await closePanel(office());
    at.farLine.mend();
    await beamline().getByTestId("sync-attention").waitFor();
    await office().getByRole("link", { name: "要対応", exact: true }).click();
    const refused = office().getByTestId("other-refused");
    await refused.getByText("権限を失う予定").waitFor();
    await refused.getByText("この変更をする権限がありません。").waitFor();
    await expectNoAxeViolations(office());
    expect(await beamline().getByTestId("others-refused").count()).toBe(0);
    await office().getByRole("link", { name: "管理", exact: true }).click();
  });

  test("disables the scientist, who is thrown out and keeps what was refused", async () => {
    await part("利用者");
    await row("鈴木 花子").locator("[data-opens]").click();
    await office().getByTestId("disable").click();
    await office().getByTestId("disable-now").click();
    await office().getByTestId("enable").waitFor();
    await state(beamline(), "sign-in");
    await expect.poll(() => beamline().getByTestId("sync-attention").innerText()).toContain("要対応 1 件");
  });

  test("reads all of it in the audit trail, filtered, and takes it along as CSV", async () => {
    await part("監査証跡");
    await office().getByLabel("種類").selectOption("rights");
    await row("利用の停止").locator("[data-opens]").click();
    await office().getByTestId("side-panel").getByRole("row", { name: "状態 有効 停止" }).waitFor();
    await expectNoAxeViolations(office());
    const saved = at.office.app.evaluate(
      ({ session }, folder) =>
        new Promise<string>((resolve) => {
          session.defaultSession.once("will-download", (_event, item) => {
            const path = `${folder}/${item.getFilename()}`;
            item.setSavePath(path);
            item.once("done", () => resolve(path));
          });
        }),
      join(at.office.userData),
    );
    await office().getByTestId("export-audit").click();
    const csv = await readFile(await saved, "utf8");
    expect(csv.split("\r\n")[0]).toContain("time_utc,kind,act,by");
    expect(csv).toContain("rights,disabled,佐藤 管理");
    expect(csv).not.toContain("鈴木の調整");
  });

  test("is told in words that nothing can be shown without the facility", async () => {
    at.line.cut();
    await state(office(), "offline");
    await part("端末");
    await office().getByTestId("administration-trouble").getByText("つながりません", { exact: false }).waitFor();
    await expectNoAxeViolations(office());
    at.line.mend();
    await office().getByRole("button", { name: "もう一度試す" }).click();
    await row("鈴木 花子").waitFor();
  });
});
