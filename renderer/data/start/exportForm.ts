import * as z from "zod/mini";
import { EXPORT_FORMAT, type ExportFile } from "#renderer/data/start/exportFile.ts";
import { LONGEST_MACHINE_PERIOD_MS } from "#shared/domain/facility/longestMachinePeriod.ts";
import { MACHINE_TIME_KINDS } from "#shared/domain/facility/facility.ts";
import { BEAMTIME_USES, LONGEST_BOOKING_MS } from "#shared/domain/beamtime/booking.ts";
import { mistakesOf, type FileMistake } from "#shared/domain/facility/fileMistake.ts";
import { heliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { heliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import { heliumSeal } from "#shared/domain/helium/heliumSeal.ts";
import { QUOTA_CLASSES } from "#shared/domain/split/quotaClass.ts";
import { QUOTA_ENTRY_KINDS } from "#shared/domain/split/quotaEntry.ts";
import { parseDay } from "#shared/domain/time/day.ts";

// The form of an export, field by field (docs/data.md). Fields that a newer program added are dropped.
// The message of a check is the kind of mistake, or an example of what fits (fileMistake.ts).

const instant = z.int().check(z.minimum(0));
const text = z.string();
const words = z.object({ ja: text, en: text });
const day = text.check(z.refine((value) => parseDay(value) !== undefined, "not-a-day"));
const id = (kind: string) => text.check(z.regex(new RegExp(`^${kind}:[\\w-]{1,60}$`), `${kind}:…`));
const who = z.object({ id: text, name: text });
const useOfTime = z.enum(BEAMTIME_USES);
const via = z.enum(["act", "undo", "redo"]);

const beamline = z.object({
  id: text,
  name: words,
  class: z.enum(["shared", "coalition"]),
  xray: z.enum(["soft", "hard"]),
  source: z.enum(["undulator", "wiggler"]),
  state: z.enum(["planned", "construction", "commissioning", "operating", "closed"]),
  stationsRunTogether: z.boolean(),
  order: z.number(),
});
const station = z.object({ id: text, beamlineId: text, short: text, name: words, order: z.number() });
const shifts = z.object({ startHour: z.int(), lengthHours: z.int() });
const term = z.object({ id: text, from: day, to: day, shifts, assumed: z.boolean() });
const offer = z.object({ id: text, termId: text, stationId: text, shifts: z.int() });
const period = z
  .object({
    id: text,
    beamlineId: z.nullable(text),
    kind: z.enum(MACHINE_TIME_KINDS),
    note: text,
    start: instant,
    end: instant,
  })
  .check(z.refine((row) => lasts(row, LONGEST_MACHINE_PERIOD_MS), "wrong-length"));
const share = z.object({
  classId: text,
  units: z.int(),
  hoursPerYear: z.optional(z.int()),
  joined: z.int(),
  yenPerHour: z.int(),
});
const member = z.object({
  id: id("member"),
  name: words,
  share: z.optional(share),
  jointUsers: z.optional(z.array(text)),
  demo: z.boolean(),
});
const coalitionRules = z.object({
  id: z.literal("coalition-rules"),
  classes: z.array(z.object({ id: text, name: words })),
  rounds: z.array(
    z.object({
      id: text,
      name: words,
      eligible: z.nullable(z.array(text)),
      closes: z.object({ months: z.int(), days: z.int(), hour: z.int() }),
    }),
  ),
});
const quotaEntry = z.object({
  id: id("quota-entry"),
  termId: text,
  stationId: text,
  quotaClass: z.enum(QUOTA_CLASSES),
  kind: z.enum(QUOTA_ENTRY_KINDS),
  minutes: z.int(),
  at: instant,
  by: who,
  reason: text,
  demo: z.boolean(),
});
const booking = z
  .object({
    id: id("booking"),
    stationId: text,
    use: useOfTime,
    state: z.enum(["request", "tentative", "confirmed", "running", "ended", "cancelled"]),
    title: text,
    project: text,
    leader: text,
    note: text,
    memberId: z.optional(id("member")),
    demo: z.boolean(),
    start: instant,
    end: instant,
  })
  .check(z.refine((row) => lasts(row, LONGEST_BOOKING_MS), "wrong-length"));
const bookingEvent = z.object({
  id: id("booking-event"),
  bookingId: id("booking"),
  at: instant,
  by: who,
  act: z.enum(["created", "moved", "edited", "cancelled", "restored"]),
  before: z.nullable(booking),
  after: booking,
  reason: text,
  via,
});
const assignment = z.object({
  id: id("assignment"),
  bookingId: id("booking"),
  person: who,
  role: z.enum(["beamline-scientist", "technical-support", "on-call"]),
  start: instant,
  end: instant,
  demo: z.boolean(),
});
const change = z.union([
  z.object({ table: z.literal("bookings"), before: z.nullable(booking), after: booking }),
  z.object({ table: z.literal("bookingEvents"), before: z.null(), after: bookingEvent }),
  z.object({ table: z.literal("members"), before: z.nullable(member), after: member }),
  z.object({ table: z.literal("quotaEntries"), before: z.null(), after: quotaEntry }),
  z.object({ table: z.literal("machinePeriods"), before: z.nullable(period), after: z.nullable(period) }),
  z.object({ table: z.literal("heliumEntries"), before: z.null(), after: heliumEntry }),
  z.object({ table: z.literal("heliumDevices"), before: z.nullable(heliumDevice), after: heliumDevice }),
  z.object({ table: z.literal("heliumSeals"), before: z.null(), after: heliumSeal }),
]);
const waiting = z.object({
  id: id("call"),
  name: text,
  args: z.unknown(),
  occurredAt: instant,
  actor: z.looseObject({ id: text, name: text }),
  via,
  changes: z.array(change),
});

const form = z.object({
  format: z.literal(EXPORT_FORMAT),
  facility: z.object({ name: words, demo: z.nullable(z.enum(["S", "M", "L"])) }),
  beamlines: z.array(beamline),
  stations: z.array(station),
  terms: z.array(term),
  offers: z.array(offer),
  machinePeriods: z.array(period),
  /** Not in files of an older program. */
  members: z.optional(z.array(member)),
  coalitionRules: z.optional(z.array(coalitionRules)),
  heliumDevices: z.optional(z.array(heliumDevice)),
  heliumSeals: z.optional(z.array(heliumSeal)),
  quotaEntries: z.optional(z.array(quotaEntry)),
  bookings: z.array(booking),
  bookingEvents: z.array(bookingEvent),
  heliumEntries: z.array(heliumEntry),
  assignments: z.array(assignment),
  outbox: z.array(waiting),
});

/** An export as read from a file, or every place where it does not fit. */
export function parseExport(content: unknown): { ok: true; file: ExportFile } | { ok: false; problems: FileMistake[] } {
  const parsed = form.safeParse(content);
  // The form above is the types of shared/domain, with plain strings where those have a brand.
  if (parsed.success) return { ok: true, file: { ...NEWER, ...parsed.data } as unknown as ExportFile };
  return { ok: false, problems: mistakesOf(parsed.error) };
}

/** Tables that files of an older program do not have. */
const NEWER = { members: [], coalitionRules: [], heliumDevices: [], heliumSeals: [], quotaEntries: [] };

function lasts(row: { start: number; end: number }, longestMs: number): boolean {
  return row.start < row.end && row.end - row.start <= longestMs;
}
