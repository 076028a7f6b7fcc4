import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseShellMemory, type ShellMemory } from "#electron/main/shellMemory.ts";

export type ShellState = {
  readonly current: () => ShellMemory;
  /** Kept at once in memory and on disk; a disk that refuses costs the memory of a window's place, no more. */
  readonly change: (part: Partial<ShellMemory>) => void;
};

/** A missing, broken or foreign file is an empty memory. Small and synchronous: the window waits for its place. */
export function openShellState(file: string): ShellState {
  let memory = readMemory(file);
  return {
    current: () => memory,
    change: (part) => {
      memory = { ...memory, ...part };
      try {
        // Renamed into place: a power cut leaves the old file or the new one, never half of either.
        writeFileSync(`${file}.new`, JSON.stringify(memory));
        renameSync(`${file}.new`, file);
      } catch {
        // Nothing that the person could do about it now.
      }
    },
  };
}

function readMemory(file: string): ShellMemory {
  try {
    return parseShellMemory(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
