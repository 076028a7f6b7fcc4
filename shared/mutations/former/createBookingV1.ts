import * as z from "zod/mini";
import type { FormerMutation } from "#shared/mutations/mutation.ts";

const LAST_INSTANT_MS = Date.UTC(2200, 0, 1);
const instant = z.int().check(z.minimum(0), z.maximum(LAST_INSTANT_MS));
const line = z.string().check(z.maxLength(1000));
const text = z.string().check(z.maxLength(20_000));

const args = z.object({
  id: z.string().check(z.regex(/^booking:[\w-]{1,60}$/)),
  draft: z.object({
    stationId: z.string().check(z.regex(/^[\w-]{1,40}$/)),
    start: instant,
    end: instant,
    use: z.enum(["shared", "coalition", "facility", "event"]),
    title: line,
    project: line,
    leader: line,
    note: text,
    state: z.enum(["request", "tentative", "confirmed"]),
    memberId: z.optional(z.nullable(z.string().check(z.regex(/^member:[\w-]{1,60}$/)))),
  }),
  override: z.optional(z.object({ reason: text })),
});

/**
 * Made from 2026-11-22 to 2026-11-25. The first ones knew no members; those after them could leave the member out, which meant
 * nobody's. Since then a new booking says whose right it uses or that it is nobody's, so that one who forgets it is noticed.
 */
export const createBookingV1: FormerMutation<z.infer<typeof args>> = {
  name: "booking.create",
  args,
  successor: "booking.create@2",
  lift: ({ draft, ...rest }) => ({ ...rest, draft: { ...draft, memberId: draft.memberId ?? null } }),
};
