import { homedir, hostname, userInfo } from "node:os";
import { app, dialog } from "electron";
import { describeError, type PrivateWords } from "#electron/main/log/describeError.ts";
import type { Log } from "#electron/main/log/openLog.ts";
import type { ShellWords } from "#electron/main/shellWords.ts";

/** Unhandled errors of the main process: into the log, and in plain words to the person instead of a stack. */
export function catchErrors(log: Log, words: () => ShellWords): void {
  process.on("uncaughtException", (error) => {
    log.write({ level: "error", code: "shell.uncaught", figures: describeError(error, privateWords()) });
    // Nobody knows what state the process is in. The data is safe in the page's database; a fresh start is, too.
    const { message, detail } = words().broken;
    dialog.showErrorBox(message, detail);
    app.exit(1);
  });
  process.on("unhandledRejection", (error) => {
    log.write({ level: "error", code: "shell.unhandled", figures: describeError(error, privateWords()) });
  });
}

function privateWords(): PrivateWords {
  return { home: homedir(), user: userName(), host: hostname() };
}

/** Throws on machines where the user has no entry. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
