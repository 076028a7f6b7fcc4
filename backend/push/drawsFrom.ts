import { createHash } from "node:crypto";
import type { RandomBytes } from "#shared/lib/id.ts";

/** Bytes that look random and are the same for the same seed, drawn one after the other. */
export function drawsFrom(seed: string): RandomBytes {
  let draws = 0;
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += 32) {
      const block = createHash("sha256").update(`${seed} ${draws++}`).digest();
      bytes.set(block.subarray(0, count - at), at);
    }
    return bytes;
  };
}
