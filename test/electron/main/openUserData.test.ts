import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openUserData } from "#electron/main/openUserData.ts";

const at = { folder: "" };
beforeEach(() => void (at.folder = mkdtempSync(join(tmpdir(), "beamline-data-"))));
afterEach(() => rmSync(at.folder, { recursive: true }));
const now = () => new Date(0);

describe("the user's data folder", () => {
  test("is made at the first start, with a log in it", () => {
    const folder = join(at.folder, "new", "desk");
    expect(openUserData(folder, now).kind).toBe("open");
    expect(readFileSync(join(folder, "logs", "desk.log"), "utf8")).toBe("");
  });

  test("cannot be used where a file is in its place, and stays as it is", () => {
    const folder = join(at.folder, "desk");
    writeFileSync(folder, "something");
    expect(openUserData(folder, now)).toEqual({ kind: "unusable", reason: "EEXIST" });
    expect(readFileSync(folder, "utf8")).toBe("something");
  });

  test("cannot be used where its log cannot be written", () => {
    writeFileSync(join(at.folder, "logs"), "");
    expect(openUserData(at.folder, now)).toMatchObject({ kind: "unusable" });
  });
});
