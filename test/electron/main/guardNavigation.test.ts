import { describe, expect, test } from "vitest";
import { isNavigationAllowed } from "#electron/main/guardNavigation.ts";

describe("where a window may go", () => {
  test.each(["app://main/", "app://main/#/about", "app://main/?x=1"])("to %s", (address) => {
    expect(isNavigationAllowed(address, true)).toBe(true);
  });

  test.each([
    "https://example.org/",
    "http://127.0.0.1:5173/",
    "https://user.nanoterasu.jp/",
    "app://other/",
    "app://main.example.org/",
    "app://main/assets/start.js",
    "app://main/assets/picture.svg",
    "file:///etc/passwd",
    "data:text/html,<h1>x</h1>",
    "blob:app://main/1",
    "javascript:alert(1)",
    "chrome://gpu",
    "about:blank",
    "",
  ])("not to %j", (address) => expect(isNavigationAllowed(address, true)).toBe(false));

  test("a frame within the page may go nowhere, not even to the program itself", () => {
    expect(isNavigationAllowed("app://main/", false)).toBe(false);
  });
});
