// Electron's own fetch from its release site. Bounded, and remembered where it was refused: without internet a start must stay quick.
import { connect } from "node:net";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run } from "../run.mjs";

const rememberedForMs = 24 * 3_600_000;
const reachableWithinMs = 5_000;
const withoutLineMs = 30_000;
const withLineMs = 20 * 60_000;

/** @param {string} cache @param {string} version */
function refusalFile(cache, version) {
  return join(cache, `electron-${version}-refused.json`);
}

/**
 * True where the fetch was refused within the last day.
 * @param {{ cache: string, version: string, now: number }} from `now` in milliseconds
 */
export async function wasRefusedLately({ cache, version, now }) {
  const text = await readFile(refusalFile(cache, version), "utf8").catch(() => "{}");
  const at = Number(JSON.parse(text).at ?? Number.NEGATIVE_INFINITY);
  return now - at >= 0 && now - at < rememberedForMs;
}

/** @param {{ cache: string, version: string, now: number }} from */
export async function rememberRefusal({ cache, version, now }) {
  await mkdir(cache, { recursive: true });
  await writeFile(refusalFile(cache, version), JSON.stringify({ at: now }));
}

/**
 * Runs the fetch that the `electron` package brings. Throws where it fails.
 * It may have the archive in a cache of its own, so it is tried even where its site does not answer, but not for long.
 * @param {string} project
 */
export async function fetchOwn(project) {
  const script = join(project, "node_modules", "electron", "install.js");
  const limitMs = (await isReachable(releaseHost())) ? withLineMs : withoutLineMs;
  await run(process.execPath, [script], { cwd: dirname(script), limitMs });
}

/** Where Electron comes from: its release site, a mirror, or a proxy on the way. */
function releaseHost(env = process.env) {
  const proxy = env["ELECTRON_GET_USE_PROXY"] ? (env["HTTPS_PROXY"] ?? env["https_proxy"]) : undefined;
  const mirror = env["npm_config_electron_mirror"] ?? env["ELECTRON_MIRROR"];
  return new URL(proxy ?? mirror ?? "https://github.com");
}

/** @param {URL} address @returns {Promise<boolean>} */
function isReachable(address) {
  return new Promise((resolve) => {
    const port = Number(address.port) || (address.protocol === "http:" ? 80 : 443);
    const socket = connect({ host: address.hostname, port, timeout: reachableWithinMs });
    const answer = (/** @type {boolean} */ is) => {
      socket.destroy();
      resolve(is);
    };
    socket.on("connect", () => answer(true));
    socket.on("error", () => answer(false));
    socket.on("timeout", () => answer(false));
  });
}
