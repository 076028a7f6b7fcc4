// The program as it is handed out: packaged and with its fuses set, so it cannot be driven the way the other stories are.
import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageApp } from "#scripts/dist.mjs";
import { projectFolder } from "#scripts/projectFolder.mjs";
import { resolveElectron } from "#scripts/electron/resolve.mjs";
import { openTemporaryFolder } from "#scripts/window/appCopy.mjs";
import { windowEnv } from "#scripts/window/prepare.mjs";
import { ownDisplay } from "#scripts/window/ownDisplay.mjs";
import { giveFolder, unprivilegedExecutable } from "#scripts/window/unprivileged.mjs";

const off = "0".charCodeAt(0);
const on = "1".charCodeAt(0);

describe.runIf(process.platform === "linux")("the packaged program", () => {
  let folder: string;
  let program: string;

  beforeAll(async () => {
    folder = await openTemporaryFolder();
    await packageApp({ dirOnly: true, output: folder });
    await chmod(join(folder, "linux-unpacked"), 0o755);
    program = join(folder, "linux-unpacked", "beamline-desk");
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("cannot be turned into Node, inspected, or fed another program", async () => {
    const fuses = await getCurrentFuseWire(program);
    expect({
      runAsNode: fuses[FuseV1Options.RunAsNode],
      cookieEncryption: fuses[FuseV1Options.EnableCookieEncryption],
      nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
      asarIntegrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
      fileProtocol: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
    }).toEqual({
      runAsNode: off,
      cookieEncryption: on,
      nodeOptions: off,
      inspect: off,
      asarIntegrity: on,
      onlyAsar: on,
      fileProtocol: off,
    });
  });

  test("says that it is not for handing out where it was made from the stand-in, and only there", async () => {
    const runtime = await resolveElectron({ project: projectFolder });
    const mark = join(folder, "linux-unpacked", "NOT-FOR-HANDING-OUT.txt");
    const text = await readFile(mark, "utf8").catch(() => "");
    expect(text.includes("Do not hand it out")).toBe(runtime?.standIn);
  });

  test("starts with its sandbox on and shows its first screen", async () => {
    const started = await startPackaged(program, folder);
    try {
      await started.page.waitForFunction(() => document.body.innerText.trim() !== "");
      expect(await started.page.evaluate(() => location.href)).toBe("app://main/");
      expect((await started.page.screenshot()).length).toBeGreaterThan(5_000);
    } finally {
      await started.end();
    }
  });
});

type Started = { page: Page; end(): Promise<void> };

async function startPackaged(executable: string, folder: string): Promise<Started> {
  const display = await ownDisplay();
  const home = giveFolder(join(folder, "home"));
  const command = unprivilegedExecutable({ executable, folder, home });
  const userData = giveFolder(join(folder, "user-data"));
  const child = spawn(
    command,
    [`--user-data-dir=${userData}`, "--remote-debugging-port=0", "--disable-gpu", "--lang=ja"],
    { env: windowEnv(display), stdio: ["ignore", "ignore", "pipe"] },
  );
  const address = await debuggingAddress(child);
  await windowOpened(address);
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error("The packaged program shows no window.");
  return {
    page,
    async end() {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Chromium's own switch, which no fuse governs, says on standard error where it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (data: Buffer) => {
      said += data.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`The packaged program ended with ${code}.\n${said}`)));
  });
}

/** Waits for the window: whoever connects before there is one waits for ever. */
async function windowOpened(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  for (;;) {
    const targets: unknown = await (await fetch(list)).json();
    if (JSON.stringify(targets).includes("app://main/")) return;
    await pause(100);
  }
}
