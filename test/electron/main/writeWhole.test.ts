import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeWhole } from "#electron/main/writeWhole.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "beamline-desk-write-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a file takes the place of the one before, and nothing else is left beside it", async () => {
  const path = join(folder, "a.pdf");
  await writeFile(path, "before");
  await writeWhole(path, Buffer.from("after"));
  expect(await readFile(path, "utf8")).toBe("after");
  expect(await readdir(folder)).toEqual(["a.pdf"]);
});

test("where it cannot be put nothing is left half-written", async () => {
  const path = join(folder, "taken");
  await mkdir(join(path, "full"), { recursive: true });
  await expect(writeWhole(path, Buffer.from("after"))).rejects.toThrow("rename");
  expect(await readdir(folder)).toEqual(["taken"]);
});
