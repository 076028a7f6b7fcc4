import { readFileSync, readdirSync } from "node:fs";

/** Ids of a process and of everything it started, from /proc (Linux only). */
export function processTree(root: number): readonly number[] {
  const parentOf = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const id = Number(name);
    if (Number.isInteger(id)) parentOf.set(id, parentId(id));
  }
  const tree = [root];
  for (const id of tree) for (const [child, parent] of parentOf) if (parent === id) tree.push(child);
  return tree;
}

/**
 * Memory of a process tree in bytes, as proportional set size: what is shared is divided among those who share it.
 * A second window of the same Electron running elsewhere on the machine would take its share, so benches run alone.
 */
export function memoryOf(root: number): number {
  return processTree(root).reduce((sum, id) => sum + proportionalSetSize(id), 0);
}

/** One line per process: its kind (browser, renderer, gpu-process, …) and its bytes. */
export function memoryByKind(root: number): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const id of processTree(root)) {
    const type = /--type=([\w-]+)/.exec(readOrEmpty(`/proc/${id}/cmdline`))?.[1] ?? "browser";
    kinds[type] = (kinds[type] ?? 0) + proportionalSetSize(id);
  }
  return kinds;
}

function proportionalSetSize(id: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) * 1024;
}

function parentId(id: number): number {
  // The name in parentheses may hold spaces and parentheses: the fields after the last one count.
  const fields = readOrEmpty(`/proc/${id}/stat`).split(") ").at(-1)?.split(" ");
  return Number(fields?.[1] ?? -1);
}

/** A process may end while its tree is read. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
