import * as z from "zod/mini";
import {
  back,
  bookingDraft,
  bookingId,
  instant,
  line,
  memberId,
  override,
  stationId,
  text,
  use,
} from "#shared/mutations/booking/args.ts";

// The wire format of a change of many bookings by hand. Fields are only ever added, and only as optional ones.

/** What a person may do to a booking, and what undo may have to bring back. */
const state = z.enum(["request", "tentative", "confirmed", "running", "cancelled"]);

/** Only the fields that change. */
const fields = z.object({
  stationId: z.optional(stationId),
  start: z.optional(instant),
  end: z.optional(instant),
  use: z.optional(use),
  title: z.optional(line),
  project: z.optional(line),
  leader: z.optional(line),
  note: z.optional(text),
  state: z.optional(state),
  memberId,
});

/** More than this is no work of the hand, and would hold the database for seconds. */
export const MOST_AT_ONCE = 1000;

const newBooking = z.object({ id: bookingId, draft: bookingDraft });
const changedBooking = z.object({ id: bookingId, fields });

export const changeManyArgs = z.object({
  lines: z.array(z.union([newBooking, changedBooking])).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
  /** Why they are cancelled; of the others it says nothing. */
  reason: z.optional(text),
  override,
  back,
});

export type ChangeManyArgs = z.infer<typeof changeManyArgs>;
/** One booking of many: a new one as a whole, or what changes of one that is there. */
export type ChangeLine = ChangeManyArgs["lines"][number];
