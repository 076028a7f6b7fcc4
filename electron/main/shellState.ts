import { openKeptFile } from "#electron/main/keptFile.ts";
import { parseShellMemory, type ShellMemory } from "#electron/main/shellMemory.ts";
import type { LockMinutes } from "#shared/ipc/lockMinutes.ts";

export type ShellState = {
  readonly current: () => ShellMemory;
  readonly change: (part: Partial<ShellMemory>) => void;
};

/** A missing, broken or foreign file is an empty memory. */
export function openShellState(file: string): ShellState {
  const kept = openKeptFile(file, parseShellMemory);
  return { current: kept.current, change: (part) => kept.put({ ...kept.current(), ...part }) };
}

const STANDARD_LOCK_MINUTES = 10;

/** Minutes without a touch after which the window locks itself; 0: never. */
export function lockAfter(state: ShellState): LockMinutes {
  return state.current().lockAfterMinutes ?? STANDARD_LOCK_MINUTES;
}
