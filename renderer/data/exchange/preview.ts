import type { FileProblem, LineProblem } from "#shared/domain/exchange/exchangeLine.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { Call } from "#shared/mutations/mutation.ts";

/** What a line of the file would do; `needs-reason` is refused unless somebody who may says why. */
export type Verdict = "new" | "changed" | "unchanged" | "needs-reason" | "refused";

/** One line of the file, told before anything is written. Row: a booking or machine time. */
export type PreviewLine<Row> = {
  readonly line: number;
  readonly name: string;
  readonly verdict: Verdict;
  /** As it is and as it would be; null where there is none. */
  readonly before: Row | null;
  readonly after: Row | null;
  /** Why the line cannot be understood, and why the rules refuse it. */
  readonly lineProblems: readonly LineProblem[];
  readonly problems: readonly Problem[];
};

export type AnyLine = PreviewLine<Booking | MachinePeriod>;

export type Preview<Row> =
  | { readonly ok: false; readonly problem: FileProblem }
  | {
      readonly ok: true;
      readonly lines: readonly PreviewLine<Row>[];
      /** The one change that does it all, with the reason where one is needed; null if there is nothing to do. */
      callWith(reason: string): Call | null;
    };

export function isCalendar(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
}
