import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withLock } from "#scripts/lock.mjs";

describe("two commands in one checkout", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "beamline-desk-lock-"));
    file = join(folder, "setup.lock");
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("work one after the other, and leave no lock behind", async () => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
    };
    let waited = 0;
    await Promise.all([withLock(file, work("first")), withLock(file, work("second"), () => (waited += 1))]);
    expect(seen.map((line) => line.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends"]);
    expect(waited).toBeLessThanOrEqual(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test("do not wait for one that was killed", async () => {
    // Higher than any process number that Linux gives.
    await writeFile(file, "4194305");
    let waited = 0;
    expect(
      await withLock(
        file,
        () => Promise.resolve("done"),
        () => (waited += 1),
      ),
    ).toBe("done");
    expect(waited).toBe(0);
  });

  test("a failure frees the way for the next", async () => {
    await expect(withLock(file, () => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk");
    expect(await withLock(file, () => Promise.resolve("done"))).toBe("done");
  });
});
