import * as z from "zod/mini";
import { cursor, entity, instantMs, row, scope, sequence } from "#shared/protocol/wire.ts";

// `GET bootstrap`: everything a person may see, as lines of JSON (NDJSON). First what the next eight weeks need, as rows: the
// station is usable. Then the past as packs, named only; each is fetched by its name, which is the SHA-256 of its bytes.
// The bytes of a pack: a JSON list of at most 2,000 rows of one entity, UTF-8; gzip only as Content-Encoding on the way.

/**
 * What began (or was noted) from the Monday of so long ago on comes as rows. Older bookings, litres, duties and history come as
 * packs, or as rows too where the facility has not packed them yet.
 */
export const HOT_BEFORE_MS = 56 * 24 * 3_600_000;

/** At most so many rows are in one pack. */
export const PACK_ROWS = 2_000;

/** What the bytes of a pack say. */
export const packRows = z.array(row);

export const bootstrapLine = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("head"),
    cursor,
    scopes: z.array(scope),
    hotFrom: instantMs,
    rows: sequence,
    packs: sequence,
  }),
  z.object({ kind: z.literal("rows"), entity, rows: z.array(row) }),
  z.object({
    kind: z.literal("pack"),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    entity,
    scope: z.string(),
    /** Every row of the pack begins (or was noted) in [from, to). */
    from: instantMs,
    to: instantMs,
    rows: sequence,
    bytes: sequence,
  }),
  /** Nothing is missing. Without it the stream was cut off. */
  z.object({ kind: z.literal("end"), rows: sequence, packs: sequence }),
]);
export type BootstrapLine = z.infer<typeof bootstrapLine>;
export type PackName = Extract<BootstrapLine, { kind: "pack" }>;
