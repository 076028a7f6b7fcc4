import * as z from "zod/mini";
import { BEAMTIME_USES, type BookingId, type MemberId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

// The wire format of the booking mutations. Fields are only ever added, and only as optional ones; any other change is a new version
// (docs/adr/0036-a-call-of-an-old-version-is-lifted.md).

/** 2200-01-01. Earlier than 1970 and later than this is a slip of the keyboard. */
const LAST_INSTANT_MS = Date.UTC(2200, 0, 1);

export const instant = z.custom<InstantMs>(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LAST_INSTANT_MS,
);
export const bookingId = z.custom<BookingId>(
  (value) => typeof value === "string" && /^booking:[\w-]{1,60}$/.test(value),
);
export const stationId = z.custom<StationId>((value) => typeof value === "string" && /^[\w-]{1,40}$/.test(value));
const someMember = z.custom<MemberId>((value) => typeof value === "string" && /^member:[\w-]{1,60}$/.test(value));
export const line = z.string().check(z.maxLength(1000));
export const text = z.string().check(z.maxLength(20_000));
export const use = z.enum(BEAMTIME_USES);
const plannedState = z.enum(["request", "tentative", "confirmed"]);

/** Accepts the soft problems of a change; `reason` goes to the history. */
export const override = z.optional(z.object({ reason: text }));

/**
 * Puts the booking back where it stood before, as undo and redo do: what was soft there was accepted then and is not asked again.
 * Believed only if the booking's history shows it there.
 */
export const back = z.optional(z.literal(true));

/** Whose coalition right is used; null: nobody's, absent in a change: as before. */
export const memberId = z.optional(z.nullable(someMember));

/** A new booking as a person fills it in. */
export const bookingDraft = z.object({
  stationId,
  start: instant,
  end: instant,
  use,
  title: line,
  project: line,
  leader: line,
  note: text,
  state: plannedState,
  memberId,
});

export const createArgs = z.object({
  id: bookingId,
  draft: z.extend(bookingDraft, { memberId: z.nullable(someMember) }),
  override,
});

export const moveArgs = z.object({ id: bookingId, stationId, start: instant, end: instant, override, back });

/** Only the fields that change. Place and time may be among them: one save of a form is one change, and one step to undo. */
export const editArgs = z.object({
  id: bookingId,
  fields: z.object({
    stationId: z.optional(stationId),
    start: z.optional(instant),
    end: z.optional(instant),
    use: z.optional(use),
    title: z.optional(line),
    project: z.optional(line),
    leader: z.optional(line),
    note: z.optional(text),
    state: z.optional(plannedState),
    memberId,
  }),
  override,
  back,
});

export const cancelArgs = z.object({ id: bookingId, reason: text });

export const restoreArgs = z.object({ id: bookingId, override });

export type CreateArgs = z.infer<typeof createArgs>;
export type MoveArgs = z.infer<typeof moveArgs>;
export type EditArgs = z.infer<typeof editArgs>;
export type CancelArgs = z.infer<typeof cancelArgs>;
export type RestoreArgs = z.infer<typeof restoreArgs>;
