import { describe, expect, test } from "vitest";
import { findMutation } from "#shared/mutations/registry.ts";
import { booking, person, schedule } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk } from "#test/shared/mutations/memoryDesk.ts";

const names = [
  "booking.create",
  "booking.create@2",
  "booking.move",
  "booking.edit",
  "booking.cancel",
  "booking.restore",
  "booking.importMany",
  "machine.importMany",
];

describe("the registry of mutations", () => {
  test.each(names)("%s is known by its name on the wire", (name) => {
    expect(findMutation(name)?.name).toBe(name);
  });

  test.each(["", "booking.erase", "toString", "__proto__"])("no mutation is called %j", (name) => {
    expect(findMutation(name)).toBeUndefined();
  });

  const { start, end, stationId } = booking();
  const place = { id: "booking:other", stationId, start, end };
  test.each([
    ["nothing", null],
    ["a text", "move"],
    ["a missing time", { ...place, end: undefined }],
    ["half a millisecond", { ...place, start: start + 0.5 }],
    ["a time before 1970", { ...place, start: -1 }],
    ["a year of six digits", { ...place, end: Date.UTC(20_260, 1, 1) }],
    ["no number", { ...place, start: Number.NaN }],
    ["an id of another kind", { ...place, id: "person:1" }],
    ["a station of a thousand letters", { ...place, stationId: "B".repeat(1000) }],
    ["a reason that is none", { ...place, override: { reason: 1 } }],
  ])("%s are not arguments of a move", (_what, args) => {
    expect(findMutation("booking.move")?.prepare(args)).toBeUndefined();
  });

  test("an unknown name or arguments that do not fit are thrown, since nobody could have asked for them", async () => {
    const desk = memoryDesk(schedule());
    await expect(desk.run({ name: "booking.erase", args: {} }, person())).rejects.toThrow("booking.erase");
    await expect(desk.run({ name: "booking.move", args: {} }, person())).rejects.toThrow("booking.move");
  });
});
