import { expect, test } from "vitest";
import { isAppAddress } from "#electron/main/appAddress.ts";
import { appOrigin, startAddress } from "#shared/ipc/address.ts";

test("the origin is app://main, for ever: the database belongs to it", () => {
  expect([appOrigin, startAddress]).toEqual(["app://main", "app://main/"]);
  expect(isAppAddress(startAddress)).toBe(true);
});

test.each(["app://main.evil.example/", "app://mainx/", "app://main:1/", "app://a@main/", "https://main/", "app:", "?"])(
  "%s is not inside the program",
  (address) => expect(isAppAddress(address)).toBe(false),
);
