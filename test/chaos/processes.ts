import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { StationWord } from "#test/chaos/stationWord.ts";

/** A backend that is killed and started again at the same port. */
export type StormBackend = { readonly port: number; isUp: boolean; start(): Promise<void>; kill(): Promise<void> };

export function stormBackend(port: number, databaseUrl: string): StormBackend {
  let child: ChildProcess | undefined;
  return {
    port,
    isUp: false,
    async start() {
      child = run("backend", [String(port), databaseUrl]);
      const isReady = child.stdout === null ? Promise.resolve() : once(child.stdout, "data");
      await Promise.race([isReady, once(child, "exit")]);
      this.isUp = child.exitCode === null;
    },
    async kill() {
      this.isUp = false;
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

export type StormStation = { ask(word: "start" | "stop" | "tell"): Promise<StationWord>; end(): void };

export function stormStation(words: readonly (string | number)[]): StormStation {
  const child = run("station", words.map(String));
  return {
    async ask(word) {
      const answer = once(child, "message");
      child.send(word);
      const [told] = (await answer) as [StationWord];
      return told;
    },
    end: () => void child.kill("SIGKILL"),
  };
}

function run(file: string, words: readonly string[]): ChildProcess {
  const path = new URL(`${file}.ts`, import.meta.url).pathname;
  return fork(path, words, { execArgv: ["--import", "tsx"], stdio: ["ignore", "pipe", "inherit", "ipc"] });
}
