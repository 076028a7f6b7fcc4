import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from "@tabler/icons-react";
import { bookingWords } from "#renderer/text/booking.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";
import type { ShiftScheme } from "#shared/domain/facility/facility.ts";
import { dayOf, wallClock } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import { shiftAt, shiftsOfDay } from "#shared/domain/time/shifts.ts";

type ShiftButtonsProps = {
  readonly scheme: ShiftScheme;
  readonly use: BeamtimeUse;
  readonly value: Interval;
  readonly isDisabled: boolean;
  onChange(change: Interval): void;
};

/** How many steps the start and the end go. */
const STEPS = [
  { name: "earlier", start: -1, end: -1, Icon: IconChevronLeft },
  { name: "later", start: 1, end: 1, Icon: IconChevronRight },
  { name: "shorter", start: 0, end: -1, Icon: IconMinus },
  { name: "longer", start: 0, end: 1, Icon: IconPlus },
] as const;

/**
 * The shifts of the day at one press, `10–18` `18–02` `02–10`; and by presses alone what a drag does: earlier, later, shorter,
 * longer, by a shift in shared use, else by an hour.
 */
export function ShiftButtons({ scheme, use, value, isDisabled, onChange }: ShiftButtonsProps) {
  const t = useWords(bookingWords);
  const day = shiftAt(value.start, scheme)?.day ?? dayOf(value.start);
  const step = (use === "shared" ? scheme.lengthHours : 1) * HOUR_MS;
  const words = use === "shared" ? t.shiftSteps : t.hourSteps;
  return (
    <div className="shift-buttons" role="group" aria-label={t.shift}>
      {shiftsOfDay(day, scheme).map((shift) => (
        <button
          key={shift.index}
          type="button"
          className="button"
          disabled={isDisabled}
          aria-pressed={shift.start === value.start && shift.end === value.end}
          onClick={() => onChange({ start: shift.start, end: shift.end })}
        >
          {hour(shift.start)}–{hour(shift.end)}
        </button>
      ))}
      <span className="grow" />
      {STEPS.map(({ name, start, end, Icon }) => (
        <button
          key={name}
          type="button"
          className="button icon-only"
          aria-label={words[name]}
          title={words[name]}
          disabled={isDisabled || (name === "shorter" && value.end - value.start <= step)}
          onClick={() =>
            onChange({ start: (value.start + start * step) as InstantMs, end: (value.end + end * step) as InstantMs })
          }
        >
          <Icon size={16} stroke={1.75} aria-hidden />
        </button>
      ))}
    </div>
  );
}

function hour(instant: InstantMs): string {
  return String(wallClock(instant).hour).padStart(2, "0");
}
