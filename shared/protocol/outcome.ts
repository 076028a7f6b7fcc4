import * as z from "zod/mini";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { callId, sequence } from "#shared/protocol/wire.ts";

/** Why a call was refused, as far as its author may know. `rule`: the problems say it all. */
export const refusalCode = z.enum(["rule", "taken", "forbidden", "bad-arguments", "unknown-call", "internal"]);
export type RefusalCode = z.infer<typeof refusalCode>;

/** Problems come from the backend's own rules; the screen shows those it has words for and says so of the others. */
export const problems = z.array(
  z.custom<Problem>((value) => typeof value === "object" && value !== null && "kind" in value),
);

/** What became of a call. Recorded once, for ever, under the call's id. */
export const outcome = z.discriminatedUnion("status", [
  z.object({ seq: sequence, id: callId, status: z.literal("applied") }),
  z.object({ seq: sequence, id: callId, status: z.literal("rejected"), code: refusalCode, problems }),
]);
export type Outcome = z.infer<typeof outcome>;
