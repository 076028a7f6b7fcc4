import { createHash } from "node:crypto";
import { mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir, uptime } from "node:os";
import { join } from "node:path";

/** A data folder that this process has for itself. */
export type FolderLock = {
  /**
   * How the process before us left it. `killed`: the machine went on, so what it wrote is all there. `power`: the machine itself
   * went down, and what the embedded database wrote may be there in parts.
   */
  readonly left: "cleanly" | "killed" | "power";
  /** What the power cut took is there again. Before, the next process would have to be as careful as this one. */
  mended(): Promise<void>;
  /** `cleanly`: everything is on the disk, and the next one may believe what it finds. */
  release(how: "cleanly" | "as it is"): Promise<void>;
};

type Holder = { readonly pid: number; readonly boot: string };

/**
 * Takes a data folder for this process alone. PGlite itself would let a second one in, and both would write over each other.
 * What excludes is a name of the operating system, which goes with the process; the file says who it was and on which boot.
 * Throws with a sentence where another process holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "in-use-by");
  const name = await holdName(nameOf(await realpath(folder)));
  const before = await readHolder(path);
  if (name === undefined)
    throw new Error(`The folder ${folder} is in use by process ${before?.pid ?? "?"}. Stop that one first.`);
  const boot = await bootOf();
  const write = (holder: Holder) => writeFile(path, JSON.stringify(holder), { mode: 0o600 });
  await write({ pid: process.pid, boot: before?.boot ?? boot });
  return {
    left: leftBy(before, boot),
    mended: () => write({ pid: process.pid, boot }),
    async release(how) {
      if (how === "cleanly") await rm(path, { force: true });
      await new Promise((resolve) => name.close(resolve));
    },
  };
}

function leftBy(before: Holder | undefined, boot: string): FolderLock["left"] {
  if (before === undefined) return "cleanly";
  return isSameBoot(before.boot, boot) ? "killed" : "power";
}

async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Holder;
  } catch {
    // Cut off in the middle: the machine went down while it was written.
    return { pid: 0, boot: "" };
  }
}

function nameOf(folder: string): string {
  const name = `beamline-desk-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** Undefined where another process holds it. */
async function holdName(name: string): Promise<Server | undefined> {
  const held = await listen(name);
  if (held !== undefined || !name.startsWith("/") || (await answers(name))) return held;
  // A socket in the file system outlives its process.
  await rm(name, { force: true });
  return listen(name);
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server.unref()));
  });
}

function answers(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.unref();
  });
}

/** A name of this run of the machine: Linux has one, elsewhere it is the minute in which it began. */
async function bootOf(): Promise<string> {
  const id = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => undefined);
  return id?.trim() ?? String(Math.round(Date.now() / 60_000 - uptime() / 60));
}

function isSameBoot(a: string, b: string): boolean {
  // Clocks are put right while a machine runs.
  return a === b || Math.abs(Number(a) - Number(b)) <= 5;
}
