import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import type { RequestAnswer, RequestArgument } from "#shared/ipc/channels.ts";

/** One line of the log: a code that can be searched for and plain figures; never text that a person typed. */
export type LogEntry = RequestArgument<"log.write">;
export type Log = {
  readonly write: (entry: LogEntry) => void;
  /** Warnings and errors of the current file and the one before, newest first, at most so many. */
  readonly lastErrors: (atMost: number) => LoggedError[];
};
export type LoggedError = RequestAnswer<"log.lastErrors">[number];

type Deps = {
  /** Folder of the log, made if absent. */
  readonly folder: string;
  readonly now: () => Date;
  /** A file that has reached this many bytes is put aside. */
  readonly maxBytes?: number;
};

const fileCount = 5;

/**
 * A log that survives a crash: each line is handed to the system at once, in one append, so that it is whole even
 * if another instance writes too. `desk.log` is the current file, `desk.1.log` the one before, five in all.
 *
 * Throws where the folder cannot be written (asked at start, shown to the person). Later failures are swallowed:
 * a full disk must not take the window down with it.
 */
export function openLog({ folder, now, maxBytes = 512 * 1024 }: Deps): Log {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "desk.log");
  appendFileSync(file, endsInMidLine(file) ? "\n" : "");
  return {
    write: (entry) => {
      const line = JSON.stringify({ time: now().toISOString(), ...entry });
      try {
        if (statSync(file).size >= maxBytes) putAside(folder);
        appendFileSync(file, `${line}\n`);
      } catch {
        // Nowhere left to say it.
      }
    },
    lastErrors: (atMost) => [...errorsIn(file), ...errorsIn(join(folder, "desk.1.log"))].slice(0, atMost),
  };
}

/** Newest first. A line that was cut off, or a file that is not there, is passed over. */
function errorsIn(file: string): LoggedError[] {
  const lines = readOrNothing(file).split("\n").reverse();
  return lines.flatMap((line) => {
    if (!/"level":"(warning|error)"/.test(line)) return [];
    try {
      const { time, level, code } = JSON.parse(line) as LoggedError;
      return [{ time, level, code }];
    } catch {
      return [];
    }
  });
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function putAside(folder: string): void {
  for (let number = fileCount - 1; number >= 1; number -= 1) {
    const from = join(folder, number === 1 ? "desk.log" : `desk.${number - 1}.log`);
    try {
      renameSync(from, join(folder, `desk.${number}.log`));
    } catch {
      // Not that many yet, or another instance was quicker.
    }
  }
}

/** True after a power cut in the middle of a line. */
function endsInMidLine(file: string): boolean {
  try {
    return !/^$|\n$/.test(readFileSync(file, "latin1"));
  } catch {
    return false;
  }
}
