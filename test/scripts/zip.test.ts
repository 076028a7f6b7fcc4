import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pathInside, readZipEntries, unpackEntry } from "#scripts/electron/zip.mjs";

type File = { name: string; text: string; mode: number };

/** An archive as other programs write it, with a comment at its end. */
function zipOf(files: readonly File[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, mode } of files) {
    const packed = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(4, 28);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(text.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(mode, 40);
    entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), Buffer.alloc(4), packed);
    directory.push(entry, Buffer.from(name));
    at += 34 + name.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(7, 20);
  return Buffer.concat([...parts, ...directory, end, Buffer.from("comment")]);
}

describe("unpacking a runtime", () => {
  let folder: string;
  let archive: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "beamline-desk-zip-"));
    archive = join(folder, "runtime.zip");
    await writeFile(
      archive,
      zipOf([
        { name: "Top/program", text: "run me ".repeat(1_000), mode: 0o100755 },
        { name: "Top/ja.pak", text: "", mode: 0o100644 },
      ]),
    );
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("gives each file its content and its run bits", async () => {
    const entries = await readZipEntries(archive);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ["Top/program", 7_000],
      ["Top/ja.pak", 0],
    ]);
    for (const entry of entries) await unpackEntry(archive, entry, pathInside(folder, entry.name));
    expect(await readFile(join(folder, "Top", "program"), "utf8")).toBe("run me ".repeat(1_000));
    expect((await stat(join(folder, "Top", "program"))).mode & 0o111).not.toBe(0);
    expect((await stat(join(folder, "Top", "ja.pak"))).mode & 0o111).toBe(0);
  });

  test("refuses an archive that was cut off", async () => {
    const whole = await readFile(archive);
    await writeFile(archive, whole.subarray(0, whole.length - 40));
    await expect(readZipEntries(archive)).rejects.toThrow("no whole ZIP archive");
  });

  test("refuses a file whose bytes are fewer than it says", async () => {
    const [entry] = await readZipEntries(archive);
    if (entry === undefined) throw new Error("the archive is empty");
    const longer = { ...entry, size: entry.size + 1 };
    await expect(unpackEntry(archive, longer, join(folder, "program"))).rejects.toThrow("7000 of 7001 bytes");
  });

  test.for(["../outside", "a/../../outside", "/etc/passwd", "..\\outside"])("never writes to %s", (name) => {
    expect(() => pathInside(folder, name)).toThrow("leads out of the folder");
  });
});
