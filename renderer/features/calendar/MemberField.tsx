import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import type { BookingDraft } from "#shared/domain/beamtime/booking.ts";

type MemberFieldProps = {
  readonly model: FacilityModel;
  readonly value: Pick<BookingDraft, "memberId">;
  readonly isLocked: boolean;
  onChange(change: Pick<BookingDraft, "memberId">): void;
};

/** Coalition use is on a member's right. Where no member is known, as in a facility that keeps no list, there is nothing to choose. */
export function hasMember(model: FacilityModel, { use, memberId }: Pick<BookingDraft, "use" | "memberId">): boolean {
  return use === "coalition" && (model.members.length > 0 || Boolean(memberId));
}

/** Whose coalition right it is. A company's own people find their company here and no other. */
export function MemberField({ model, value, isLocked, onChange }: MemberFieldProps) {
  const t = useWords(bookingWords);
  const language = useLanguage();
  const { memberId = null } = value;
  const known = model.members
    .map(({ id, name }) => ({ value: id, text: name[language] }))
    .toSorted((a, b) => a.text.localeCompare(b.text, language));
  const isUnknown = memberId !== null && model.member(memberId) === undefined;
  return (
    <SelectField<string>
      label={t.member}
      name="member"
      value={memberId ?? ""}
      isDisabled={isLocked}
      options={[{ value: "", text: t.noMember }, ...(isUnknown ? [{ value: memberId, text: memberId }] : []), ...known]}
      onChange={(chosen) => onChange({ memberId: known.find(({ value: id }) => id === chosen)?.value ?? null })}
    />
  );
}
