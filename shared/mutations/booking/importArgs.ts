import * as z from "zod/mini";
import { MOST_LINES } from "#shared/domain/exchange/exchangeLine.ts";
import {
  back,
  bookingId,
  instant,
  line,
  memberId,
  override,
  stationId,
  text,
  use,
} from "#shared/mutations/booking/args.ts";

// The wire format of an import. Fields are only ever added, and only as optional ones.

/** A file can also tell of beamtime that is over, or of a booking that was cancelled elsewhere. */
const state = z.enum(["request", "tentative", "confirmed", "running", "ended", "cancelled"]);

const draft = z.object({
  stationId,
  start: instant,
  end: instant,
  use,
  title: line,
  project: line,
  leader: line,
  note: text,
  state,
  memberId,
});

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

const newBooking = z.object({ id: bookingId, draft });
const changedBooking = z.object({ id: bookingId, fields });

export const importArgs = z.object({
  lines: z.array(z.union([newBooking, changedBooking])).check(z.minLength(1), z.maxLength(MOST_LINES)),
  override,
  back,
});

export type ImportArgs = z.infer<typeof importArgs>;
/** One booking of an import: a new one as a whole, or what changes of one that is there. */
export type ImportLine = ImportArgs["lines"][number];
export type ImportedFields = z.infer<typeof fields>;
