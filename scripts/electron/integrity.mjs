import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/**
 * The integrity of a file in the notation of the lock file (`sha512-<base64>`).
 * @param {string} file
 * @returns {Promise<string>}
 */
export async function integrityOf(file) {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest("base64")}`;
}

/**
 * Throws where a fetched file is not the one that was pinned; the message says what to do.
 * @param {string} file
 * @param {string} expected
 * @param {string} name what the file is called in the message
 */
export async function assertIntegrity(file, expected, name) {
  const found = await integrityOf(file);
  if (found === expected) return;
  throw new Error(
    `${name} is not the file that was pinned, so it is not used.\n  expected ${expected}\n  fetched  ${found}\n` +
      "Either the transfer was cut off (start again), or the registry hands out something else (tell the maintainers).",
  );
}
