import { spawn } from "node:child_process";
import { once } from "node:events";

/** A real backend in a process of its own, to be killed. */
export async function startProcess(data: string): Promise<{ readonly url: string; kill(): Promise<void> }> {
  const words = ["--import", "tsx", "backend/main.ts", "--port", "0", "--facility", "nanoterasu", "--data", data];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
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
    async kill() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
