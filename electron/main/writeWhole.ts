import { rename, rm, writeFile } from "node:fs/promises";

/** All of the file or nothing: one that was there before stays whole when the disk is full. Throws where it cannot be written. */
export async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const half = `${path}.part`;
  try {
    await writeFile(half, content);
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
