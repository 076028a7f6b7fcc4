import { expect, test } from "vitest";
import { shellHandlers } from "#electron/main/handlers/shellHandlers.ts";

test("an address on the list is opened as it was judged, any other is answered with false", async () => {
  const opened: string[] = [];
  const open = shellHandlers({ openExternal: async (address) => void opened.push(address) })["shell.openExternal"];
  expect(await open("https://user.nanoterasu.jp")).toBe(true);
  expect(await open("https://user.nanoterasu.jp.example")).toBe(false);
  expect(opened).toEqual(["https://user.nanoterasu.jp/"]);
});
