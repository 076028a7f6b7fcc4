import { BarShapes } from "#renderer/features/calendar/print/BarShapes.tsx";
import { markOf } from "#renderer/features/calendar/print/markOf.ts";
import type { BarMark } from "#renderer/ui/lanes/laneTypes.ts";
import type { BeamtimeUse, BookingState } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Language } from "#shared/ipc/channels.ts";

const BOX = { x: 0.2, y: 0.2, width: 7.6, height: 4.6 };
const NO_MARKS: readonly BarMark[] = [];
const START = 0 as InstantMs;

type PrintMarkProps = {
  readonly use: BeamtimeUse;
  readonly state: BookingState;
  readonly language: Language;
  /** Without its letter, for the legend of states. */
  readonly bare?: boolean;
  /** What is said about it: not decided on by the facility, in somebody's way. */
  readonly marks?: readonly BarMark[];
};

/** A small bar: pattern, stripe and letter as on the sheets, for legend and list. */
export function PrintMark({ use, state, language, bare = false, marks = NO_MARKS }: PrintMarkProps) {
  const bar = { ...SAMPLE, use, state, marks };
  return (
    <span className={`print-mark use-${use}`} aria-hidden>
      <svg viewBox="0 0 8 5">
        <BarShapes placed={[{ bar, box: BOX, goesOn: { before: false, after: false } }]} />
      </svg>
      {bare ? null : <b>{markOf(use, language)}</b>}
    </span>
  );
}

const SAMPLE = {
  id: "sample",
  laneId: "",
  start: START,
  end: START,
  title: "",
  sub: "",
  project: "",
  locked: true,
};
