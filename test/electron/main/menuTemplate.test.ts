import { describe, expect, test } from "vitest";
import { menuTemplate } from "#electron/main/menuTemplate.ts";
import { menuWords } from "#electron/main/menuWords.ts";
import { events } from "#shared/ipc/channels.ts";

type Item = ReturnType<typeof menuTemplate>[number];

function entries(isPackaged: boolean, language: "ja" | "en" = "ja"): Item[] {
  const template = menuTemplate({ words: menuWords[language], isPackaged, send: () => {}, zoom: () => {} });
  return template.flatMap((top) => [top, ...(Array.isArray(top.submenu) ? top.submenu : [])]);
}

describe("the menu", () => {
  test("is in the language of the window, word for word", () => {
    const words = (language: "ja" | "en") => entries(false, language).flatMap(({ label }) => label ?? []);
    expect(new Set(words("ja"))).toEqual(new Set(Object.values(menuWords.ja)));
    expect(new Set(words("en"))).toEqual(new Set(Object.values(menuWords.en)));
  });

  test("has an entry for each command of the contract", () => {
    const ids = entries(true).flatMap(({ id }) => id ?? []);
    expect(ids.toSorted()).toEqual([...events["menu.command"].options].toSorted());
  });

  test("has reload and developer tools for developers only", () => {
    const roles = (isPackaged: boolean) => entries(isPackaged).flatMap(({ role }) => role ?? []);
    expect(roles(false)).toContain("toggleDevTools");
    expect(roles(false)).toContain("reload");
    expect(roles(true).filter((role) => /reload|devtools/i.test(role))).toEqual([]);
  });

  test("leaves the keys of undo to the page, where a text field may want them", () => {
    const undo = entries(true).find(({ id }) => id === "undo");
    expect(undo).toMatchObject({ accelerator: "CmdOrCtrl+Z", registerAccelerator: false });
  });
});
