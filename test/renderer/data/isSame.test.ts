import { describe, expect, test } from "vitest";
import { isSame } from "#renderer/data/isSame.ts";

const booking = { id: "booking:1", start: 1, end: 2, title: "RIXS", marks: ["a", "b"], before: null };

describe("an answer that says the same as the one before is not drawn again", () => {
  test.each([
    ["a booking read twice", booking, { ...booking, marks: [...booking.marks] }],
    ["the same fields in another order", { a: 1, b: 2 }, { b: 2, a: 1 }],
    ["nothing twice", null, null],
    ["no number twice", Number.NaN, Number.NaN],
  ])("%s", (_name, before, after) => {
    expect(isSame(before, after)).toBe(true);
  });
});

describe("a change is never taken for the same", () => {
  test.each([
    ["an end that moved", booking, { ...booking, end: 3 }],
    ["a mark more", booking, { ...booking, marks: [...booking.marks, "c"] }],
    ["a field more", booking, { ...booking, note: "" }],
    ["another field of the same count", { a: undefined }, { b: undefined }],
    ["nothing and no list", null, []],
    ["a list and an object with its places", ["a"], { 0: "a" }],
    ["a number and its text", 1, "1"],
  ])("%s", (_name, before, after) => {
    expect(isSame(before, after)).toBe(false);
    expect(isSame(after, before)).toBe(false);
  });
});
