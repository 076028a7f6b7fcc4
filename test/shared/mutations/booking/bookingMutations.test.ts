import { describe, expect, test } from "vitest";
import type { Actor, BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Schedule } from "#shared/domain/beamtime/schedule.ts";
import {
  cancelBookingCall,
  createBookingCall,
  editBookingCall,
  moveBookingCall,
  restoreBookingCall,
} from "#shared/mutations/booking/calls.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import {
  at,
  booking,
  machine,
  person,
  schedule,
  scientist,
  span,
} from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk, type MemoryDesk } from "#test/shared/mutations/memoryDesk.ts";

const id = "booking:mine" as BookingId;
const office = person("shared-use-office");
const morning = span("2026-11-25 10:00", "2026-11-25 18:00");
const evening = span("2026-11-25 18:00", "2026-11-26 02:00");
const studyInTheEvening = [machine("study", "2026-11-25 18:00", "2026-11-26 02:00")];
const override = { reason: "試料が劣化するため" };

function draft(change: Partial<BookingDraft> = {}): BookingDraft {
  const { stationId, start, end, use, title, project, leader, note } = booking();
  return { stationId, start, end, use, title, project, leader, note, state: "tentative", ...change };
}

function deskWith(change: Partial<Schedule> = {}): MemoryDesk {
  return memoryDesk(schedule({ bookings: [booking({ id })], ...change }));
}

/** Runs the call and gives back its inverse; fails the test if it is refused. */
async function accepted(desk: MemoryDesk, call: Call | null, actor: Actor = scientist()): Promise<Call | null> {
  const result = await desk.run(call, actor);
  if (!result.ok) throw new Error(`refused: ${result.problems.map(({ kind }) => kind).join(", ")}`);
  return result.inverse;
}

async function refusal(desk: MemoryDesk, call: Call | null, actor: Actor = scientist()): Promise<string[]> {
  const result = await desk.run(call, actor);
  return result.ok ? ["accepted"] : result.problems.map(({ kind }) => kind);
}

describe("entering a booking", () => {
  test("it stands in the calendar, with the first line of its history", async () => {
    const desk = memoryDesk(schedule());
    await accepted(desk, createBookingCall({ id, draft: draft() }));
    expect(desk.get(id)).toEqual(booking({ id, state: "tentative" }));
    expect(desk.history).toEqual([{ bookingId: id, act: "created", before: null, after: desk.get(id), reason: "" }]);
  });

  test("taken back it is cancelled, and done again it stands under the same id as at first", async () => {
    const desk = memoryDesk(schedule());
    const undo = await accepted(desk, createBookingCall({ id, draft: draft() }));
    const redo = await accepted(desk, undo);
    expect(desk.get(id)?.state).toBe("cancelled");
    await accepted(desk, redo);
    expect(desk.get(id)).toEqual(booking({ id, state: "tentative" }));
    expect(desk.history.map(({ act }) => act)).toEqual(["created", "cancelled", "restored"]);
  });

  test("the same id is not entered twice", async () => {
    expect(await refusal(deskWith(), createBookingCall({ id, draft: draft(evening) }))).toEqual([
      "booking-exists-already",
    ]);
  });

  test("in machine study, only with a reason and by somebody who may, and the reason is kept", async () => {
    const desk = memoryDesk(schedule({ machinePeriods: studyInTheEvening }));
    const call = (reason?: string) =>
      createBookingCall({ id, draft: draft(evening), override: reason === undefined ? undefined : { reason } });
    expect(await refusal(desk, call(), office)).toEqual(["not-user-time"]);
    expect(await refusal(desk, call("  "), office)).toEqual(["not-user-time"]);
    expect(await refusal(desk, call("急ぎのため"), scientist())).toEqual(["not-user-time"]);
    await accepted(desk, call("急ぎのため"), office);
    expect(desk.history[0]?.reason).toBe("急ぎのため");
  });

  test("a taken place is not given for any reason to anybody", async () => {
    const other = "booking:second" as BookingId;
    const call = createBookingCall({ id: other, draft: draft(), override });
    expect(await refusal(deskWith(), call, person("administrator", "shared-use-office"))).toEqual(["station-taken"]);
  });
});

describe("moving a booking", () => {
  test("taken back it is where it was, and done again where it went", async () => {
    const desk = deskWith();
    const undo = await accepted(desk, moveBookingCall({ id, ...at("BL09W-A"), ...evening }));
    const moved = booking({ id, ...at("BL09W-A"), ...evening });
    expect(desk.get(id)).toEqual(moved);
    const redo = await accepted(desk, undo);
    expect(desk.get(id)).toEqual(booking({ id }));
    await accepted(desk, redo);
    expect(desk.get(id)).toEqual(moved);
  });

  test("two moves are taken back one after the other", async () => {
    const desk = deskWith();
    const first = await accepted(desk, moveBookingCall({ id, ...at("BL02U"), ...evening }));
    const second = await accepted(desk, moveBookingCall({ id, ...at("BL09W-A"), ...evening }));
    await accepted(desk, second);
    await accepted(desk, first);
    expect(desk.get(id)).toEqual(booking({ id }));
  });

  test("it cannot return to a place that somebody has taken meanwhile", async () => {
    const desk = deskWith();
    const undo = await accepted(desk, moveBookingCall({ id, ...at("BL02U"), ...evening }));
    await accepted(desk, createBookingCall({ id: "booking:new" as BookingId, draft: draft(morning) }));
    expect(await refusal(desk, undo)).toEqual(["station-taken"]);
    expect(desk.get(id)).toEqual(booking({ id, ...evening }));
  });

  test("what the office allowed once needs no second permission to be taken back or done again", async () => {
    const desk = deskWith({ machinePeriods: studyInTheEvening });
    const move = moveBookingCall({ id, ...at("BL02U"), ...evening, override });
    const undo = await accepted(desk, move, office);
    const redo = await accepted(desk, undo, scientist());
    const undoAgain = await accepted(desk, redo, scientist());
    expect(desk.get(id)).toEqual(booking({ id, ...evening }));
    expect(desk.history.at(-1)?.reason).toBe(override.reason);
    await accepted(desk, undoAgain, scientist());
    expect(desk.get(id)).toEqual(booking({ id }));
  });

  test("a place where it never stood is not opened by asking to be put back", async () => {
    const desk = deskWith({ machinePeriods: studyInTheEvening });
    expect(await refusal(desk, moveBookingCall({ id, ...at("BL02U"), ...evening, back: true }))).toEqual([
      "not-user-time",
    ]);
  });

  test("it cannot return to a shutdown that was entered meanwhile", async () => {
    const machinePeriods: ReturnType<typeof machine>[] = [];
    const desk = deskWith({ machinePeriods });
    const undo = await accepted(desk, moveBookingCall({ id, ...at("BL02U"), ...evening }));
    machinePeriods.push(machine("shutdown", "2026-11-25 10:00", "2026-11-25 18:00"));
    expect(await refusal(desk, undo)).toEqual(["not-user-time"]);
  });

  test("a booking that does not exist is not moved", async () => {
    const call = moveBookingCall({ id: "booking:gone" as BookingId, ...at("BL02U"), ...evening });
    expect(await refusal(deskWith(), call)).toEqual(["booking-not-found"]);
  });

  test("a cancelled one is not moved, by undo either", async () => {
    const desk = deskWith();
    const undo = await accepted(desk, moveBookingCall({ id, ...at("BL02U"), ...evening }));
    await accepted(desk, cancelBookingCall({ id, reason: "" }));
    expect(await refusal(desk, undo)).toEqual(["booking-is-over"]);
  });
});

describe("editing a booking", () => {
  test("only the given fields change, and taken back exactly these return", async () => {
    const before = booking({ id, title: " 前の件名 ", note: "" });
    const desk = deskWith({ bookings: [before] });
    const undo = await accepted(desk, editBookingCall({ id, fields: { title: "新しい件名", state: "tentative" } }));
    expect(desk.get(id)).toEqual({ ...before, title: "新しい件名", state: "tentative" });
    const redo = await accepted(desk, undo);
    expect(desk.get(id)).toEqual(before);
    await accepted(desk, redo);
    expect(desk.get(id)?.title).toBe("新しい件名");
  });

  test("what somebody changed in other fields meanwhile stays when the edit is taken back", async () => {
    const desk = deskWith();
    const undo = await accepted(desk, editBookingCall({ id, fields: { title: "新しい件名" } }));
    await accepted(desk, editBookingCall({ id, fields: { leader: "見本 次郎" } }));
    await accepted(desk, undo);
    expect(desk.get(id)).toEqual(booking({ id, leader: "見本 次郎" }));
  });

  test("one save changes use and time together and is one line of history", async () => {
    const desk = deskWith();
    const hours = span("2026-11-25 13:00", "2026-11-25 15:00");
    await accepted(desk, editBookingCall({ id, fields: { use: "coalition", ...hours } }));
    expect(desk.get(id)).toEqual(booking({ id, use: "coalition", ...hours }));
    expect(desk.history.map(({ act }) => act)).toEqual(["edited"]);
  });

  test("a save that changes nothing but the time is a move in the history", async () => {
    const desk = deskWith();
    await accepted(desk, editBookingCall({ id, fields: { ...evening, title: booking().title } }));
    expect(desk.history.map(({ act }) => act)).toEqual(["moved"]);
  });

  test("a running beamtime is not set back to planning, and every other problem is said too", async () => {
    const desk = deskWith({ bookings: [booking({ id, state: "running" })] });
    const call = editBookingCall({ id, fields: { state: "tentative", title: "" } });
    expect(await refusal(desk, call)).toEqual(["state-cannot-follow", "title-missing"]);
  });

  test("what has ended is not edited", async () => {
    const desk = deskWith({ bookings: [booking({ id, state: "ended" })] });
    expect(await refusal(desk, editBookingCall({ id, fields: { note: "追記" } }))).toEqual(["booking-is-over"]);
  });
});

describe("cancelling and restoring", () => {
  test.each(["request", "tentative", "confirmed"] as const)("a %s booking is again one after undo", async (state) => {
    const desk = deskWith({ bookings: [booking({ id, state })] });
    const undo = await accepted(desk, cancelBookingCall({ id, reason: "装置の故障" }));
    expect(desk.get(id)).toEqual(booking({ id, state: "cancelled" }));
    const redo = await accepted(desk, undo);
    expect(desk.get(id)).toEqual(booking({ id, state }));
    await accepted(desk, redo);
    expect(desk.history.at(-1)).toMatchObject({ act: "cancelled", reason: "装置の故障" });
  });

  test("a cancelled place can be given to another, and then it is not restored", async () => {
    const desk = deskWith();
    const undo = await accepted(desk, cancelBookingCall({ id, reason: "" }));
    await accepted(desk, createBookingCall({ id: "booking:new" as BookingId, draft: draft() }));
    expect(await refusal(desk, undo)).toEqual(["station-taken"]);
  });

  test("one that came cancelled without a history returns as tentative", async () => {
    const desk = deskWith({ bookings: [booking({ id, state: "cancelled" })] });
    await accepted(desk, restoreBookingCall({ id }));
    expect(desk.get(id)?.state).toBe("tentative");
  });

  test("neither twice, nor what is not there, nor what runs or has ended", async () => {
    const missing = "booking:gone" as BookingId;
    const desk = deskWith();
    expect(await refusal(desk, restoreBookingCall({ id }))).toEqual(["booking-not-cancelled"]);
    expect(await refusal(desk, restoreBookingCall({ id: missing }))).toEqual(["booking-not-found"]);
    expect(await refusal(desk, cancelBookingCall({ id: missing, reason: "" }))).toEqual(["booking-not-found"]);
    await accepted(desk, cancelBookingCall({ id, reason: "" }));
    expect(await refusal(desk, cancelBookingCall({ id, reason: "" }))).toEqual(["booking-is-over"]);
    const running = deskWith({ bookings: [booking({ id, state: "running" })] });
    expect(await refusal(running, cancelBookingCall({ id, reason: "" }))).toEqual(["booking-is-running"]);
    const ended = deskWith({ bookings: [booking({ id, state: "ended" })] });
    expect(await refusal(ended, cancelBookingCall({ id, reason: "" }))).toEqual(["booking-is-over"]);
  });
});
