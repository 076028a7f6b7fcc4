import { describe, expect, test } from "vitest";
import { isOwnDownload, isPermissionAllowed } from "#electron/main/guardSession.ts";

describe("what the page may ask of the system", () => {
  test.each(["clipboard-sanitized-write", "persistent-storage"])("%s, from our page only", (permission) => {
    expect(isPermissionAllowed(permission, "app://main/")).toBe(true);
    expect(isPermissionAllowed(permission, "https://example.org/")).toBe(false);
    expect(isPermissionAllowed(permission, "app://other/")).toBe(false);
    expect(isPermissionAllowed(permission, "")).toBe(false);
  });

  test.each([
    "clipboard-read",
    "display-capture",
    "fileSystem",
    "fullscreen",
    "geolocation",
    "hid",
    "idle-detection",
    "media",
    "midiSysex",
    "notifications",
    "openExternal",
    "pointerLock",
    "serial",
    "usb",
    "unknown",
  ])("not %s", (permission) => expect(isPermissionAllowed(permission, "app://main/")).toBe(false));
});

test("a file is saved where the page made it itself, and from nowhere else", () => {
  expect(isOwnDownload("blob:app://main/3f0c")).toBe(true);
  expect(
    [
      "https://example.org/x.exe",
      "blob:https://example.org/1",
      "data:text/plain,x",
      "app://main/assets/start.js",
    ].filter(isOwnDownload),
  ).toEqual([]);
});
