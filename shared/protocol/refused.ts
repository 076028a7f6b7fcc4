import * as z from "zod/mini";
import { problems, refusalCode } from "#shared/protocol/outcome.ts";
import { callId, instantMs } from "#shared/protocol/wire.ts";

// Refused changes of others, for whoever looks after them (shared/domain/access/looksAfter). Asked for, never kept at a station.

/** A change of somebody else that the facility refused and its author has not dealt with. No more of it than the reader may see. */
const refusedChange = z.object({
  id: callId,
  by: z.object({ id: z.string(), name: z.nullable(z.string()) }),
  name: z.string(),
  args: z.unknown(),
  code: refusalCode,
  problems,
  /** By the station's clock, and when it reached the facility. */
  occurredAt: instantMs,
  refusedAt: instantMs,
});
export type RefusedOfOthers = z.infer<typeof refusedChange>;

/** Nothing older is told. */
export const REFUSED_DAYS = 30;
/** No more than so many are told, the newest first. */
export const MOST_REFUSED = 200;
/** `GET refused`. */
export const refusedAnswer = z.object({ refused: z.array(refusedChange) });
export type RefusedAnswer = z.infer<typeof refusedAnswer>;

/** What the author did about a refused change: let go, or sent again as another call. The reason stays at the author's station. */
const resolved = z.object({ id: callId, at: instantMs, kind: z.enum(["discarded", "sent-again"]) });

/** `POST refused/resolved`: what a station's person has dealt with. Said twice it is the same; of another's change nothing is believed. */
export const resolvedRequest = z.object({ resolved: z.array(resolved).check(z.maxLength(100)) });
export type ResolvedRequest = z.infer<typeof resolvedRequest>;
export const resolvedAnswer = z.object({ noted: z.int() });
export type ResolvedAnswer = z.infer<typeof resolvedAnswer>;
