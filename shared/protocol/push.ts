import * as z from "zod/mini";
import { isShallow } from "#shared/lib/isShallow.ts";
import { callId, clientId, clock, epoch, instantMs, sequence } from "#shared/protocol/wire.ts";

/** `POST push`: calls of one station in their order. */
export const PUSH_LIMIT = 100;

export const pushedCall = z.object({
  /** 1, 2, 3 … of this client, without gaps. */
  seq: sequence,
  id: callId,
  name: z.string().check(z.maxLength(80)),
  args: z.unknown().check(z.refine((args) => isShallow(args))),
  /** Who did it; must be whoever sends it. */
  actorId: z.string().check(z.maxLength(120)),
  via: z.enum(["act", "undo", "redo"]),
  /** By the station's clock. */
  occurredAt: instantMs,
  clock,
});
export type PushedCall = z.infer<typeof pushedCall>;

export const pushRequest = z.object({
  protocol: z.int(),
  /** Null before the first pull: nothing is known of the facility yet, and the calls are taken all the same. */
  epoch: z.nullable(epoch),
  clientId,
  calls: z.array(pushedCall).check(z.minLength(1), z.maxLength(PUSH_LIMIT)),
});
export type PushRequest = z.infer<typeof pushRequest>;

/**
 * What the backend says to a push. It only ends the sending: what became of the calls is told by the next pull.
 * `epoch`: the facility's history is another one now. `forked`: another call was sent under this number. `gap`: the numbers
 * before are missing. `forbidden`: the calls are somebody else's.
 */
export const pushAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("taken"), lastSeq: sequence, headSeq: sequence }),
  z.object({ kind: z.literal("epoch"), epoch }),
  z.object({ kind: z.literal("forked") }),
  z.object({ kind: z.literal("gap"), lastSeq: sequence }),
  z.object({ kind: z.literal("forbidden") }),
]);
export type PushAnswer = z.infer<typeof pushAnswer>;
