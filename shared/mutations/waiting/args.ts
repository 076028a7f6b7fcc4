import * as z from "zod/mini";
import type { WaitEntry } from "#shared/domain/waiting/waitEntry.ts";
import { bookingDraft, bookingId } from "#shared/mutations/booking/args.ts";

// The wire format of the waiting list. Fields are only ever added, and only as optional ones.

const waitId = z.custom<WaitEntry["id"]>((value) => typeof value === "string" && /^wait:[\w-]{1,60}$/.test(value));

export const joinArgs = z.object({ id: waitId, bookingId, draft: bookingDraft });
export const leaveArgs = z.object({ id: waitId });

export type JoinArgs = z.infer<typeof joinArgs>;
export type LeaveArgs = z.infer<typeof leaveArgs>;
