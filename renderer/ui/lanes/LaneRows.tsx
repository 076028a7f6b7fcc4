import { memo } from "react";
import { LaneName } from "#renderer/ui/lanes/LaneName.tsx";
import type { Lane, LaneWords } from "#renderer/ui/lanes/laneTypes.ts";

type LaneRowsProps = {
  readonly lanes: readonly Lane[];
  readonly words: LaneWords;
  /** The person may arrange them. */
  readonly arrangeable: boolean;
  /** Row number of the first, as it is read out. */
  readonly from: number;
};

/** One row per lane: its name, and the empty track that the surface fills with bars. */
export const LaneRows = memo(function LaneRows({ lanes, words, arrangeable, from }: LaneRowsProps) {
  return lanes.map((lane, i) => {
    const first = lanes[i - 1]?.groupId !== lane.groupId;
    const last = lanes[i + 1]?.groupId !== lane.groupId;
    const heading = lane.heading === undefined ? "" : lane.heading.folded ? " is-heading is-folded" : " is-heading";
    return (
      <div key={lane.id} className={`lane${last ? " ends-group" : ""}${heading}`} role="row" aria-rowindex={from + i}>
        <LaneName lane={lane} words={words} isFurther={!first} arrangeable={arrangeable} />
        <div className={`lane-track of-${lane.use}`} role="gridcell" data-lane={lane.id} />
      </div>
    );
  });
});
