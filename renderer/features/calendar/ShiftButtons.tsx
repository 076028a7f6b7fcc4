import { IconMinus, IconPlus } from "@tabler/icons-react";
import { bookingWords } from "#renderer/text/booking.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { BookingDraft } from "#shared/domain/beamtime/booking.ts";
import type { ShiftScheme } from "#shared/domain/facility/facility.ts";
import { dayOf, wallClock } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import { shiftAt, shiftsOfDay } from "#shared/domain/time/shifts.ts";

type ShiftButtonsProps = {
  readonly scheme: ShiftScheme;
  readonly value: Interval;
  readonly isDisabled: boolean;
  onChange(change: Pick<BookingDraft, "start" | "end">): void;
};

/** The shifts of the day at one press, `10–18` `18–02` `02–10`; one shift more or less. */
export function ShiftButtons({ scheme, value, isDisabled, onChange }: ShiftButtonsProps) {
  const t = useWords(bookingWords);
  const day = shiftAt(value.start, scheme)?.day ?? dayOf(value.start);
  const length = scheme.lengthHours * HOUR_MS;
  const longer = (by: number): void => onChange({ start: value.start, end: (value.end + by) as InstantMs });
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
      <button
        type="button"
        className="button icon-only"
        aria-label={t.shiftLess}
        title={t.shiftLess}
        disabled={isDisabled || value.end - value.start <= length}
        onClick={() => longer(-length)}
      >
        <IconMinus size={16} stroke={1.75} aria-hidden />
      </button>
      <button
        type="button"
        className="button icon-only"
        aria-label={t.shiftMore}
        title={t.shiftMore}
        disabled={isDisabled}
        onClick={() => longer(length)}
      >
        <IconPlus size={16} stroke={1.75} aria-hidden />
      </button>
    </div>
  );
}

function hour(instant: InstantMs): string {
  return String(wallClock(instant).hour).padStart(2, "0");
}
