import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm, stat, utimes, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wholeFolder } from "#scripts/electron/wholeFolder.mjs";

describe("a folder that is filled by a long fetch", () => {
  let cache: string;
  let folder: string;
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), "beamline-desk-whole-"));
    folder = join(cache, "runtime-1");
  });
  afterEach(() => rm(cache, { recursive: true }));

  const fill = (text: string) => (partial: string) => writeFile(join(partial, "electron"), text);

  test("is not there while it is being filled, and open to all users afterwards", async () => {
    await wholeFolder(folder, async (partial) => {
      await fill("whole")(partial);
      expect(existsSync(folder)).toBe(false);
    });
    expect(await readFile(join(folder, "electron"), "utf8")).toBe("whole");
    expect((await stat(folder)).mode & 0o777).toBe(0o755);
  });

  test("is not there, and leaves nothing, when the fetch breaks off", async () => {
    const broken = wholeFolder(folder, async (partial) => {
      await fill("half")(partial);
      throw new Error("the line went dead");
    });
    await expect(broken).rejects.toThrow("the line went dead");
    expect(await readdir(cache)).toEqual([]);
  });

  test("is filled anew after a process was killed in the middle", async () => {
    const leftOver = `${folder}.partial-killed`;
    await mkdir(leftOver);
    await fill("half")(leftOver);
    await wholeFolder(folder, fill("whole"));
    expect(await readFile(join(folder, "electron"), "utf8")).toBe("whole");
  });

  test("takes away what was left behind hours ago", async () => {
    const leftOver = `${folder}.partial-killed`;
    await mkdir(leftOver);
    await utimes(leftOver, 0, 0);
    await wholeFolder(folder, fill("whole"));
    expect(await readdir(cache)).toEqual(["runtime-1"]);
  });

  test("is taken as it is when it is there", async () => {
    await wholeFolder(folder, fill("first"));
    await wholeFolder(folder, fill("second"));
    expect(await readFile(join(folder, "electron"), "utf8")).toBe("first");
  });

  test("is one whole folder when two starts fill it at once", async () => {
    await Promise.all([wholeFolder(folder, fill("whole")), wholeFolder(folder, fill("whole"))]);
    expect(await readdir(cache)).toEqual(["runtime-1"]);
    expect(await readFile(join(folder, "electron"), "utf8")).toBe("whole");
  });
});
