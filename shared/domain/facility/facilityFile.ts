import * as z from "zod/mini";
import { MACHINE_TIME_KINDS } from "#shared/domain/facility/facility.ts";

// A facility as a file: assets/facility/nanoterasu.json, or one that a person imports. Every figure says where it is from.
// The message of a regex is an example of what fits (fileMistake.ts).

/** H: read in the primary source · M: secondary or older source · L: inferred · assumption: not found, a working value. */
const certainty = z.enum(["H", "M", "L", "assumption"]);
/** Ids of the file's list of sources, with commas: `seed A, P03`. */
const origin = { source: z.string().check(z.minLength(1)), certainty, note: z.optional(z.string()) };

const figure = <Value extends z.ZodMiniType>(value: Value) => z.object({ value, ...origin });

const words = z.object({ ja: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
const beamlineId = z.string().check(z.regex(/^BL\d{2}[A-Z]\d?$/, "BL08W"));
const stationId = z.string().check(z.regex(/^BL\d{2}[A-Z]\d?(-[A-Z0-9]+)?$/, "BL08W-XRD"));
const termId = z.string().check(z.regex(/^\d{4}[A-Z]$/, "2026A"));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "2026-04-01"));
const count = z.int().check(z.minimum(0));
const className = z.enum(["shared", "coalition"]);

const machineTimeKind = z.enum(MACHINE_TIME_KINDS);

const station = z.object({ id: stationId, short: z.string(), name: words, ...origin });

const beamline = z.object({
  id: beamlineId,
  order: count,
  name: z.object({ ja: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)), ...origin }),
  class: figure(className),
  xray: figure(z.enum(["soft", "hard"])),
  source: figure(z.enum(["undulator", "wiggler"])),
  state: figure(z.enum(["planned", "construction", "commissioning", "operating", "closed"])),
  energyKeV: z.optional(z.object({ from: z.number(), to: z.number(), ...origin })),
  stationsRunTogether: figure(z.boolean()),
  stations: z.array(station).check(z.minLength(1)),
});

const term = z.object({
  id: termId,
  from: day,
  to: day,
  ...origin,
  shifts: z.object({
    startHour: figure(z.int().check(z.minimum(0), z.maximum(23))),
    lengthHours: figure(z.int().check(z.minimum(1), z.maximum(24))),
  }),
});

/** A member of the coalition. No source: the list is the facility's own and confidential. */
const member = z.object({ id: z.string().check(z.regex(/^member:[\w-]{1,60}$/, "member:…")), name: words });

const memberClassId = z.string().check(z.regex(/^[a-z][a-z-]*$/, "special-gold"));
/** How long before the day of use: months, then days; at this hour of that day. */
const beforeUse = z.object({ months: count, days: count, hour: z.int().check(z.minimum(0), z.maximum(24)) });
const round = z.object({
  id: z.string().check(z.minLength(1)),
  name: words,
  /** Null: every member. */
  eligible: z.nullable(z.array(memberClassId)),
  closes: beforeUse,
  ...origin,
});
const coalition = z.object({
  classes: z.array(z.object({ id: memberClassId, name: words, ...origin })),
  rounds: z.array(round),
});

export const facilityFile = z.object({
  format: z.literal("beamline-desk/facility/1"),
  name: words,
  timeZone: z.literal("Asia/Tokyo"),
  asOf: day,
  certainty: z.record(z.string(), z.string()),
  sources: z.record(z.string(), z.string()),
  ports: figure(count),
  machineTimes: z.array(z.object({ kind: machineTimeKind, name: words, isUserTime: z.boolean(), ...origin })),
  terms: z.array(term),
  beamlines: z.array(beamline),
  offers: z.array(z.object({ termId, stationId, shifts: count, ...origin })),
  /** Published totals, against which the offers are added up. */
  offeredSums: z.array(z.object({ termId, class: className, shifts: count, ...origin })),
  coalition: z.optional(coalition),
  members: z.optional(z.array(member)),
});

export type FacilityFile = z.infer<typeof facilityFile>;
