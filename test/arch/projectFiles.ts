import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const projectRoot = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");

/** Paths of everything that belongs to the project, tracked or about to be, relative to its root. */
export function projectFiles(): readonly string[] {
  const list = (...args: string[]) =>
    execFileSync("git", ["ls-files", "-z", ...args], { cwd: projectRoot, encoding: "utf8" }).split("\0");
  const removed = new Set(list("--deleted"));
  return list("--cached", "--others", "--exclude-standard").filter((path) => path !== "" && !removed.has(path));
}

export const readProjectFile = (path: string): string => readFileSync(join(projectRoot, path), "utf8");

/** Source of the program itself: what is shipped. */
export const isProgramSource = (path: string): boolean => /^(shared|renderer|electron)\/.*\.(ts|tsx)$/.test(path);
