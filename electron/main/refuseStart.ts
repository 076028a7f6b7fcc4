import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app, dialog } from "electron";
import { shellWords, systemLanguage } from "#electron/main/shellWords.ts";

/** Says why there is no window, in the system's language, and ends with 1. Leaves the folder as it is. */
export async function refuseStart(folder: string, reason: string): Promise<void> {
  // Chromium wants a folder even for a message box.
  app.setPath("userData", mkdtempSync(join(tmpdir(), "beamline-desk-")));
  await app.whenReady();
  const words = shellWords[systemLanguage(app.getLocale())].noFolder;
  const detail = words.detail(folder, reason);
  // For those who start it from a terminal, or without a display that a box could open on.
  process.stderr.write(`${words.message}\n${detail}\n`);
  await dialog.showMessageBox({
    type: "error",
    title: "Beamline Desk",
    message: words.message,
    detail,
    buttons: [words.close],
    noLink: true,
  });
  app.exit(1);
}
