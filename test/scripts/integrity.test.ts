import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assertIntegrity, integrityOf } from "#scripts/electron/integrity.mjs";

describe("a file that was fetched", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "beamline-desk-integrity-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("is used when it is the one that was pinned", async () => {
    const file = join(folder, "runtime.tgz");
    await writeFile(file, "");
    // The well-known sum of nothing.
    const ofNothing = "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";
    expect(await integrityOf(file)).toBe(ofNothing);
    await expect(assertIntegrity(file, ofNothing, "runtime")).resolves.toBeUndefined();
  });

  test("is refused, with both sums, when a single byte differs", async () => {
    const file = join(folder, "runtime.tgz");
    await writeFile(file, "runtime");
    const pinned = await integrityOf(file);
    await writeFile(file, "runtimf");
    await expect(assertIntegrity(file, pinned, "runtime")).rejects.toThrow(`expected ${pinned}`);
    await expect(assertIntegrity(file, pinned, "runtime")).rejects.toThrow("is not the file that was pinned");
  });
});
