import type { Brand } from "#shared/lib/brand.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

/** `BL08W`. */
export type BeamlineId = Brand<string, "beamline">;
/** The station that quota and bookings belong to: `BL02U`, or `BL08W-XRD` where a beamline has several. */
export type StationId = Brand<string, "station">;
/** `2026A`. */
export type TermId = Brand<string, "term">;

/** Japanese and English of one name. */
export type Bilingual = { readonly ja: string; readonly en: string };

export type BeamlineClass = "shared" | "coalition";
export type XrayClass = "soft" | "hard";
export type BeamlineState = "planned" | "construction" | "commissioning" | "operating" | "closed";

export type Beamline = {
  readonly id: BeamlineId;
  readonly name: Bilingual;
  readonly class: BeamlineClass;
  readonly xray: XrayClass;
  /** U = undulator, W = multipole wiggler. */
  readonly source: "undulator" | "wiggler";
  readonly state: BeamlineState;
  /** May two stations of this beamline run at the same time? Unknown for BL08W, so a setting (docs/domain.md). */
  readonly stationsRunTogether: boolean;
  /** Order on screen, from the port number. */
  readonly order: number;
};

export type Station = {
  readonly id: StationId;
  readonly beamlineId: BeamlineId;
  /** `XRD`; empty where the beamline has one station. */
  readonly short: string;
  readonly name: Bilingual;
  readonly order: number;
};

/** Shifts of a term: `length` hours each, the first of a day starting at `start` o'clock JST. A shift belongs to the day it starts. */
export type ShiftScheme = { readonly startHour: number; readonly lengthHours: number };

export type Term = {
  readonly id: TermId;
  /** First day of use, and the day after the last: half-open. */
  readonly from: Day;
  readonly to: Day;
  readonly shifts: ShiftScheme;
  /** True where the dates are assumed, not published. The shift start is an assumption of ours in every term. */
  readonly assumed: boolean;
};

/** Shifts offered for shared use in a term at a station. */
export type Offer = {
  readonly id: string;
  readonly termId: TermId;
  readonly stationId: StationId;
  readonly shifts: number;
};

export const MACHINE_TIME_KINDS = [
  "user",
  "study",
  "tuning",
  "beamline-study",
  "start-up",
  "maintenance",
  "shutdown",
  "reserve",
  "designated-holiday",
] as const;
export type MachineTimeKind = (typeof MACHINE_TIME_KINDS)[number];

/** What the machine does in a stretch of time, for all beamlines (`beamlineId` null) or for one. */
export type MachinePeriod = Interval & {
  readonly id: string;
  readonly beamlineId: BeamlineId | null;
  readonly kind: MachineTimeKind;
  readonly note: string;
};
