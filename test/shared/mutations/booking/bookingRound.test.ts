import { describe, expect, test } from "vitest";
import type { BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import {
  cancelBookingCall,
  createBookingCall,
  editBookingCall,
  moveBookingCall,
} from "#shared/mutations/booking/calls.ts";
import { member, rules } from "#test/shared/domain/coalition/sampleCoalition.ts";
import { booking, jst, person, schedule, span } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk, type MemoryDesk } from "#test/shared/mutations/memoryDesk.ts";

const [platinum, gold, unknown] = [member("a", "platinum"), member("b", "gold"), member("c", null)];
const office = person("coalition-office");
const own = { ...person("viewer"), members: [gold.id] };
const id = "booking:1" as BookingId;
const second = jst("2026-11-10 12:00");
const third = jst("2026-11-26 12:00");
const draft = (memberId: BookingDraft["memberId"], state: BookingDraft["state"] = "request"): BookingDraft => {
  const { title, project, leader, note } = booking();
  const times = span("2026-12-01 10:00", "2026-12-01 18:00");
  return { stationId: "BL02U" as StationId, use: "coalition", title, project, leader, note, memberId, state, ...times };
};
const desk = () => memoryDesk(schedule(), { coalitionRules: rules, members: [platinum, gold, unknown] });
const kinds = (result: Awaited<ReturnType<MemoryDesk["run"]>>) =>
  result.ok ? [] : result.problems.map(({ kind }) => kind);

describe("a booking by hand, for use on 1 December, is checked against the round open at that moment", () => {
  test("a gold member is refused in the second round and told when the third one opens", async () => {
    const result = await desk().run(createBookingCall({ id, draft: draft(gold.id) }), own, second);
    expect(result).toMatchObject({
      ok: false,
      problems: [
        {
          kind: "round-not-open",
          open: { en: "second" },
          next: { name: { en: "third" }, opens: jst("2026-11-25 00:00") },
        },
      ],
    });
  });

  test("in the first and the third it is let in, in the second a platinum member is", async () => {
    for (const [who, at] of [
      [gold, jst("2026-10-05 09:00")],
      [gold, third],
      [platinum, second],
    ] as const) {
      const call = createBookingCall({ id, draft: draft(who.id) });
      expect(kinds(await desk().run(call, office, at))).toEqual([]);
    }
  });

  test("when all rounds have closed nobody books, but what has begun is entered for the record", async () => {
    const call = createBookingCall({ id, draft: draft(platinum.id, "confirmed") });
    expect(kinds(await desk().run(call, office, jst("2026-11-30 00:00")))).toEqual(["round-not-open"]);
    expect(kinds(await desk().run(call, office, jst("2026-12-01 10:00")))).toEqual([]);
  });

  test("the coalition office lets it in with a reason, which the history keeps; the member itself cannot", async () => {
    const here = desk();
    const call = createBookingCall({ id, draft: draft(gold.id), override: { reason: "辞退の枠を充てるため" } });
    expect(kinds(await here.run(call, own, second))).toEqual(["round-not-open"]);
    expect(kinds(await here.run(call, office, second))).toEqual([]);
    expect(here.history.at(-1)?.reason).toBe("辞退の枠を充てるため");
  });

  test("a request is asked about again at another place, what was granted is not", async () => {
    const here = desk();
    const place = { id, stationId: "BL02U" as StationId, ...span("2026-12-02 10:00", "2026-12-02 18:00") };
    await here.run(createBookingCall({ id, draft: draft(gold.id) }), own, jst("2026-10-05 09:00"));
    expect(kinds(await here.run(moveBookingCall(place), own, second))).toEqual(["round-not-open"]);
    expect(kinds(await here.run(editBookingCall({ id, fields: { state: "confirmed" } }), office, second))).toEqual([]);
    expect(kinds(await here.run(moveBookingCall(place), office, second))).toEqual([]);
  });

  test("beamtime does not go to another member out of its round; undo brings it back where it was", async () => {
    const here = desk();
    await here.run(createBookingCall({ id, draft: draft(platinum.id, "confirmed") }), office, second);
    const toGold = editBookingCall({ id, fields: { memberId: gold.id } });
    expect(kinds(await here.run(toGold, office, second))).toEqual(["round-not-open"]);
    const cancelled = await here.run(cancelBookingCall({ id, reason: "" }), office, third);
    if (!cancelled.ok) throw new Error("was not cancelled");
    expect(kinds(await here.run(cancelled.inverse, office, jst("2026-11-30 12:00")))).toEqual([]);
  });

  test("nothing is asked of a member whose class nobody entered, nor where no rounds are known", async () => {
    expect(
      kinds(await desk().run(createBookingCall({ id, draft: draft(unknown.id) }), office, jst("2026-11-30 12:00"))),
    ).toEqual([]);
    const without = memoryDesk(schedule(), { members: [gold] });
    expect(kinds(await without.run(createBookingCall({ id, draft: draft(gold.id) }), office, second))).toEqual([]);
  });
});
