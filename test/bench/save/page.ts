// A press that moves a booking until the page says that it is saved, with a facility's years stored; and the same rows put by a
// bare Dexie transaction into tables that hold nothing else.
import { Dexie } from "dexie";
import { commit } from "#renderer/data/commit.ts";
import { DeskDatabase } from "#renderer/data/db.ts";
import { loadDemo } from "#renderer/data/demo/loadDemo.ts";
import { makeDataDeps } from "#renderer/data/deps.ts";
import type { DemoSize } from "#shared/demo/demoSize.ts";
import type { Actor, Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { dayOf, startOfDay, type Day } from "#shared/domain/time/day.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { moveBookingCall } from "#shared/mutations/booking/calls.ts";

/** What the bench asks of the page, as `window.save`. */
export type SavePage = {
  /** Stores the demo facility of that size; answers how many bookings that are. */
  fill(size: DemoSize): Promise<number>;
  /** Presses until one move was accepted; its ms, and null when there is nothing left to move. */
  press(): Promise<number | null>;
  /** Ms of the press that puts the rows of the last move. */
  pressFloor(): Promise<number>;
};

const today = "2026-11-25" as Day;
const actor: Actor = { id: "me", name: "私", roles: ["administrator"] };
const stepsMs = [8 * HOUR_MS, -8 * HOUR_MS, DAY_MS, -DAY_MS, 7 * DAY_MS];
const db = new DeskDatabase("desk");
const floor = new Dexie("floor", { chromeTransactionDurability: "strict", cache: "disabled" });
const names = ["bookings", "bookingEvents", "outbox", "steps"] as const;
floor.version(1).stores({ bookings: "id", bookingEvents: "id", outbox: "no", steps: "no" });
const deps = makeDataDeps(db, () => actor);

const ahead = { rows: [] as Booking[], at: 0 };
const button = part("button");
const said = part("p");

function part(name: "button" | "p"): HTMLElement {
  const el = document.querySelector<HTMLElement>(name);
  if (!el) throw new Error(`The page has no ${name}`);
  return el;
}

/** From the press to the words, in a task of its own. `act` answers whether anything was saved. */
async function pressed(act: () => Promise<boolean>): Promise<number | null> {
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
  return new Promise((resolve, reject) => {
    const onPress = (event: Event): void => {
      act().then((isSaved) => {
        if (isSaved) said.textContent = said.textContent === "保存済み" ? "保存済み。" : "保存済み";
        resolve(isSaved ? performance.now() - event.timeStamp : null);
      }, reject);
    };
    button.addEventListener("click", onPress, { once: true });
    button.click();
  });
}

/** The next booking that may move, and a place to try. */
function nextMove() {
  const row = ahead.rows[Math.floor(ahead.at / stepsMs.length)];
  const by = stepsMs[ahead.at++ % stepsMs.length] ?? 0;
  return row && { row, start: (row.start + by) as InstantMs, end: (row.end + by) as InstantMs };
}

const last = async (name: (typeof names)[number]): Promise<object> => {
  const found = await db.table(name).orderBy(":id").last();
  if (!found) throw new Error(`Nothing in ${name}`);
  return found as object;
};

const moved = { id: "" as BookingId };

const save: SavePage = {
  async fill(size) {
    await db.open();
    const result = await loadDemo(db, size, { today });
    if (result.kind !== "loaded") throw new Error(`The demo was not stored: ${JSON.stringify(result)}`);
    await floor.open();
    const from = startOfDay(dayOf(deps.now()));
    const months = await db.bookings
      .where("start")
      .between(from, from + 90 * DAY_MS)
      .toArray();
    ahead.rows = months.filter(({ state }) => state === "confirmed" || state === "tentative");
    return db.bookings.count();
  },
  async press() {
    for (let move = nextMove(); move; move = nextMove()) {
      const { row, start, end } = move;
      const call = moveBookingCall({ id: row.id, stationId: row.stationId, start, end });
      const took = await pressed(async () => (await commit(deps, call)).ok);
      if (took === null) continue;
      moved.id = row.id;
      // Each booking moves once.
      ahead.at = Math.ceil(ahead.at / stepsMs.length) * stepsMs.length;
      return took;
    }
    return null;
  },
  async pressFloor() {
    const booking = await db.bookings.get(moved.id);
    if (!booking) throw new Error("The moved booking is gone");
    const rows = {
      bookings: booking,
      bookingEvents: await last("bookingEvents"),
      outbox: await last("outbox"),
      steps: await last("steps"),
    };
    const took = await pressed(async () => {
      await floor.transaction("rw", [...names], () =>
        Promise.all(names.map((name) => floor.table(name).put(rows[name]))),
      );
      return true;
    });
    return took ?? 0;
  },
};
Object.assign(window, { save });
