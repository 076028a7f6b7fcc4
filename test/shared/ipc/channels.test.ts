import { describe, expect, test } from "vitest";
import { type Desktop, events, requests } from "#shared/ipc/channels.ts";

describe("the contract between window and main process", () => {
  test("names are places and acts, in words that a log can be searched for", () => {
    for (const name of [...Object.keys(requests), ...Object.keys(events)]) expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
  });

  test("is this and no more: whoever adds a call thinks of docs/security.md", () => {
    expect(Object.keys(requests).toSorted()).toEqual([
      "app.setLanguage",
      "app.setTheme",
      "app.versions",
      "facility.ask",
      "facility.cancelSignIn",
      "facility.connect",
      "facility.disconnect",
      "facility.leave",
      "facility.lock",
      "facility.lockAfter",
      "facility.open",
      "facility.purged",
      "facility.signIn",
      "facility.signInElsewhere",
      "facility.state",
      "log.lastErrors",
      "log.write",
      "print.savePdf",
      "print.toPrinter",
      "shell.openExternal",
    ]);
    expect(Object.keys(events)).toEqual(["menu.command", "facility.locked", "facility.deviceCode"]);
  });

  test("the log takes codes and figures, and nothing that a person could have typed", () => {
    const log = requests["log.write"].argument;
    const entry = (figures: unknown) => ({ level: "error", code: "window.error", figures });
    expect(log.safeParse(entry({ kind: "TypeError", ms: 12, offline: true, app: "0.1.0+4" })).success).toBe(true);
    for (const text of ["佐藤", "two words", "/home/sato", "a@b.example", "x".repeat(65)]) {
      expect(log.safeParse(entry({ kind: text })).success).toBe(false);
    }
  });

  test("a PDF is asked for by a plain file name, never by a place on the disk", () => {
    const { argument } = requests["print.savePdf"];
    expect(argument.safeParse({ name: "demo-beamtime-BL07U-2026-11-01-2026-11-30.pdf" }).success).toBe(true);
    for (const name of ["../a.pdf", "/etc/a.pdf", "C:\\a.pdf", "a.exe", ".pdf", "a.pdf.sh", "a b.pdf"])
      expect(argument.safeParse({ name }).success, name).toBe(false);
  });

  test("the compiler holds name, argument and answer together", () => {
    // Never run: it is compiled, and a line that compiles against the contract fails `npm run check`.
    const compiled = async (desktop: Desktop) => {
      const versions = await desktop.request("app.versions", undefined);
      // @ts-expect-error the answer has no such part
      void versions.home;
      // @ts-expect-error there is no such call
      await desktop.request("app.quit", undefined);
      // @ts-expect-error a theme is no language
      await desktop.request("app.setLanguage", "dark");
      // @ts-expect-error the argument belongs to another call
      await desktop.request("app.setTheme", { level: "info", code: "a", figures: {} });
      // @ts-expect-error the argument is missing
      await desktop.request("app.setTheme");
      // @ts-expect-error there is no such event
      desktop.subscribe("menu.opened", () => {});
      // @ts-expect-error the content is a word, not a number
      desktop.subscribe("menu.command", (content: number) => content);
      // @ts-expect-error what ends a subscription takes nothing
      desktop.subscribe("menu.command", () => {})("menu.command");
    };
    expect(compiled).toBeTypeOf("function");
  });
});
