import type { RandomBytes } from "#shared/lib/id.ts";

/** Unpredictable bytes from the system. */
export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
