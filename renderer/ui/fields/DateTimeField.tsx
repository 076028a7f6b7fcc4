import { CalendarDateTime } from "@internationalized/date";
import { DateField, DateInput, DateSegment, I18nProvider, Label } from "react-aria-components";
import "#renderer/ui/fields/dateTimeField.css";
import { atWallClock, wallClock, type Day } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Language } from "#shared/ipc/channels.ts";

export type DateTimeFieldProps = {
  readonly label: string;
  readonly value: InstantMs;
  readonly language: Language;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly name?: string;
  /** Called when every part is filled in and makes a real time; null while a part is missing. */
  onChange(value: InstantMs | null): void;
};

/**
 * A day and a time of the facility's clock, part by part: each part takes digits, arrows and the wheel of the screen reader.
 * Japan's clock never changes, so a wall clock is one instant (docs/adr/0003).
 */
export function DateTimeField(props: DateTimeFieldProps) {
  return (
    // en-CA writes year-month-day, as everywhere in the program; Japanese has the same order.
    <I18nProvider locale={props.language === "ja" ? "ja-JP" : "en-CA"}>
      <DateField
        className="field date-time-field"
        value={asParts(props.value)}
        granularity="minute"
        hourCycle={24}
        hideTimeZone
        shouldForceLeadingZeros
        isDisabled={props.isDisabled ?? false}
        isInvalid={props.isInvalid ?? false}
        data-name={props.name}
        onChange={(parts) => props.onChange(parts === null ? null : asInstant(parts))}
      >
        <Label>{props.label}</Label>
        <DateInput className="input date-input">
          {(segment) => <DateSegment className="date-segment" segment={segment} />}
        </DateInput>
      </DateField>
    </I18nProvider>
  );
}

function asParts(instant: InstantMs): CalendarDateTime {
  const { day, hour, minute } = wallClock(instant);
  return new CalendarDateTime(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)), hour, minute);
}

function asInstant(parts: { toString(): string; hour?: number; minute?: number }): InstantMs {
  return atWallClock(parts.toString().slice(0, 10) as Day, parts.hour ?? 0, parts.minute ?? 0);
}
