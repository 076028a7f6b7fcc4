import { describe, expect, test } from "vitest";
import { checkHost } from "#backend/access/checkHost.ts";

describe("a backend listens", () => {
  test.each(["127.0.0.1", "::1", "localhost"])("on %s, also where nobody signs in", (host) => {
    expect(() => checkHost({ host, isOpen: true, isSealed: false })).not.toThrow();
  });

  test("beyond this machine only where people sign in and nobody reads their passwords on the way", () => {
    const beyond = (isOpen: boolean, isSealed: boolean) => () => checkHost({ host: "0.0.0.0", isOpen, isSealed });
    expect(beyond(true, true)).toThrow("Nobody signs in here");
    expect(beyond(false, false)).toThrow("passwords would cross the network");
    expect(beyond(false, true)).not.toThrow();
  });
});
