import { useState } from "react";
import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { ShiftButtons } from "#renderer/features/calendar/ShiftButtons.tsx";
import { termAround } from "#renderer/features/calendar/period.ts";
import { lengthText } from "#renderer/features/calendar/times.ts";
import type { FormCheck } from "#renderer/features/calendar/useFormCheck.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DateTimeField } from "#renderer/ui/fields/DateTimeField.tsx";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import type { BookingDraft } from "#shared/domain/beamtime/booking.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

const COMMON_SHIFTS = { startHour: 10, lengthHours: 8 };

type PlaceFieldsProps = {
  readonly model: FacilityModel;
  readonly value: BookingDraft;
  readonly check: FormCheck;
  readonly isLocked: boolean;
  onChange(change: Partial<BookingDraft>): void;
};

/** Where and when. Another start takes the end along, so that the length stays; the end alone changes the length. */
export function PlaceFields({ model, value, check, isLocked, onChange }: PlaceFieldsProps) {
  const t = useWords(bookingWords);
  const language = useLanguage();
  const [isComplete, setComplete] = useState(true);
  const { stationId, start, end } = value;
  const scheme = termAround(dayOf(start), model.terms)?.shifts ?? COMMON_SHIFTS;
  const given = (instant: InstantMs | null, change: (instant: InstantMs) => Partial<BookingDraft>): void => {
    setComplete(instant !== null);
    if (instant !== null) onChange(change(instant));
  };
  return (
    <>
      <SelectField
        label={t.station}
        name="station"
        value={stationId}
        isDisabled={isLocked}
        options={model.stations.map((station) => ({
          value: station.id,
          text: `${stationName(model, station.id)} ${station.name[language]}`,
        }))}
        onChange={(chosen) => onChange({ stationId: chosen })}
      />
      <ShiftButtons scheme={scheme} use={value.use} value={value} isDisabled={isLocked} onChange={onChange} />
      <div className="when">
        <DateTimeField
          label={t.start}
          name="start"
          language={language}
          value={start}
          isDisabled={isLocked}
          onChange={(instant) => given(instant, (at) => ({ start: at, end: (end + at - start) as InstantMs }))}
        />
        <DateTimeField
          label={t.end}
          name="end"
          language={language}
          value={end}
          isDisabled={isLocked}
          isInvalid={check.problems.some(({ kind }) => kind === "ends-before-it-starts")}
          onChange={(instant) => given(instant, (at) => ({ end: at }))}
        />
      </div>
      <p className="length" aria-live="polite">
        {isComplete && end > start ? (
          <>
            {t.length} <strong>{lengthText(value, model.terms, language)}</strong>
          </>
        ) : (
          t.incomplete
        )}
      </p>
    </>
  );
}
