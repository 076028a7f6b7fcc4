import { type ChildProcess, spawn } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "#scripts/projectFolder.mjs";
import { openTemporaryFolder } from "#scripts/window/appCopy.mjs";
import { type PreparedWindow, prepareWindow } from "#scripts/window/prepare.mjs";
import { type DevtoolsPipe, openDevtoolsPipe } from "#test/bench/devtoolsPipe.ts";
import { memoryByKind, memoryOf } from "#test/bench/processTree.ts";

/** A program that a bench starts again and again: with the same runtime, wrapper, switches and its own data folder. */
export type Subject = { readonly prepared: PreparedWindow; readonly args: readonly string[] };

export type RunningWindow = {
  /** Milliseconds from just before the process was started to the second frame after the content was there. */
  readonly paintedAfterMs: number;
  readonly devtools: DevtoolsPipe;
  readonly memory: () => number;
  readonly memoryByKind: () => Record<string, number>;
  close(): Promise<void>;
};

/** The program itself, on this data folder. `out/` must be built. */
export async function deskSubject(userData: string, extra: readonly string[] = []): Promise<Subject> {
  const prepared = await prepareWindow({ project: projectFolder, userData });
  return { prepared, args: [...prepared.args, ...extra] };
}

/** The floor: a folder with `package.json` and `main.mjs`, prepared in exactly the same way as the program. */
export async function plainSubject(folder: string, userData: string): Promise<Subject> {
  const project = await openTemporaryFolder();
  await cp(folder, join(project, "out"), { recursive: true });
  const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { main: string };
  await writeFile(join(project, "package.json"), JSON.stringify({ ...about, main: `out/${about.main}` }));
  const prepared = await prepareWindow({ project, userData });
  return { prepared, args: prepared.args };
}

const goodbyeMs = 10_000;
const pollMs = 100;
/** Wall-clock time of the mark, 0 while it is not set: the page is asked, so nothing of it runs for the bench's sake. */
const paintedAt = `(() => {
  const mark = performance.getEntriesByName("calendar-painted")[0];
  return mark ? performance.timeOrigin + mark.startTime : 0;
})()`;

async function whenPainted(devtools: DevtoolsPipe): Promise<number> {
  for (;;) {
    const at = Number(await devtools.evaluate(paintedAt));
    if (at > 0) return at;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

export async function startTimed({ prepared, args }: Subject): Promise<RunningWindow> {
  const before = performance.timeOrigin + performance.now();
  const child = spawn(prepared.executable, [...args, "--remote-debugging-pipe"], {
    env: prepared.env,
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const devtools = openDevtoolsPipe(child);
  const painted = await whenPainted(devtools);
  const id = child.pid ?? 0;
  return {
    paintedAfterMs: painted - before,
    devtools,
    memory: () => memoryOf(id),
    memoryByKind: () => memoryByKind(id),
    close: () => close(child, devtools),
  };
}

/** As a person closes it, so that caches are written for the next start. */
async function close(child: ChildProcess, devtools: DevtoolsPipe): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const timer = setTimeout(() => child.kill("SIGKILL"), goodbyeMs);
  devtools.send("Browser.close").catch(() => undefined);
  await ended;
  clearTimeout(timer);
}
