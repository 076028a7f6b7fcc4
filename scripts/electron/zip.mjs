// Reads a ZIP archive with Node alone: bare machines have no unzip, and setup uses no package it has not installed itself.
// Knows what our one archive needs: stored and deflated entries below 4 GB, no encryption, no symbolic links.
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

const endRecord = 0x06054b50;
const directoryEntry = 0x02014b50;
const longestEnd = 22 + 65_535;

/** @typedef {{ name: string, method: number, packedSize: number, size: number, mode: number, headerAt: number }} ZipEntry */

/**
 * The entries of an archive, in the order of its directory. Throws where the file is cut off or is no archive.
 * @param {string} file
 * @returns {Promise<ZipEntry[]>}
 */
export async function readZipEntries(file) {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const tail = await readBytes(handle, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
    const at = findEnd(tail);
    if (at < 0) throw new Error(`${file} is no whole ZIP archive: its directory is missing.`);
    const directory = await readBytes(handle, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
    return parseDirectory(directory, tail.readUInt16LE(at + 10));
  } finally {
    await handle.close();
  }
}

/**
 * Unpacks one file entry to `target`, with its run bits. Throws where the bytes do not inflate to the stated size.
 * @param {string} file
 * @param {ZipEntry} entry
 * @param {string} target
 */
export async function unpackEntry(file, entry, target) {
  await mkdir(dirname(target), { recursive: true });
  const out = createWriteStream(target, { mode: entry.mode & 0o111 ? 0o755 : 0o644 });
  if (entry.packedSize === 0) return void (await new Promise((done) => out.end(done)));
  const start = await dataStart(file, entry);
  const packed = createReadStream(file, { start, end: start + entry.packedSize - 1 });
  if (entry.method === 8) await pipeline(packed, createInflateRaw(), out);
  else if (entry.method === 0) await pipeline(packed, out);
  else throw new Error(`${entry.name} is packed in a way that is not known here (${entry.method}).`);
  if (out.bytesWritten !== entry.size)
    throw new Error(`${entry.name} came out with ${out.bytesWritten} of ${entry.size} bytes.`);
}

/**
 * The path under `folder` for a name inside an archive. Throws for a name that would leave the folder.
 * @param {string} folder
 * @param {string} name
 */
export function pathInside(folder, name) {
  const parts = name.split("/");
  if (name.startsWith("/") || name.includes("\\") || parts.includes(".."))
    throw new Error(`"${name}" leads out of the folder.`);
  return join(folder, ...parts);
}

/**
 * @param {import("node:fs/promises").FileHandle} handle
 * @param {number} position
 * @param {number} length
 */
async function readBytes(handle, position, length) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error("The ZIP archive is cut off.");
  return buffer;
}

/** @param {Buffer} tail */
function findEnd(tail) {
  for (let at = tail.length - 22; at >= 0; at -= 1) if (tail.readUInt32LE(at) === endRecord) return at;
  return -1;
}

/**
 * @param {Buffer} directory
 * @param {number} count
 * @returns {ZipEntry[]}
 */
function parseDirectory(directory, count) {
  const entries = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== directoryEntry) throw new Error("The ZIP archive's directory is damaged.");
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      headerAt: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * The local header repeats name and extra field, with lengths of its own.
 * @param {string} file
 * @param {ZipEntry} entry
 */
async function dataStart(file, entry) {
  const handle = await open(file);
  try {
    const header = await readBytes(handle, entry.headerAt, 30);
    return entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}
