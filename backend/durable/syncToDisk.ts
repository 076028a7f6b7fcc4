import { open, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What the file holds is on the disk when this resolves. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** That files of the folder came, went or were renamed is on the disk. Windows keeps that by itself and has no way to ask. */
export async function syncEntries(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const entries = await open(folder, "r");
  try {
    await entries.sync();
  } finally {
    await entries.close();
  }
}

/** Everything below a folder, the folder itself too. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else if (entry.isFile()) await syncFile(path);
  }
  await syncEntries(folder);
  await syncEntries(dirname(folder));
}
