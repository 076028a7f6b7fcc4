import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

export type BackendProcess = { readonly url: string; readonly id: number; kill(): Promise<void> };

/** Those that a test or bench which ends by an error would leave behind. */
const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** A real backend in a process of its own, to be killed, on a data folder or another database. */
export async function startProcess(
  data: string,
  where: "--data" | "--database-url" = "--data",
): Promise<BackendProcess> {
  const words = ["--import", "tsx", "backend/main.ts", "--port", "0", "--facility", "nanoterasu", where, data];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  const said = { text: "" };
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        said.text += String(text);
        const found = /The facility backend is at (\S+)/.exec(said.text)?.[1];
        if (found !== undefined) resolve(found);
      });
    child.once("exit", () => reject(new Error(`The backend ended by itself: ${said.text}`)));
  });
  return {
    url,
    id: child.pid ?? 0,
    async kill() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
