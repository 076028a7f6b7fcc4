// Chromium refuses to run as root with its sandbox on, and the sandbox stays on. So root's window runs as `nobody`.
import { accessSync, chownSync, constants, mkdirSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";

/** True where the window must run as another user. */
export function needsUnprivilegedUser() {
  return process.getuid?.() === 0;
}

/** @returns {{ uid: number, gid: number }} */
export function nobody() {
  return { uid: idOfNobody("-u"), gid: idOfNobody("-g") };
}

/** @param {"-u" | "-g"} flag */
function idOfNobody(flag) {
  return Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }).trim());
}

/** Gives a folder to the unprivileged user, made if it is missing; without root it is made and stays ours. @param {string} folder */
export function giveFolder(folder) {
  // The folders above keep the usual mode: the window's user has to come through them.
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!needsUnprivilegedUser()) return folder;
  const { uid, gid } = nobody();
  chownSync(folder, uid, gid);
  return folder;
}

/**
 * A program that starts `executable` as the unprivileged user with `home` as its home folder, and hands on its arguments.
 * As anyone but root it is the executable itself.
 * @param {{ executable: string, folder: string, home: string }} from `folder` holds the wrapper
 * @returns {string}
 */
export function unprivilegedExecutable({ executable, folder, home }) {
  if (!needsUnprivilegedUser()) return executable;
  accessSync(executable, constants.X_OK);
  const { uid, gid } = nobody();
  const wrapper = join(folder, "as-nobody.sh");
  const command = `exec setpriv --reuid=${uid} --regid=${gid} --clear-groups --pdeathsig TERM env HOME=${quoted(home)} XDG_CONFIG_HOME=${quoted(join(home, ".config"))} ${quoted(executable)} "$@"`;
  writeFileSync(wrapper, `#!/bin/sh\n${command}\n`, { mode: 0o755 });
  return wrapper;
}

/** @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
