import { spawn, execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL of Debian's packages, in a folder of its own on a free port of this machine, for one test file. */
export type TestPostgres = { readonly newDatabase: () => string; readonly stop: () => Promise<void> };

export async function startPostgres(): Promise<TestPostgres> {
  const bin = binFolder();
  const folder = mkdtempSync(join(tmpdir(), "beamline-desk-postgres-"));
  // initdb refuses root.
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  if ("uid" in user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const quiet = { ...user, stdio: "ignore" as const, cwd: folder };
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "desk", "-A", "trust", "-E", "UTF8", "--no-sync"], quiet);
  const port = await freePort();
  const settings = ["-h", "127.0.0.1", "-p", String(port), "-k", folder, "-c", "fsync=off", "-N", "60"];
  const server = spawn(join(bin, "postgres"), ["-D", data, ...settings], quiet);
  const ended = new Promise<void>((resolve) => server.on("exit", () => resolve()));
  const ask = (...words: string[]) =>
    execFileSync(join(bin, "psql"), ["-h", "127.0.0.1", "-p", String(port), "-U", "desk", ...words], {
      stdio: "ignore",
    });
  await untilTrue(() => answers(join(bin, "pg_isready"), port), ended);
  let databases = 0;
  return {
    newDatabase() {
      databases += 1;
      ask("-d", "postgres", "-c", `create database test_${databases}`);
      return `postgres://desk@127.0.0.1:${port}/test_${databases}`;
    },
    async stop() {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binFolder(): string {
  const all = "/usr/lib/postgresql";
  const versions = existsSync(all) ? readdirSync(all).toSorted((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(all, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
  if (found === undefined) throw new Error("PostgreSQL is not installed; npm run check fetches it (scripts/system).");
  return found;
}

function idOf(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }).trim());
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function answers(program: string, port: number): boolean {
  try {
    execFileSync(program, ["-h", "127.0.0.1", "-p", String(port), "-q"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function untilTrue(ask: () => boolean, ended: Promise<void>): Promise<void> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!ask()) {
    if (isOver) throw new Error("PostgreSQL ended before it answered");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
