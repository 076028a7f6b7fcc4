import * as z from "zod/mini";
import {
  bookingId,
  decilitres,
  gasVolume,
  heliumDeviceId,
  heliumId,
  instant,
  line,
  memberId,
  stationId,
  text,
} from "#shared/domain/helium/fields.ts";

// The helium log: facts that are appended and never changed. What was wrong is taken back by a `reversal`, which holds what it
// takes back, and said again by an entry of its own (docs/helium.md, docs/adr/0040).

export const METHODS = ["level-gauge", "weight", "meter", "estimate"] as const;
/** Why a meter begins anew: its counter ran over, or another one was put in. */
export const RESTARTS = ["rollover", "exchange"] as const;
export const MISSING_REASONS = ["broken", "no-access", "stopped"] as const;

/** What a person says of every fact. Station null: the facility's own store. */
const said = {
  at: instant,
  stationId: z.nullable(stationId),
  bookingId: z.nullable(bookingId),
  deviceId: z.optional(heliumDeviceId),
  /** Who pays, where no booking says so: a proposal number, a name. */
  project: z.optional(line),
  method: z.optional(z.enum(METHODS)),
  note: z.optional(text),
  /** Why a doubtful value stands all the same. */
  reason: z.optional(text),
};

const liquid = { ...said, decilitres };

/** A level as the gauge shows it, in tenths of its unit; litres come of it by the calibration of the instrument. */
const level = z.object({ tenths: z.int().check(z.minimum(0)), unit: z.enum(["percent", "centimetre"]) });

const facts = {
  /** Bought or delivered to this place. */
  delivery: { ...liquid, supplier: z.optional(line) },
  /** A vessel goes from the store to a station, with so much in it. */
  issue: liquid,
  /** It comes back with so much in it. */
  return: liquid,
  /** Liquid goes from this place to another. */
  move: { ...liquid, toStationId: z.nullable(stationId) },
  /** Out of the vessel into an instrument; before and after: what the instrument held. */
  transfer: { ...liquid, before: z.optional(decilitres), after: z.optional(decilitres) },
  "level-reading": { ...liquid, level: z.optional(level) },
  /** What a cumulative meter shows. `restart`: it counts anew, from so many litres. */
  "gas-meter": {
    ...said,
    gas: gasVolume,
    restart: z.optional(z.object({ why: z.enum(RESTARTS), fromLitres: z.int().check(z.minimum(0)) })),
  },
  /** Of gas that comes back, in hundredths of a percent. */
  purity: { ...said, basisPoints: z.int().check(z.minimum(0), z.maximum(10_000)) },
  "boil-off": liquid,
  quench: liquid,
  "cool-down": liquid,
  venting: liquid,
  /** What was counted to be at this place. */
  survey: liquid,
  "recovery-line": { ...said, hectopascals: z.int().check(z.minimum(0), z.maximum(300_000)) },
  /** Oxygen of the air in tenths of a percent. With time, method and name these are the seven items of the rule (docs/helium.md). */
  oxygen: {
    ...said,
    perMille: z.int().check(z.minimum(0), z.maximum(1000)),
    place: line,
    conditions: z.optional(text),
    measures: z.optional(text),
  },
  /** What a booking says beforehand that it will take; `due`: when. Moves nothing. */
  need: { ...liquid, due: instant },
  /** Liquid that is ordered for this place; `due`: when it should come. Moves nothing: what comes is a delivery. */
  order: { ...liquid, due: instant, supplier: z.optional(line) },
  /** A device of the round that could not be read. */
  "missing-reading": { ...said, why: z.enum(MISSING_REASONS) },
} as const;

/** What the program adds: who, when it was entered, whose booking it was for. */
const given = {
  id: heliumId,
  by: z.object({ id: z.string(), name: z.string() }),
  demo: z.boolean(),
  /** Absent in rows of the demo: at the time of the reading. */
  enteredAt: z.optional(instant),
  /** Where the month of the reading was closed before it was entered: it counts in the first open one (docs/adr/0042). */
  countedAt: z.optional(instant),
  memberId: z.optional(memberId),
  /** The reversed entry that this one says anew. */
  replaces: z.optional(heliumId),
};

const entryOf = <Kind extends keyof typeof facts>(kind: Kind) =>
  z.object({ kind: z.literal(kind), ...given, ...facts[kind] });
const draftOf = <Kind extends keyof typeof facts>(kind: Kind) => z.object({ kind: z.literal(kind), ...facts[kind] });

/** What somebody read or did. */
export const heliumFact = z.discriminatedUnion("kind", [
  entryOf("delivery"),
  entryOf("issue"),
  entryOf("return"),
  entryOf("move"),
  entryOf("transfer"),
  entryOf("level-reading"),
  entryOf("gas-meter"),
  entryOf("purity"),
  entryOf("boil-off"),
  entryOf("quench"),
  entryOf("cool-down"),
  entryOf("venting"),
  entryOf("survey"),
  entryOf("recovery-line"),
  entryOf("oxygen"),
  entryOf("missing-reading"),
  entryOf("need"),
  entryOf("order"),
]);

/** The same as a person fills it in. */
export const heliumDraft = z.discriminatedUnion("kind", [
  draftOf("delivery"),
  draftOf("issue"),
  draftOf("return"),
  draftOf("move"),
  draftOf("transfer"),
  draftOf("level-reading"),
  draftOf("gas-meter"),
  draftOf("purity"),
  draftOf("boil-off"),
  draftOf("quench"),
  draftOf("cool-down"),
  draftOf("venting"),
  draftOf("survey"),
  draftOf("recovery-line"),
  draftOf("oxygen"),
  draftOf("missing-reading"),
  draftOf("need"),
  draftOf("order"),
]);

/** Takes an entry back. At the time of that entry, or, where its month is closed, in the first open one. */
export const heliumReversal = z.object({
  kind: z.literal("reversal"),
  ...given,
  ...said,
  reason: text,
  reversed: heliumFact,
});

/** A line of the log, of which kind it may be. */
export const heliumEntry = z.union([heliumFact, heliumReversal]);

export type HeliumFact = z.infer<typeof heliumFact>;
export type HeliumDraft = z.infer<typeof heliumDraft>;
export type HeliumReversal = z.infer<typeof heliumReversal>;
export type HeliumEntry = HeliumFact | HeliumReversal;
export type HeliumEntryKind = HeliumEntry["kind"];
export type HeliumFactKind = HeliumFact["kind"];
/** Kinds that speak of litres of liquid. */
export type LiquidFact = Extract<HeliumFact, { decilitres: number }>;
