// Who may do what, as the screens tell it (docs/access.md).
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addBooking, closePanel, openDesk, startEmpty } from "#test/e2e/bookingStory.ts";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import type { Desk } from "#test/window/launch.ts";

let desk: Desk;
const page = (): Page => desk.page;
const panel = (): Locator => page().getByTestId("side-panel");

beforeAll(async () => {
  desk = await openDesk();
  await startEmpty(page());
  await addBooking(page(), "権限の課題");
  await closePanel(page());
});
afterAll(() => desk.close());

/** In the settings, as the person of this workstation. */
async function beA(role: string): Promise<void> {
  await page().evaluate(() => window.location.replace("#/settings"));
  await page().getByRole("combobox", { name: "役割" }).selectOption(role);
  await page().evaluate(() => window.location.replace("#/calendar"));
  await bar("権限の課題").waitFor();
}

const bar = (title: string): Locator => page().locator(`.lane-bar[aria-label*="${title}"]`);

test("a viewer reads a booking and is told who may change it; nothing there leads to a refusal", async () => {
  await beA("viewer");
  await bar("権限の課題").click();
  await panel().getByTestId("not-allowed").getByText("管理者").waitFor();
  expect(await panel().getByLabel("課題名・内容").isDisabled()).toBe(true);
  for (const act of ["save-booking", "place-booking", "cancel-booking"])
    expect(await panel().getByTestId(act).count(), act).toBe(0);
  await expectNoAxeViolations(page());
  await closePanel(page());
});

test("a viewer who fills a new booking in is told so before saving", async () => {
  await page().getByTestId("add-booking").click();
  await panel().getByLabel("課題名・内容").fill("見るだけの人の課題");
  await panel().locator("[data-problem=not-allowed]").waitFor();
  expect(await panel().getByTestId("save-booking").isDisabled()).toBe(true);
  await page().keyboard.press("Escape");
  await page().getByRole("button", { name: "破棄" }).click();
  await panel().waitFor({ state: "detached" });
});

test("undo of what somebody else made here is refused in words, and the booking stays", async () => {
  await page().getByTestId("undo").click();
  await page().getByTestId("notices").getByText("権限がありません").first().waitFor();
  expect(await bar("権限の課題").count()).toBeGreaterThan(0);
});

test("the administrator of the workstation changes it as before", async () => {
  await beA("administrator");
  await bar("権限の課題").click();
  await panel().getByLabel("課題名・内容").fill("権限の課題、改");
  await panel().getByTestId("save-booking").click();
  await page().getByTestId("notices").getByText("権限の課題、改").first().waitFor();
  expect(await panel().getByTestId("not-allowed").count()).toBe(0);
});
