// The system's libraries that Electron needs. Looked for as files, so that nothing is asked of apt when nothing is missing.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../run.mjs";

/** @typedef {{ package: string, library?: string, program?: string }} Need */

/** @type {Need[]} */
const libraries = [
  { package: "libgtk-3-0", library: "libgtk-3.so.0" },
  { package: "libnss3", library: "libnss3.so" },
  { package: "libasound2", library: "libasound.so.2" },
  { package: "libgbm1", library: "libgbm.so.1" },
  { package: "libxss1", library: "libXss.so.1" },
  { package: "libatk-bridge2.0-0", library: "libatk-bridge-2.0.so.0" },
  { package: "libnotify4", library: "libnotify.so.4" },
];

/**
 * What this machine has to have. `forTests`: the backend is tested on a real PostgreSQL, started by its tests.
 * @param {{ hasDisplay: boolean, isRoot: boolean, forTests?: boolean }} machine
 * @returns {Need[]}
 */
export function needs({ hasDisplay, isRoot, forTests = false }) {
  return [
    ...(forTests ? [{ package: "postgresql", program: "pg_ctlcluster" }] : []),
    ...libraries,
    ...(hasDisplay
      ? []
      : [
          { package: "xvfb", program: "Xvfb" },
          { package: "xauth", program: "xauth" },
        ]),
    ...(isRoot || !hasDisplay ? [{ package: "util-linux", program: "setpriv" }] : []),
  ];
}

/**
 * The needs that are not met.
 * @param {Need[]} all
 * @param {(path: string) => boolean} [exists]
 */
export async function missing(all, exists = existsSync) {
  const programFolders = (process.env["PATH"] ?? "").split(delimiter);
  const doubtful = all.filter((need) =>
    need.program
      ? !programFolders.some((folder) => exists(join(folder, need.program ?? "")))
      : !libraryFolders().some((folder) => exists(join(folder, need.library ?? ""))),
  );
  if (!doubtful.some((need) => need.library)) return doubtful;
  // Some systems keep libraries elsewhere: the linker knows.
  const known = await run("ldconfig", ["-p"])
    .catch(() => run("/sbin/ldconfig", ["-p"]))
    .catch(() => "");
  return doubtful.filter((need) => need.program || !known.includes(`${need.library} `));
}

function libraryFolders() {
  const triplet = process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
  return [`/usr/lib/${triplet}`, `/lib/${triplet}`, "/usr/lib64", "/usr/lib", "/usr/local/lib"];
}

/** True on Debian and what is made from it. */
export function isDebian() {
  return existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}

/** The line that a person without root types. @param {Need[]} gaps */
export function installLine(gaps) {
  return `sudo apt-get install -y ${gaps.map((need) => need.package).join(" ")}`;
}

/**
 * Installs packages; as root, on Debian.
 * @param {Need[]} gaps
 * @param {import("../progress.mjs").Progress} progress
 */
export async function install(gaps, progress) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  progress.step(`Installing ${gaps.length} system packages: ${gaps.map((need) => need.package).join(" ")}`);
  await run("apt-get", ["update", "-qq"], { env }).catch((error) =>
    progress.step(`The package list could not be renewed: ${error.message}`),
  );
  const names = await Promise.all(gaps.map((need) => nameHere(need.package)));
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], { env });
}

/** Newer releases call some libraries with 64-bit times `…t64`. @param {string} name */
async function nameHere(name) {
  const newer = `${name}t64`;
  const shown = await run("apt-cache", ["show", "--no-all-versions", newer]).catch(() => "");
  return shown.includes(`Package: ${newer}`) ? newer : name;
}
