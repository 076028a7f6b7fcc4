import { mkdir, open, readdir, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { JournalLine } from "#backend/durable/journalLine.ts";
import { syncEntries } from "#backend/durable/syncToDisk.ts";

/**
 * The calls that were taken, on the disk for certain: the embedded database never asks the disk to keep what it wrote. Nothing is
 * answered to a station before the calls that the answer knows of are in here.
 */
export type Journal = {
  /** Inside the transaction of the call, as its last act: so the lines have the order of the transactions. */
  note(line: JournalLine): void;
  /** Resolves when everything noted so far is on the disk. Throws where the disk refuses; what is noted stays noted. */
  flushed(): Promise<void>;
  /** What is noted from now on goes into another file. Answers its number. Only while no transaction is open. */
  beginFile(): Promise<number>;
  close(): Promise<void>;
};

/** For stores that keep their word themselves, and for those that keep nothing. */
export const noJournal: Journal = {
  note: () => undefined,
  flushed: async () => undefined,
  beginFile: async () => 0,
  close: async () => undefined,
};

/** A journal that goes on in a file of its own: what was cut off in an older one is never written behind. */
export async function openJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [last = 0] = (await journalFiles(folder)).map(({ number }) => number).toReversed();
  const state = { number: last + 1, offset: 0, file: undefined as FileHandle | undefined, noted: 0, kept: 0 };
  const waiting: string[] = [];
  let running: Promise<void> | undefined;

  /** One write and one flush for all that came together. Written again at the same place where that failed. */
  const keepWaiting = async (): Promise<void> => {
    const lines = waiting.slice();
    state.file ??= await create(folder, state.number);
    const bytes = Buffer.from(lines.join(""));
    await writeAll(state.file, bytes, state.offset);
    await state.file.datasync();
    state.offset += bytes.length;
    waiting.splice(0, lines.length);
    state.kept += lines.length;
  };
  const flushed = async (): Promise<void> => {
    const wanted = state.noted;
    while (state.kept < wanted) {
      running ??= keepWaiting().finally(() => (running = undefined));
      await running;
    }
  };
  return {
    note(line) {
      waiting.push(`${JSON.stringify(line)}\n`);
      state.noted += 1;
    },
    flushed,
    async beginFile() {
      await flushed();
      if (state.file === undefined) return state.number;
      await state.file.close();
      Object.assign(state, { number: state.number + 1, offset: 0, file: undefined });
      return state.number;
    },
    async close() {
      await flushed();
      await state.file?.close();
    },
  };
}

/** The files of a journal, oldest first. */
export async function journalFiles(
  folder: string,
): Promise<readonly { readonly number: number; readonly path: string }[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => {
      const number = Number(/^(\d{8})\.ndjson$/.exec(name)?.[1]);
      return Number.isNaN(number) ? [] : [{ number, path: join(folder, name) }];
    })
    .toSorted((a, b) => a.number - b.number);
}

async function create(folder: string, number: number): Promise<FileHandle> {
  const file = await open(join(folder, `${String(number).padStart(8, "0")}.ndjson`), "wx", 0o600);
  await syncEntries(folder);
  return file;
}

async function writeAll(file: FileHandle, bytes: Buffer, offset: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done);
    done += bytesWritten;
  }
}
