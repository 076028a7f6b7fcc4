import type { FormEvent } from "react";
import { hasMember, MemberField } from "#renderer/features/calendar/MemberField.tsx";
import { PlaceFields } from "#renderer/features/calendar/PlaceFields.tsx";
import { ProblemList } from "#renderer/features/calendar/ProblemList.tsx";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { FormCheck } from "#renderer/features/calendar/useFormCheck.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { BEAMTIME_USES, type BookingDraft } from "#shared/domain/beamtime/booking.ts";
import type { Remedy } from "#shared/domain/beamtime/problem.ts";

export type BookingFormProps = {
  readonly model: FacilityModel;
  readonly value: BookingDraft;
  readonly check: FormCheck;
  readonly reason: string;
  readonly isLocked?: boolean;
  /** The state is one that only time or a cancellation gives. */
  readonly isStateFixed?: boolean;
  readonly takesFocus?: boolean;
  onChange(change: Partial<BookingDraft>): void;
  onReason(reason: string): void;
  onSave(): void;
};

/** Ties the button at the foot of the panel to the form above it. */
export const BOOKING_FORM = "booking-form";

const STATES = ["request", "tentative", "confirmed"] as const;

/** Everything of a booking that a person may write, with every reason against it while it is written. */
export function BookingForm(props: BookingFormProps) {
  const { model, value, check, isLocked = false, onChange } = props;
  const t = useWords(bookingWords);
  const words = glossary[useLanguage()];
  const asksForMember = hasMember(model, value);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.onSave();
  };
  const remedy = (chosen: Remedy): void => {
    if (chosen.kind === "move-to") onChange({ stationId: chosen.stationId, ...chosen.interval });
  };
  return (
    <form id={BOOKING_FORM} className="booking-form" onSubmit={submit} data-testid="booking-form">
      <TextField
        label={t.title}
        placeholder={t.titleHint}
        value={value.title}
        name="title"
        takesFocus={props.takesFocus ?? false}
        isDisabled={isLocked}
        isInvalid={check.problems.some(({ kind }) => kind === "title-missing")}
        onChange={(title) => onChange({ title })}
      />
      <PlaceFields model={model} value={value} check={check} isLocked={isLocked} onChange={onChange} />
      {check.isKnown && !isLocked ? (
        <ProblemList model={model} check={check} reason={props.reason} onReason={props.onReason} onRemedy={remedy} />
      ) : null}
      <div className="pair-of-fields">
        <SelectField
          label={t.use}
          name="use"
          value={value.use}
          isDisabled={isLocked}
          options={BEAMTIME_USES.map((use) => ({ value: use, text: words.use[use] }))}
          onChange={(use) => onChange({ use })}
        />
        {props.isStateFixed === true ? null : (
          <SelectField
            label={t.state}
            name="state"
            value={value.state}
            isDisabled={isLocked}
            options={STATES.map((state) => ({ value: state, text: words.state[state] }))}
            onChange={(state) => onChange({ state })}
          />
        )}
      </div>
      {asksForMember ? <MemberField model={model} value={value} isLocked={isLocked} onChange={onChange} /> : null}
      <div className="pair-of-fields">
        <TextField
          label={asksForMember ? t.projectAlone : t.project}
          placeholder={t.projectHint}
          value={value.project}
          name="project"
          isDisabled={isLocked}
          onChange={(project) => onChange({ project })}
        />
        <TextField
          label={t.leader}
          value={value.leader}
          name="leader"
          isDisabled={isLocked}
          onChange={(leader) => onChange({ leader })}
        />
      </div>
      <TextField
        label={t.note}
        lines="several"
        maxLength={4000}
        value={value.note}
        name="note"
        isDisabled={isLocked}
        onChange={(note) => onChange({ note })}
      />
    </form>
  );
}

/** The one thing to do here, always in sight below the form. */
export function SaveFoot({ label, canSave }: { readonly label: string; readonly canSave: boolean }) {
  const t = useWords(bookingWords);
  return (
    <>
      <button
        type="submit"
        form={BOOKING_FORM}
        className="button primary"
        disabled={!canSave}
        data-testid="save-booking"
      >
        {label}
      </button>
      <small>{t.savingNote}</small>
    </>
  );
}
