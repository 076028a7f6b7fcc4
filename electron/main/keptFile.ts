import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** A small file of the shell's, held in memory. */
export type KeptFile<T> = {
  readonly current: () => T;
  /** Kept at once in memory and on disk; a disk that refuses costs the memory of it at the next start, no more. */
  readonly put: (value: T) => void;
};

/** A missing file reads as an empty text. Small and synchronous: the window waits for it. `parse` never throws. */
export function openKeptFile<T>(file: string, parse: (text: string) => T): KeptFile<T> {
  let held = parse(textOf(file));
  return {
    current: () => held,
    put: (value) => {
      held = value;
      try {
        // Renamed into place: a power cut leaves the old file or the new one, never half of either.
        writeFileSync(`${file}.new`, JSON.stringify(held), { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch {
        // Nothing that the person could do about it now.
      }
    },
  };
}

/** The object that a text holds; an empty one where it holds none. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
