import { describe, expect, test } from "vitest";
import { at, bookingFrom, depsFor, freshDb } from "#test/renderer/data/desk.ts";
import { commit } from "#renderer/data/commit.ts";
import { freePlaces } from "#renderer/data/freePlaces.ts";
import { waiters } from "#renderer/data/queries/waitEntries.ts";
import { startEmpty } from "#renderer/data/start/startEmpty.ts";
import { undo } from "#renderer/data/undo.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { WaitEntry } from "#shared/domain/waiting/waitEntry.ts";
import { cancelBookingCall } from "#shared/mutations/booking/calls.ts";
import { runCall } from "#shared/mutations/registry.ts";
import { joinWaitingCall, takePlaceCall } from "#shared/mutations/waiting/calls.ts";

const id = "wait:mine" as WaitEntry["id"];
const bookingId = "booking:mine" as BookingId;
/** Facility use: no term and no shifts to think of. */
const place = { stationId: "BL08W-XRD" as StationId, start: at(10), end: at(18), use: "facility" as const };
const theirs = bookingFrom({ ...place, id: "booking:theirs" as BookingId, title: "先に入った予定" });
const draft = { ...place, title: "待つ予定", project: "", leader: "", note: "", state: "confirmed" as const };

/** Somebody waits for a place that another booking holds. */
async function deskThatWaits(name: string, person = "sato") {
  const db = await freshDb(name);
  await startEmpty(db);
  await db.bookings.add(theirs);
  const now = { person };
  const deps = depsFor(db, {
    loadRunCall: async () => runCall,
    actor: () => ({ id: now.person, name: now.person, roles: ["administrator"] }),
  });
  await commit(deps, joinWaitingCall({ id, bookingId, draft }));
  const list = () => waiters(db, at(9));
  const take = async () => {
    const [waiter] = await list();
    if (waiter === undefined) throw new Error("nobody waits");
    return commit(deps, takePlaceCall(waiter.entry, waiter.standing));
  };
  return { db, deps, now, list, take };
}

describe("a place that somebody waits for", () => {
  test("is told to be free once it is, and to nobody else", async () => {
    const { deps, now } = await deskThatWaits("free-place");
    expect([...(await freePlaces(deps))]).toEqual([]);
    await commit(deps, cancelBookingCall({ id: theirs.id, reason: "" }));
    expect([...(await freePlaces(deps))]).toEqual([id]);
    now.person = "suzuki";
    expect([...(await freePlaces(deps))]).toEqual([]);
  });

  test("is booked by one act, which ends the waiting; taken back, one waits again", async () => {
    const { db, deps, list, take } = await deskThatWaits("free-place-taken");
    await commit(deps, cancelBookingCall({ id: theirs.id, reason: "" }));
    expect((await take()).ok).toBe(true);
    expect((await db.bookings.get(bookingId))?.title).toBe("待つ予定");
    expect(await list()).toEqual([]);
    await undo(deps);
    expect((await list()).map(({ entry }) => entry.id)).toEqual([id]);
    expect([...(await freePlaces(deps))]).toEqual([id]);
    expect((await take()).ok).toBe(true);
    expect((await db.bookings.get(bookingId))?.state).toBe("confirmed");
  });

  test("taken too early it is refused by the same rules, and the waiting goes on", async () => {
    const { list, take } = await deskThatWaits("free-place-early");
    const result = await take();
    expect(result.ok === false && "problems" in result ? result.problems.map(({ kind }) => kind) : []).toEqual([
      "station-taken",
    ]);
    expect(await list()).toHaveLength(1);
  });

  test("is waited for no more once its time has begun", async () => {
    const { db } = await deskThatWaits("free-place-past");
    expect(await waiters(db, at(10))).toEqual([]);
  });
});
