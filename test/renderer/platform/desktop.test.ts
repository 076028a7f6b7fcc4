import { describe, expect, test, vi } from "vitest";
import { checkedDesktop } from "#renderer/platform/desktop.ts";
import type { WireDesktop } from "#shared/ipc/wire.ts";

const versions = {
  app: "1",
  electron: "45.4.1",
  chromium: "156",
  node: "24",
  platform: "linux x64",
  testRuntime: false,
};

function wire(answer: unknown): WireDesktop & { readonly tell: (content: unknown) => void } {
  const listeners = new Set<(content: unknown) => void>();
  return {
    request: async () => answer,
    subscribe: (_name, listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (content) => listeners.forEach((listener) => listener(content)),
  };
}

describe("the window's side of the contract", () => {
  test("hands on an answer that fits", async () => {
    expect(await checkedDesktop(wire(versions)).request("app.versions", undefined)).toEqual(versions);
  });

  test.each([undefined, null, "45", { ...versions, app: 1 }])("does not believe the answer %j", async (answer) => {
    await expect(checkedDesktop(wire(answer)).request("app.versions", undefined)).rejects.toMatchObject({
      name: "$ZodError",
    });
  });

  test("hands on a message until the subscription is ended", async () => {
    const one = wire(undefined);
    const heard = vi.fn<(command: string) => void>();
    const end = checkedDesktop(one).subscribe("menu.command", heard);
    one.tell("about");
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([["about"]]));
    end();
    one.tell("undo");
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test("hands on no message after the subscription has ended, also one that was under way", async () => {
    const one = wire(undefined);
    const heard = vi.fn<(command: string) => void>();
    const other = vi.fn<(command: string) => void>();
    const end = checkedDesktop(one).subscribe("menu.command", heard);
    checkedDesktop(one).subscribe("menu.command", other);
    one.tell("about");
    end();
    await vi.waitFor(() => expect(other).toHaveBeenCalled());
    expect(heard).not.toHaveBeenCalled();
  });
});
