import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

/** A PostgreSQL of Debian's packages, in a folder of its own on a free port of this machine, for one test file. */
export type TestPostgres = {
  readonly url: string;
  /** As after a power cut of its own, without a goodbye. */
  readonly restart: () => void;
  readonly stop: () => void;
};

/** `durable`: it keeps what it confirmed through a power cut, as a facility's own does; tests do without. */
export async function startPostgres(how: "quick" | "durable" = "quick"): Promise<TestPostgres> {
  const bin = binFolder();
  const folder = mkdtempSync(join(tmpdir(), "beamline-desk-postgres-"));
  const data = join(folder, "data");
  // initdb refuses root.
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : undefined;
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (program: string, ...words: string[]) =>
    execFileSync(join(bin, program), words, { ...user, stdio: "ignore", cwd: folder });
  run("initdb", "-D", data, "-U", "desk", "-A", "trust", "-E", "UTF8", "--no-sync");
  const port = await freePort();
  const settings = `-h 127.0.0.1 -p ${port} -k ${folder} -c fsync=${how === "quick" ? "off" : "on"}`;
  run("pg_ctl", "start", "-w", "-D", data, "-l", join(folder, "log"), "-o", settings);
  return {
    url: `postgres://desk@127.0.0.1:${port}/postgres`,
    restart() {
      run("pg_ctl", "restart", "-w", "-m", "immediate", "-D", data, "-l", join(folder, "log"), "-o", settings);
    },
    stop() {
      run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binFolder(): string {
  const all = "/usr/lib/postgresql";
  const versions = existsSync(all) ? readdirSync(all).toSorted((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(all, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
  if (found === undefined) throw new Error("PostgreSQL is not installed: npm test fetches it (scripts/system).");
  return found;
}

function idOf(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }).trim());
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Another database of the same server, without tables. */
export async function emptyDatabase({ url }: TestPostgres, name: string): Promise<string> {
  const client = new Client(url);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url.replace(/postgres$/, name);
}
