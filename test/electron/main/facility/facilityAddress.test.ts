import { describe, expect, test } from "vitest";
import { deskOf, readFacilityAddress } from "#electron/main/facility/facilityAddress.ts";

const sato = "person:sato";

describe("the address of a facility backend", () => {
  test.each(["https://desk.example.jp", "http://127.0.0.1:4321", "http://localhost:4321", "http://[::1]:4321"])(
    "%s is spoken to",
    (address) => {
      expect(readFacilityAddress(address)?.origin).toBe(address);
    },
  );

  test("as people write it: without a scheme it is https, and spaces around it are none of it", () => {
    expect(readFacilityAddress(" desk.example.jp:8443 ")?.origin).toBe("https://desk.example.jp:8443");
    expect(readFacilityAddress("https://desk.example.jp/calendar?a=b")?.origin).toBe("https://desk.example.jp");
  });

  test.each([
    undefined,
    "",
    "  ",
    "two words",
    "http://desk.example.jp",
    "http://127.0.0.1.example.jp",
    "http://sato:secret@127.0.0.1:1",
    "file:///etc/passwd",
    "app://main/",
  ])("%s is not, and the program works alone", (address) => {
    expect(readFacilityAddress(address)).toBeUndefined();
  });

  test("each person has a database of one's own, at each facility", () => {
    const desks = [
      deskOf({ name: "https://a.example.jp" }, sato),
      deskOf({ name: "https://a.example.jp" }, "person:suzuki"),
      deskOf({ name: "https://b.example.jp" }, sato),
    ];
    expect(new Set(desks).size).toBe(3);
    expect(desks[0]).toMatch(/^[0-9a-f]{12}$/);
  });

  test("a named facility keeps its databases when its address changes", () => {
    const names = ["http://127.0.0.1:1#demo-M", "http://127.0.0.1:2#demo-M"].map(
      (address) => readFacilityAddress(address)?.name,
    );
    expect(names).toEqual(["#demo-M", "#demo-M"]);
  });
});
