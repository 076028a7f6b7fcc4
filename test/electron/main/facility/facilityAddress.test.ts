import { describe, expect, test } from "vitest";
import { readFacilityAddress } from "#electron/main/facility/facilityAddress.ts";

const sato = "person:sato";

describe("the facility that the program was started with", () => {
  test.each(["https://desk.example.jp", "http://127.0.0.1:4321", "http://localhost:4321", "http://[::1]:4321"])(
    "%s is spoken to",
    (address) => {
      expect(readFacilityAddress(address, sato)?.origin).toBe(address);
    },
  );

  test.each([
    undefined,
    "",
    "desk.example.jp",
    "http://desk.example.jp",
    "http://127.0.0.1.example.jp",
    "http://sato:secret@127.0.0.1:1",
    "file:///etc/passwd",
    "app://main/",
  ])("%s is not, and the program works alone", (address) => {
    expect(readFacilityAddress(address, sato)).toBeUndefined();
  });

  test("each person has a database of one's own, at each facility", () => {
    const desks = [
      readFacilityAddress("https://a.example.jp", sato),
      readFacilityAddress("https://a.example.jp", "person:suzuki"),
      readFacilityAddress("https://b.example.jp", sato),
    ].map((address) => address?.desk);
    expect(new Set(desks).size).toBe(3);
    expect(desks[0]).toMatch(/^[0-9a-f]{12}$/);
  });

  test("a named facility keeps its database when its address changes", () => {
    const [first, second] = ["http://127.0.0.1:1#demo-M", "http://127.0.0.1:2#demo-M"].map((address) =>
      readFacilityAddress(address, sato),
    );
    expect(first?.desk).toBe(second?.desk);
  });
});
