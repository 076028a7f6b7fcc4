import { memo } from "react";
import type { HeaderCell, LaneHeader } from "#renderer/ui/lanes/laneHeader.ts";
import type { LaneWords } from "#renderer/ui/lanes/laneTypes.ts";
import { percentOf } from "#renderer/ui/lanes/percentOf.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

type Props = Interval & { header: LaneHeader; words: LaneWords; now: InstantMs };

/** Two lines of dates and the line of machine time; stays in view while the lanes scroll. */
export const LaneHead = memo(function LaneHead({ header, words, start, end, now }: Props) {
  const range = { start, end };
  return (
    <div className="lanes-head" role="row">
      <div className="lanes-corner" role="columnheader">
        <span>{words.lanes}</span>
        <span className="lanes-corner-phase">{words.machineTime}</span>
      </div>
      <div className="lanes-axis" role="columnheader">
        <div className="lanes-line upper">
          {header.upper.map((cell) => (
            <Cell key={cell.start} cell={cell} range={range} now={now} />
          ))}
        </div>
        <div className="lanes-line lower">
          {header.lower.map((cell) => (
            <Cell key={cell.start} cell={cell} range={range} now={now} />
          ))}
        </div>
        <div className="lanes-phases" />
        {now >= start && now < end && (
          <div className="lanes-now-time" style={{ left: `${percentOf(range, now)}%` }}>
            {words.time(now)}
          </div>
        )}
      </div>
    </div>
  );
});

function Cell({ cell, range, now }: { cell: HeaderCell; range: Interval; now: InstantMs }) {
  const left = percentOf(range, Math.max(cell.start, range.start));
  const width = percentOf(range, Math.min(cell.end, range.end)) - left;
  const today = now >= cell.start && now < cell.end ? " is-now" : "";
  return (
    <div
      className={`lanes-cell tone-${cell.tone}${today}`}
      style={{ left: `${left}%`, width: `${width}%` }}
      title={cell.title || undefined}
    >
      <span>{cell.text}</span>
      {cell.small && <small>{cell.small}</small>}
    </div>
  );
}
