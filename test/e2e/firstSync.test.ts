// What a station has on its disk while and after the facility comes to it: nothing of a first sync that was cut off, nothing that its
// person may no longer see; and what an older version of the program left to be sent is sent.
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePacks } from "#backend/packs/makePacks.ts";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { withPublish } from "#backend/store/withPublish.ts";
import type { Actor, Booking, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { BootstrapLine } from "#shared/protocol/bootstrap.ts";
import { calendarPainted, openDesk } from "#test/e2e/bookingStory.ts";
import firstOutbox from "#test/shared/mutations/outboxes/2026-11-22.json" with { type: "json" };
import { type CuttableLine, cuttableLine } from "#test/window/cuttableLine.ts";
import { deskDatabase } from "#test/window/deskDatabase.ts";
import type { Desk } from "#test/window/launch.ts";
import { storedRows } from "#test/window/storedRows.ts";
import { storesHolding } from "#test/window/storesHolding.ts";

const at = {} as { backend: RunningBackend; line: CuttableLine; desk: Desk };
const page = (): Page => at.desk.page;
const sato: { actor: Actor } = { actor: { id: "person:sato", name: "Sato", roles: ["administrator"] } };

beforeAll(async () => {
  const identity = { ways: ["open"] as const, find: async () => sato.actor };
  at.backend = await startBackend({ store: "memory", port: 0, facility: "nanoterasu", identity });
  for (let day = 0; day < 60; day += 1) {
    await publish({ use: "shared", stationId: "BL02U" as StationId, day });
    await publish({ use: "coalition", stationId: "BL06U" as StationId, day, memberId: "member:past" as MemberId });
  }
  // A company's past, which comes as a pack.
  await publish({ use: "coalition", stationId: "BL06U" as StationId, day: -200, memberId: "member:past" as MemberId });
  await makePacks({ store: at.backend.store, now: () => Date.now() as InstantMs });
  at.line = await cuttableLine(at.backend.url);
});
afterAll(async () => {
  await at.desk.close();
  await at.line.close();
  await at.backend.close();
});

async function open(userData?: string): Promise<void> {
  const env = { BEAMLINE_DESK_BACKEND: `${at.line.origin}#first-sync` };
  at.desk = await openDesk({ env, ...(userData === undefined ? {} : { userData }) });
}

const state = (name: string) => page().locator(`[data-testid="sync-words"][data-state="${name}"]`).waitFor();

/** Of the bytes of a first sync: many rows have been read by then, and the end is not there. */
const CUT_AT = 0.8;

/** How many bytes it takes, packed as for a window. */
async function bytesOfAll(): Promise<number> {
  const headers = { "accept-encoding": "gzip, deflate, br" };
  const { rawPayload } = await at.backend.app.inject({ url: "/sync/v1/bootstrap", headers });
  return rawPayload.length;
}

/** What a first sync brings. */
async function everything(): Promise<string[]> {
  const { payload } = await at.backend.app.inject({ url: "/sync/v1/bootstrap" });
  const lines = payload.trim().split("\n");
  const bookings = lines.flatMap((line) => {
    const told = JSON.parse(line) as BootstrapLine;
    return told.kind === "rows" && told.entity === "bookings" ? told.rows : [];
  });
  return ids(bookings);
}

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id).toSorted();

test("the network is cut in the middle of the first sync: nothing is half there, and it goes on by itself", async () => {
  const bookings = await everything();
  expect(bookings).toHaveLength(120);
  at.line.cutAfter(CUT_AT * (await bytesOfAll()));
  await open();
  await page().getByTestId("first-sync").getByText("つながりません", { exact: false }).waitFor();
  const half = await storedRows(page());
  expect([half.bookings, half.bookingEvents, half.meta.filter(({ key }) => key === "facility")]).toEqual([[], [], []]);
  expect(await storesHolding(page(), ["BL02U", ...bookings])).toEqual([]);

  at.line.mend();
  await calendarPainted(page());
  await state("synced");
  expect(ids((await storedRows(page())).bookings)).toEqual(bookings);
});

test("the outbox of a station of 2026-11-22 is run again on today's rows and taken by the facility", async () => {
  await at.desk.close();
  at.line.cut();
  await open(at.desk.userData);
  await calendarPainted(page());
  await leaveOutbox(page());
  await at.desk.kill();
  at.line.mend();
  await open(at.desk.userData);
  await state("synced");
  await expect.poll(async () => (await storedRows(page())).outbox).toEqual([]);

  const { db } = at.backend.store;
  const made = await db.selectFrom("sync_mutation").select(["name", "status"]).orderBy("seq").execute();
  expect(made).toEqual(firstOutbox.map(({ name }) => ({ name, status: "applied" })));
  const [first, second] = firstOutbox.map(({ args }) => args.id);
  const rows = new Map((await storedRows(page())).bookings.map((row): [string, Booking] => [row.id, row]));
  expect(rows.get(first ?? "")).toMatchObject({ title: "共鳴非弾性散乱の測定", note: "試料は前日に搬入" });
  expect(rows.get(second ?? "")).toMatchObject({ title: "調整", state: "cancelled" });
  expect(await page().getByTestId("sync-attention").count()).toBe(0);
});

test("rights that are taken away take the rows off this computer, and all that was made of them", async () => {
  const secrets = await coalitionBookings();
  expect(secrets).toHaveLength(61);
  await search("長い説明のある予定");
  // The search keeps texts of its own, and the past lies in packs.
  const everywhere = ["bookings", "packBytes", "searchMonths"];
  await expect.poll(() => storesHolding(page(), secrets)).toEqual(expect.arrayContaining(everywhere));

  sato.actor = { id: "person:sato", name: "Sato", roles: ["viewer"] };
  await somethingHappens();
  await expect.poll(() => storesHolding(page(), secrets)).toEqual([]);
  await state("synced");
  // Of others' bookings only when and where.
  expect(await storesHolding(page(), ["block:"])).toContain("calendarBlocks");
});

/** As that version wrote them. What they do to the rows of today is found when they are run again. */
async function leaveOutbox(to: Page): Promise<void> {
  const entries = firstOutbox.map(({ name, args }, index) => ({
    id: `call:019aa6c4-2000-7000-8000-00000000000${index}`,
    name,
    args,
    occurredAt: Date.UTC(2026, 10, 22, 9, index),
    actor: { id: sato.actor.id, name: sato.actor.name },
    via: "act",
    changes: [],
  }));
  await to.evaluate(
    async ([name, rows]) => {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => done(opening.result));
        opening.addEventListener("error", () => failed(opening.error));
      });
      const writing = db.transaction("outbox", "readwrite", { durability: "strict" });
      for (const row of rows) writing.objectStore("outbox").add(row);
      await new Promise((done) => writing.addEventListener("complete", done));
      db.close();
    },
    [deskDatabase(to), entries] as const,
  );
}

async function coalitionBookings(): Promise<string[]> {
  const secret = sql<{ id: string }>`select id from bookings where doc ->> 'use' = 'coalition'`;
  return (await secret.execute(at.backend.store.db)).rows.map(({ id }) => id);
}

async function search(text: string): Promise<void> {
  await page().keyboard.press("Control+k");
  await page().getByRole("combobox", { name: "探す" }).fill(text);
  await page().getByRole("option").first().waitFor();
  await page().keyboard.press("Escape");
}

/** A change that everybody hears of. */
const somethingHappens = () => publish({ use: "event", stationId: "BL02U" as StationId, day: 61 });

/** Entered at the facility itself, with words that cannot be made shorter on the wire. */
async function publish({ day, ...rest }: Pick<Booking, "use" | "memberId" | "stationId"> & { readonly day: number }) {
  const start = Date.now() + day * 86_400_000;
  const words = { title: "長い説明のある予定", project: "", leader: "", note: randomBytes(1200).toString("hex") };
  const id = `booking:${rest.use}-${day}`;
  const row = { id, start, end: start + 3_600_000, ...words, ...rest, state: "confirmed", demo: false } as Booking;
  const deps = { store: at.backend.store, now: () => Date.now(), random: randomBytes };
  await withPublish(deps, async ({ rows }) => rows.put({ entity: "bookings", row }));
}
