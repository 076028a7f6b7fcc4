// People who sign in at the facility's identity provider, a real one on this machine: in the system's browser (code + PKCE), of which
// only the last step is a test's (what it would open is visited here), and by a code that is typed on another device.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { subjectOf } from "#backend/people/findSubject.ts";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import type { Role } from "#shared/domain/beamtime/booking.ts";
import { enterPerson } from "#test/backend/people/enterPerson.ts";
import { addBooking, calendarPainted, closePanel, openDesk, showWeek } from "#test/e2e/bookingStory.ts";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import { browse } from "#test/electron/main/oidc/browser.ts";
import { startLoginProvider } from "#test/electron/main/oidc/loginProvider.ts";
import type { Desk } from "#test/window/launch.ts";

const AUDIENCE = "https://facility.example";
const at = {} as { provider: Awaited<ReturnType<typeof startLoginProvider>>; backend: RunningBackend; desk: Desk };
const page = (): Page => at.desk.page;

beforeAll(async () => {
  at.provider = await startLoginProvider(AUDIENCE);
  const oidc = { issuer: at.provider.issuer, audience: AUDIENCE, clientId: "beamline-desk" };
  at.backend = await startBackend({ store: "memory", port: 0, facility: "nanoterasu", oidc });
  await enter("Hanako", ["administrator"]);
  await enter("Taro", ["viewer"]);
  at.desk = await openDesk({ env: { BEAMLINE_DESK_BACKEND: `${at.backend.url}#elsewhere` } });
});
afterAll(async () => {
  await at.desk.close();
  await at.backend.close();
  await at.provider.stop();
});

/** Known to the facility by the name that the provider vouches for. */
async function enter(name: string, roles: readonly Role[]): Promise<void> {
  const { db } = at.backend.store;
  const id = await enterPerson(at.backend.store, name, { roles });
  const subject = subjectOf(at.provider.issuer, name.toLowerCase());
  await db.updateTable("people").set({ subject, secret: null, sign_in_name: null }).where("id", "=", id).execute();
}

/** In place of the system's browser: what it is asked to open. */
async function askedOfTheBrowser(act: () => Promise<void>): Promise<string> {
  await at.desk.app.evaluate(({ shell }) => {
    shell.openExternal = async (address) => void Reflect.set(globalThis, "askedOfTheBrowser", address);
  });
  await act();
  const asked = () => at.desk.app.evaluate(() => String(Reflect.get(globalThis, "askedOfTheBrowser") ?? ""));
  await expect.poll(asked).not.toBe("");
  const address = await asked();
  await at.desk.app.evaluate(() => void Reflect.deleteProperty(globalThis, "askedOfTheBrowser"));
  return address;
}

const press = (way: "oidc" | "device-code") => page().getByTestId("sign-in-elsewhere").getByTestId(way).click();

async function isAtTheDeskOf(name: string): Promise<void> {
  await page().getByTestId("who").getByText(name).waitFor();
  await calendarPainted(page());
  await page().locator('[data-testid="sync-words"][data-state="synced"]').waitFor();
}

test("somebody whom the provider knows and the facility does not is told so, and nobody's desk opens", async () => {
  const address = await askedOfTheBrowser(() => press("oidc"));
  expect(new URL(address).searchParams.get("code_challenge_method")).toBe("S256");
  await page().getByText("開いたブラウザーでサインインしてください", { exact: false }).waitFor();
  await expectNoAxeViolations(page());
  await browse(address, "somebody");
  await page().getByRole("alert").getByText("この施設に登録されていません", { exact: false }).waitFor();
  expect(await page().getByTestId("who").count()).toBe(0);
});

test("in the system's browser: the facility's calendar opens, and what is done carries the person's name", async () => {
  await browse(await askedOfTheBrowser(() => press("oidc")), "hanako");
  await isAtTheDeskOf("Hanako");
  await showWeek(page());
  await addBooking(page(), "花子の予定");
  await closePanel(page());
  const made = () => at.backend.store.db.selectFrom("sync_mutation").select(["user_id", "status"]).execute();
  await expect.poll(made).toEqual([{ user_id: "person:hanako", status: "applied" }]);
});

test("by a code on another device: the next person has a desk and rights of one's own", async () => {
  await page().getByTestId("who").click();
  await page().getByTestId("switch").click();
  await page().getByTestId("gate").waitFor();
  await press("device-code");
  const code = page().locator(".device-code");
  await code.waitFor();
  const [address = ""] =
    /http:\/\/\S+/.exec(await page().getByTestId("sign-in-elsewhere").getByRole("status").innerText()) ?? [];
  await expectNoAxeViolations(page());
  await browse(address, "taro", { user_code: await code.innerText() });
  await isAtTheDeskOf("Taro");
});
