import type { BeamtimeUse, BookingId, BookingState, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { BeamlineId, MachineTimeKind, Station, StationId } from "#shared/domain/facility/facility.ts";
import type { Field } from "#shared/domain/exchange/fileWords.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** Why a line of a file cannot be understood; whether what it says is allowed, the rules say later. */
export type LineProblem =
  | { readonly kind: "missing"; readonly field: Field }
  | { readonly kind: "not-understood"; readonly field: Field; readonly text: string }
  | { readonly kind: "time-missing"; readonly field: Field; readonly text: string }
  | { readonly kind: "unknown-place"; readonly text: string }
  | { readonly kind: "unknown-zone"; readonly text: string }
  | { readonly kind: "repeats" }
  | { readonly kind: "too-long"; readonly field: Field }
  | { readonly kind: "twice"; readonly line: number };

/** Why nothing of a file can be understood. */
export type FileProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "columns-missing"; readonly fields: readonly Field[] }
  | { readonly kind: "not-a-calendar" }
  | { readonly kind: "too-many-lines"; readonly most: number };

/** More than any term holds; what is larger is the wrong file. */
export const MOST_LINES = 5000;

/** A line that was read: what it says, or null with the reasons. `line` is where it begins in the file, from 1. */
export type ReadLine<Row> = {
  readonly line: number;
  /** What the person recognises the line by: its title or else its text. */
  readonly name: string;
  readonly row: Row | null;
  readonly problems: readonly LineProblem[];
};

export type ReadFile<Row> =
  | { readonly ok: true; readonly lines: readonly ReadLine<Row>[] }
  | { readonly ok: false; readonly problem: FileProblem };

/** What a file can name. */
export type KnownNames = { readonly stations: readonly Station[]; readonly members: readonly Member[] };

/** A booking as a file describes it. Undefined: the file does not say, so what is known stays. */
export type BookingLine = {
  /** Null where the file does not say which booking it is. */
  readonly id: BookingId | null;
  readonly stationId: StationId;
  readonly start: InstantMs;
  readonly end: InstantMs;
  readonly use: BeamtimeUse | undefined;
  readonly state: BookingState | undefined;
  readonly title: string | undefined;
  /** Null: nobody's. */
  readonly memberId: MemberId | null | undefined;
  readonly project: string | undefined;
  readonly leader: string | undefined;
  readonly note: string | undefined;
};

/** A stretch of machine time as a file describes it. */
export type MachineLine = Interval & {
  readonly id: string | null;
  readonly beamlineId: BeamlineId | null;
  readonly kind: MachineTimeKind;
  readonly note: string;
};
