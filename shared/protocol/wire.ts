import * as z from "zod/mini";
import { ENTITIES } from "#shared/sync/entities.ts";
import type { Scope } from "#shared/domain/visibility/scope.ts";

// Parts that several messages of the protocol share.

/** A random name of one history of the facility's rows. Compared for equality only: a restored backup brings an old one back. */
export const epoch = z.uuid();
/** One incarnation of one local database (not of one window). */
export const clientId = z.string().check(z.regex(/^client:[\w-]{1,60}$/));
export const callId = z.string().check(z.regex(/^call:[\w-]{1,60}$/));
export const sequence = z.int().check(z.nonnegative());
export const instantMs = z.int();
export const entity = z.enum(ENTITIES);
/** Checked by shape only: what it opens is decided by the backend. */
export const scope = z.custom<Scope>(
  (value) => typeof value === "string" && /^(pub|ops|coalition:\S{1,80}|busy-except:\S{0,2000})$/.test(value),
);
/** A row as it is stored. Fields that this program does not know are kept. */
export const row = z.looseObject({ id: z.string().check(z.maxLength(100)) });

/** A place in the facility's history: after this transaction, which had this random token. */
export const cursor = z.object({ epoch, seq: sequence, token: z.string().check(z.maxLength(64)) });
export type Cursor = z.infer<typeof cursor>;

/** Facility's clock minus the station's, in ms, and how old that knowledge was. Recorded, never a reason to refuse. */
export const clock = z.nullable(z.object({ offsetMs: z.number(), ageMs: z.number() }));
