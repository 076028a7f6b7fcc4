import * as z from "zod/mini";
import type { PersonLog, StoredPerson } from "#backend/people/asActor.ts";
import type { Verdict } from "#backend/push/judgeCall.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import { pushedCall } from "#shared/protocol/push.ts";
import { clientId, instantMs } from "#shared/protocol/wire.ts";

const object = (value: unknown) => typeof value === "object" && value !== null;

/**
 * One call that was taken, with everything that decided what it did: who sent it with which rights, when, and what chance said.
 * Run again on the rows that were there before, it writes the same rows, ids and tokens: stations notice nothing.
 */
export const callLine = z.object({
  at: instantMs,
  /** Of all that was drawn by lot for this call (drawsFrom.ts). */
  seed: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  actor: z.custom<Actor>(object),
  clientId,
  call: pushedCall,
  /** Null: the call was known already, and only its new number was noted. */
  verdict: z.nullable(z.custom<Verdict>(object)),
});
export type CallLine = z.infer<typeof callLine>;

/** One change of a person: the row as it was then, and what was written down about the change. */
export const personLine = z.object({
  person: z.custom<StoredPerson>(object),
  log: z.custom<PersonLog>(object),
  /** All sessions of the person ended with it. */
  signsOut: z.boolean(),
});
export type PersonLine = z.infer<typeof personLine>;

/** Sessions of one person that an administrator ended, by the hashes of their tokens, and what was written down about it. */
export const signOutLine = z.object({ ended: z.array(z.string()), log: z.custom<PersonLog>(object) });
export type SignOutLine = z.infer<typeof signOutLine>;

export type JournalLine = CallLine | PersonLine | SignOutLine;
const journalLine = z.union([callLine, personLine, signOutLine]);

/** Undefined where the line is none, as the last one of a file that was cut off. */
export function parseJournalLine(text: string): JournalLine | undefined {
  try {
    const parsed = journalLine.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
