import { memo } from "react";
import type { Lane } from "#renderer/ui/lanes/laneTypes.ts";

/** One row per lane: its name, and the empty track that the surface fills with bars. */
export const LaneRows = memo(function LaneRows({
  lanes,
  onLane,
}: {
  lanes: readonly Lane[];
  onLane: ((laneId: string) => void) | undefined;
}) {
  return lanes.map((lane, i) => {
    const first = lanes[i - 1]?.groupId !== lane.groupId;
    const last = lanes[i + 1]?.groupId !== lane.groupId;
    return (
      <div key={lane.id} className={`lane${last ? " ends-group" : ""}`} role="row" aria-rowindex={i + 2}>
        <div
          className={`lane-name use-${lane.use}${first ? "" : " is-further"}`}
          role="rowheader"
          title={lane.name.title}
        >
          <span className="lane-code">{lane.name.code}</span>
          {lane.name.sub && <span className="lane-station">{lane.name.sub}</span>}
          <span className="lane-what">{lane.name.title}</span>
          {onLane && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={`${lane.name.code} ${lane.name.sub}`.trim()}
              onClick={() => onLane(lane.id)}
            />
          )}
        </div>
        <div className="lane-track" role="gridcell" data-lane={lane.id} />
      </div>
    );
  });
});
