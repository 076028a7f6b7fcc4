import { describe, expect, test } from "vitest";
import type { Actor, BookingDraft, BookingId, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { waitEnd, type WaitEntry } from "#shared/domain/waiting/waitEntry.ts";
import { withoutVersion } from "#shared/mutations/withoutVersion.ts";
import { joinWaitingCall, leaveWaitingCall, takePlaceCall } from "#shared/mutations/waiting/calls.ts";
import { isReadable, scopesOf } from "#shared/sync/scopesOf.ts";
import { booking, person, schedule, span } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk } from "#test/shared/mutations/memoryDesk.ts";

const id = "wait:mine" as WaitEntry["id"];
const bookingId = "booking:mine" as BookingId;
const place = span("2026-11-26 10:00", "2026-11-26 18:00");
const office = person("shared-use-office");
const { stationId, use, title, project, leader, note } = booking();
const draft: BookingDraft = { stationId, ...place, use, title, project, leader, note, state: "confirmed" };
const join = joinWaitingCall({ id, bookingId, draft });
const kinds = (result: Awaited<ReturnType<ReturnType<typeof memoryDesk>["run"]>>) =>
  result.ok ? [] : result.problems.map(({ kind }) => kind);

describe("waiting for a place", () => {
  test("keeps who waits for what, and is taken back and done again like any change", async () => {
    const desk = memoryDesk(schedule());
    const joined = await desk.run(join, office);
    expect(desk.waiting.get(id)).toEqual({ id, bookingId, draft, by: { id: office.id, name: office.name }, at: 0 });
    if (!joined.ok) throw new Error("refused");
    const left = await desk.run(joined.inverse, office);
    expect(desk.waiting.size).toBe(0);
    if (!left.ok) throw new Error("refused");
    await desk.run(left.inverse, office);
    expect(desk.waiting.get(id)?.draft).toEqual(draft);
  });

  test("is for whoever may plan such a booking, and once", async () => {
    const desk = memoryDesk(schedule());
    expect(kinds(await desk.run(join, person("viewer")))).toEqual(["not-allowed"]);
    expect(kinds(await desk.run(join, person("coalition-office")))).toEqual(["not-allowed"]);
    await desk.run(join, office);
    expect(kinds(await desk.run(join, office))).toEqual(["cannot-wait"]);
  });

  test("is for a time to come at a station that is there", async () => {
    const desk = memoryDesk(schedule());
    const past = { ...draft, start: 0 as InstantMs };
    expect(kinds(await desk.run(joinWaitingCall({ id, bookingId, draft: past }), office))).toEqual(["cannot-wait"]);
    const nowhere = { ...draft, stationId: "nowhere" as typeof stationId };
    expect(kinds(await desk.run(joinWaitingCall({ id, bookingId, draft: nowhere }), office))).toEqual([
      "unknown-station",
    ]);
  });

  test("is ended by hand by whoever waits, or by an administrator", async () => {
    const desk = memoryDesk(schedule());
    await desk.run(join, office);
    const another: Actor = { ...office, id: "another" };
    expect(kinds(await desk.run(leaveWaitingCall({ id }), another))).toEqual(["not-allowed"]);
    expect(kinds(await desk.run(leaveWaitingCall({ id }), { ...person("administrator"), id: "boss" }))).toEqual([]);
    expect(kinds(await desk.run(leaveWaitingCall({ id }), office))).toEqual(["cannot-wait"]);
  });
});

describe("an entry of the waiting list", () => {
  const entry: WaitEntry = { id, bookingId, draft, by: office, at: 0 as InstantMs };
  const now = (place.start - 1) as InstantMs;
  const there = booking({ id: bookingId, ...place });
  const elsewhere = booking({ id: bookingId });

  test("ends with the beginning of its time, with the booking at its place, or when the booking is called off", () => {
    expect(waitEnd(entry, undefined, now)).toBeNull();
    expect(waitEnd(entry, undefined, place.start)).toBe("past");
    expect(waitEnd(entry, there, now)).toBe("booked");
    expect(waitEnd(entry, elsewhere, now)).toBeNull();
    expect(waitEnd(entry, { ...elsewhere, state: "cancelled" }, now)).toBe("called-off");
  });

  test("waits again when the booking that had taken the place is taken back", () => {
    expect(waitEnd(entry, { ...there, state: "cancelled" }, now)).toBeNull();
  });

  test("takes the place by making the booking, by moving it, or by bringing it back", () => {
    const taken = (standing: typeof there | undefined) => withoutVersion(takePlaceCall(entry, standing).name);
    expect(taken(undefined)).toBe("booking.create");
    expect(taken(elsewhere)).toBe("booking.move");
    expect(taken({ ...there, state: "cancelled" })).toBe("booking.restore");
  });

  test("is seen by whoever may see the booking that it would be", () => {
    const secret = { ...entry, draft: { ...draft, use: "coalition" as const, memberId: "member:a" as MemberId } };
    const seen = (row: WaitEntry, ...held: Parameters<typeof isReadable>[1][number][]) =>
      isReadable(scopesOf({ entity: "waitEntries", row }), held);
    expect(seen(entry, "pub")).toBe(true);
    expect(seen(secret, "pub", "busy-except:member:b", "coalition:member:b" as never)).toBe(false);
    expect(seen(secret, "coalition:member:a" as never)).toBe(true);
    expect(seen(secret, "ops")).toBe(true);
  });
});
