import { expect, test } from "vitest";
import { passwordCheck } from "#electron/main/facility/passwordCheck.ts";

const check = passwordCheck(2);

test("the right password passes, however its letters were typed, and no other does", async () => {
  const kept = await check.make("ﾊﾟｽワード");
  expect(kept).not.toContain("ワード");
  expect(await check.passes("パスワード", kept)).toBe(true);
  expect(await check.passes("パスワート", kept)).toBe(false);
  expect(await check.passes("パスワード", "")).toBe(false);
});

test("the same password is kept in other words each time", async () => {
  expect(await check.make("same")).not.toBe(await check.make("same"));
});
