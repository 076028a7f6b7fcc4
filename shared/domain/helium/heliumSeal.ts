import * as z from "zod/mini";
import { instant } from "#shared/domain/helium/fields.ts";
import type { Month } from "#shared/domain/time/month.ts";
import type { Id } from "#shared/lib/id.ts";

export type HeliumSealId = Id<"helium-seal">;

export const month = z.custom<Month>((value) => typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value));

/** A month of the log that is closed: what comes later counts in a later month (docs/adr/0042). Once for all. */
export const heliumSeal = z.object({
  id: z.custom<HeliumSealId>((value) => typeof value === "string" && /^helium-seal:\d{4}-\d{2}$/.test(value)),
  month,
  /** Of its lines, by sealOf.ts: SHA-256, hexadecimal. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  entries: z.int().check(z.minimum(0)),
  at: instant,
  by: z.object({ id: z.string(), name: z.string() }),
});

export type HeliumSeal = z.infer<typeof heliumSeal>;

export function sealIdOf(of: Month): HeliumSealId {
  return `helium-seal:${of}` as HeliumSealId;
}
