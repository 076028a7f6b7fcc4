import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseKeptSessions, type KeptSessions } from "#electron/main/facility/keptSessions.ts";
import { openKeptFile, type KeptFile } from "#electron/main/keptFile.ts";
import { openLog, type Log } from "#electron/main/log/openLog.ts";
import { openShellState, type ShellState } from "#electron/main/shellState.ts";

export type UserData =
  | {
      readonly kind: "open";
      readonly log: Log;
      readonly state: ShellState;
      /** Who was signed in where. */
      readonly sessions: KeptFile<KeptSessions>;
    }
  /** `reason`: the system's short name for it, such as EACCES or ENOSPC. */
  | { readonly kind: "unusable"; readonly reason: string };

/**
 * Opens what the shell keeps in the user's data folder, and finds out by writing whether it can be written.
 * Must come before anything of Chromium touches the folder: there it would end in a crash without a word.
 */
export function openUserData(folder: string, now: () => Date): UserData {
  try {
    mkdirSync(folder, { recursive: true });
    const log = openLog({ folder: join(folder, "logs"), now });
    const state = openShellState(join(folder, "shell-state.json"));
    return { kind: "open", log, state, sessions: openKeptFile(join(folder, "sessions.json"), parseKeptSessions) };
  } catch (error) {
    return { kind: "unusable", reason: errorCode(error) };
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
}
