import { describe, expect, test } from "vitest";
import type { Actor, BookingDraft, BookingId, MemberId } from "#shared/domain/beamtime/booking.ts";
import { changeBookingsCall, createBookingCall, editBookingCall } from "#shared/mutations/booking/calls.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { at, booking, person, schedule } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk, type MemoryDesk } from "#test/shared/mutations/memoryDesk.ts";

const id = "booking:mine" as BookingId;
const ours = "member:a" as MemberId;
const theirs = "member:b" as MemberId;
const office = person("coalition-office", "shared-use-office", "administrator");
const ofCompany: Actor = { ...person("viewer"), members: [ours] };
const standing = booking({ id, ...at("BL09W-A"), use: "coalition", memberId: ours });

function draft(change: Partial<BookingDraft> = {}): BookingDraft {
  const { stationId, start, end, title, project, leader, note } = standing;
  const words = { title, project, leader, note };
  return { stationId, start, end, ...words, use: "coalition", state: "request", ...change };
}

async function accepted(desk: MemoryDesk, call: Call | null, actor: Actor = office): Promise<Call | null> {
  const result = await desk.run(call, actor);
  if (!result.ok) throw new Error(`refused: ${result.problems.map(({ kind }) => kind).join(", ")}`);
  return result.inverse;
}

describe("the member whose right a booking uses", () => {
  test("is kept with the booking and its history", async () => {
    const desk = memoryDesk(schedule());
    await accepted(desk, createBookingCall({ id, draft: draft({ memberId: ours }) }));
    expect(desk.get(id)?.memberId).toBe(ours);
    expect(desk.history[0]?.after.memberId).toBe(ours);
  });

  test.each([[null], [undefined]])("where it is nobody (%s) the booking has no such field at all", async (memberId) => {
    const desk = memoryDesk(schedule());
    await accepted(desk, createBookingCall({ id, draft: draft({ memberId }) }));
    expect("memberId" in (desk.get(id) ?? {})).toBe(false);
  });

  test("is taken away and, undone, is there again; undone twice it is away", async () => {
    const desk = memoryDesk(schedule({ bookings: [standing] }));
    const undo = await accepted(desk, editBookingCall({ id, fields: { memberId: null } }));
    expect("memberId" in (desk.get(id) ?? {})).toBe(false);
    const redo = await accepted(desk, undo);
    expect(desk.get(id)).toEqual(standing);
    await accepted(desk, redo);
    expect("memberId" in (desk.get(id) ?? {})).toBe(false);
  });

  test("does not stay with a booking that leaves coalition use, and comes back with it", async () => {
    const desk = memoryDesk(schedule({ bookings: [standing] }));
    const undo = await accepted(desk, editBookingCall({ id, fields: { use: "facility" } }));
    expect("memberId" in (desk.get(id) ?? {})).toBe(false);
    await accepted(desk, undo);
    expect(desk.get(id)).toEqual(standing);
  });

  test("a change that names another member too is an edit and not a move", async () => {
    const desk = memoryDesk(schedule({ bookings: [standing] }));
    const call = editBookingCall({ id, fields: { ...at("BL09W-B"), memberId: theirs } });
    await accepted(desk, call);
    expect(desk.history[0]?.act).toBe("edited");
  });

  test("is changed for several bookings at once, and one undo brings each its own", async () => {
    const other = booking({ id: "booking:other" as BookingId, ...at("BL09W-B"), use: "coalition" });
    const desk = memoryDesk(schedule({ bookings: [standing, other] }));
    const lines = [standing, other].map((row) => ({ id: row.id, fields: { memberId: theirs } }));
    const undo = await accepted(desk, changeBookingsCall({ lines }));
    expect([...desk.bookings.values()].map(({ memberId }) => memberId)).toEqual([theirs, theirs]);
    expect(desk.history.map(({ act }) => act)).toEqual(["edited", "edited"]);
    await accepted(desk, undo);
    expect([...desk.bookings.values()]).toEqual([standing, other]);
  });
});

describe("people of a member", () => {
  test("ask for beamtime on their own right and for nobody else's", async () => {
    const desk = memoryDesk(schedule());
    await accepted(desk, createBookingCall({ id, draft: draft({ memberId: ours }) }), ofCompany);
    const other = createBookingCall({
      id: "booking:2" as BookingId,
      draft: draft({ ...at("BL09W-B"), memberId: theirs }),
    });
    expect(await desk.run(other, ofCompany)).toMatchObject({ ok: false, problems: [{ kind: "not-allowed" }] });
  });

  test("do not give their request to another member, nor to nobody", async () => {
    const asked = { ...standing, state: "request" as const };
    for (const memberId of [theirs, null]) {
      const desk = memoryDesk(schedule({ bookings: [asked] }));
      const call = editBookingCall({ id, fields: { memberId } });
      expect(await desk.run(call, ofCompany)).toMatchObject({ ok: false, problems: [{ kind: "not-allowed" }] });
      expect(desk.get(id)).toEqual(asked);
    }
  });
});
