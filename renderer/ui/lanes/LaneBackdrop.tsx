import { memo } from "react";
import type { LaneHeader } from "#renderer/ui/lanes/laneHeader.ts";
import { percentOf } from "#renderer/ui/lanes/percentOf.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** Behind the lanes: days, shift lines, machine time (filled by the surface), now. One set for all lanes. */
export const LaneBackdrop = memo(function LaneBackdrop({
  header,
  start,
  end,
  now,
}: Interval & { header: LaneHeader; now: InstantMs }) {
  const range = { start, end };
  const at = (instant: number) => `${percentOf(range, instant)}%`;
  return (
    <div className="lanes-behind" role="presentation" aria-hidden="true">
      {header.days.map((day) => {
        const place = { left: at(day.start), width: at(start + (day.end - day.start)) };
        return (
          <div
            key={day.start}
            className={`lanes-day tone-${day.tone}${day.day.endsWith("-01") ? " month-start" : ""}`}
            style={place}
          />
        );
      })}
      {header.shiftLines.map((line) => (
        <div key={line} className="lanes-shift" style={{ left: at(line) }} />
      ))}
      <div className="lanes-bands" />
      {now > start && <div className="lanes-past" style={{ width: at(Math.min(now, end)) }} />}
      {now >= start && now < end && <div className="lanes-now" style={{ left: at(now) }} />}
    </div>
  );
});
