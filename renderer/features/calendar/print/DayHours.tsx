import { DAYS } from "#renderer/features/calendar/print/paper.ts";
import type { ShiftScheme } from "#shared/domain/facility/facility.ts";

const HOURS = Array.from({ length: 13 }, (_, at) => at * 2);

type DayHoursProps = {
  readonly width: number;
  readonly height: number;
  /** What the days at the left take of the width. */
  readonly namesMm: number;
  readonly shifts: ShiftScheme;
};

/** The hours above a sheet of days; where a shift begins the line is stronger and the figure bold. */
export function DayHours(props: DayHoursProps) {
  const { startHour, lengthHours } = props.shifts;
  const xOf = (hour: number): number => props.namesMm + (hour / 24) * (props.width - props.namesMm);
  const isShift = (hour: number): boolean => ((hour - startHour + 24) % 24) % lengthHours === 0;
  const starts = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour > 0 && isShift(hour));
  return (
    <>
      {HOURS.slice(1, -1).map((hour) => (
        <path key={hour} className="line faint" d={`M${xOf(hour)} ${DAYS.hours}V${props.height}`} />
      ))}
      {starts.map((hour) => (
        <path key={hour} className="line shift" d={`M${xOf(hour)} ${DAYS.hours - 1.2}V${props.height}`} />
      ))}
      {HOURS.slice(0, -1).map((hour) => (
        <text
          key={hour}
          className="hour"
          x={hour === 0 ? xOf(0) + 0.8 : xOf(hour)}
          y={4.2}
          fontSize={2.9}
          fontWeight={isShift(hour) ? 700 : 400}
          textAnchor={hour === 0 ? "start" : "middle"}
        >
          {hour}
        </text>
      ))}
    </>
  );
}
