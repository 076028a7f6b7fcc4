import { createHash } from "node:crypto";
import { parseBackupLine, type BackupHead, type BackupLine } from "#backend/backup/backupForm.ts";

/** Reads a backup to its end and answers its head. Throws with a sentence where the lines are none of a backup, or not whole. */
export async function checkLines(lines: AsyncIterable<string>): Promise<BackupHead> {
  const hash = createHash("sha256");
  let head: BackupHead | undefined;
  let rows = 0;
  for await (const text of lines) {
    const line = parsed(text);
    if (head === undefined) {
      if (line?.kind !== "beamline-desk-backup") break;
      head = line;
    }
    if (line?.kind === "end") {
      if (line.rows !== rows || line.sha256 !== hash.digest("hex"))
        throw new Error("The backup is not what was written: its hash is another one.");
      return head;
    }
    if (line === undefined) rows += 1;
    hash.update(`${text}\n`);
  }
  if (head === undefined) throw new Error("This is no backup of a Beamline Desk facility.");
  throw new Error("The backup is cut off: its end is missing.");
}

function parsed(text: string): BackupLine | undefined {
  try {
    return parseBackupLine(text);
  } catch {
    throw new Error("This is no backup that this program can read.");
  }
}
