import { describe, expect, test } from "vitest";
import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import { createBookingCall } from "#shared/mutations/booking/calls.ts";
import { createBookingV1 } from "#shared/mutations/former/createBookingV1.ts";
import { withoutVersion } from "#shared/mutations/withoutVersion.ts";
import { findMutation } from "#shared/mutations/registry.ts";
import { booking, person, schedule } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk } from "#test/shared/mutations/memoryDesk.ts";
import firstOutbox from "#test/shared/mutations/outboxes/2026-11-22.json" with { type: "json" };

const office = person("administrator");

describe("calls of former versions", () => {
  test("an outbox of 2026-11-22, which knew no members, does today what was meant then", async () => {
    const desk = memoryDesk(schedule());
    for (const call of firstOutbox) expect(await desk.run(call, office)).toMatchObject({ ok: true });
    const told = [...desk.bookings.values()].map(({ title, state, note }) => `${title} ${state} ${note}`);
    expect(told).toEqual(["共鳴非弾性散乱の測定 tentative 試料は前日に搬入", "調整 cancelled "]);
    expect(desk.history.map(({ act }) => act)).toEqual(["created", "created", "edited", "moved", "cancelled"]);
  });

  const { id, stationId, start, end } = booking();
  const words = { title: "測定", project: "", leader: "", note: "" } as const;
  const draft = { stationId, start, end, use: "coalition", state: "request", ...words } as const;

  test.each([
    ["a member left out is nobody", {}, null],
    ["nobody stays nobody", { memberId: null }, null],
    ["a member stays", { memberId: "member:a" }, "member:a" as MemberId],
  ])("%s", async (_what, named, memberId) => {
    const [old, today] = [memoryDesk(schedule()), memoryDesk(schedule())];
    const result = await old.run({ name: "booking.create", args: { id, draft: { ...draft, ...named } } }, office);
    expect(result).toEqual(await today.run(createBookingCall({ id, draft: { ...draft, memberId } }), office));
    expect(old.get(id)).toEqual(today.get(id));
  });

  test.each([
    ["nothing", undefined],
    ["a draft of a later version's kind", { id, draft: { ...draft, use: "school" } }],
    ["half of it", { id }],
  ])("%s are not arguments of the old version either", (_what, args) => {
    expect(findMutation("booking.create")?.prepare(args)).toBeUndefined();
  });

  test("a new booking must say whose right it uses, since version 2", () => {
    expect(findMutation("booking.create@2")?.prepare({ id, draft })).toBeUndefined();
    expect(findMutation("booking.create@2")?.prepare({ id, draft: { ...draft, memberId: null } })).toBeDefined();
  });

  test("a version has a successor of the same name", () => {
    const { name, successor } = createBookingV1;
    expect(findMutation(successor)).toBeDefined();
    expect(withoutVersion(successor)).toBe(withoutVersion(name));
  });
});
