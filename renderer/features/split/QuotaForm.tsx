import { useState } from "react";
import { amountText, inUnit, numberText } from "#renderer/features/split/amounts.ts";
import type { AmountScale } from "#renderer/features/split/CellBookings.tsx";
import { afterChange, quotaCall } from "#renderer/features/split/quotaChange.ts";
import type { SplitRow } from "#renderer/features/split/splitRows.ts";
import { commit } from "#renderer/data/commit.ts";
import type { CommitResult } from "#renderer/data/commitResult.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import { splitWords } from "#renderer/text/split.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { CommitRefusal } from "#renderer/ui/problems/CommitRefusal.tsx";
import { QUOTA_CLASSES, type QuotaClass } from "#shared/domain/split/quotaClass.ts";
import { QUOTA_ENTRY_KINDS, type QuotaEntryKind } from "#shared/domain/split/quotaEntry.ts";

/** Changes a quota: what, how much, and why. Says what becomes of the quota and of what is left before it is saved. */
export function QuotaForm(props: {
  readonly row: SplitRow;
  readonly scale: AmountScale;
  readonly names: PlaceNames;
  onDone(): void;
  onCancel(): void;
}) {
  const { row, scale, names, onDone, onCancel } = props;
  const t = useWords(splitWords);
  const desk = useDesk();
  const others = QUOTA_CLASSES.filter((one) => one !== row.quotaClass);
  const [kind, setKind] = useState<QuotaEntryKind>("grant");
  const [to, setTo] = useState(others[0] ?? row.quotaClass);
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState<CommitResult | null>(null);
  const minutes = minutesOf(amount, kind, scale);
  const save = async () => {
    if (minutes === undefined || reason.trim() === "") return;
    const result = await commit(desk, quotaCall(desk, row, { kind, minutes, to, reason: reason.trim() }));
    if (result.ok) onDone();
    else setRefused(result);
  };
  return (
    <form
      className="quota-form"
      data-testid="quota-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField<QuotaEntryKind>
        label={t.change.kind}
        value={kind}
        options={QUOTA_ENTRY_KINDS.map((value) => ({ value, text: t.change.kinds[value] }))}
        onChange={(chosen) => setKind(chosen)}
      />
      {kind === "transfer" ? (
        <SelectField<QuotaClass>
          label={t.change.to}
          value={to}
          options={others.map((value) => ({ value, text: t.classes[value] }))}
          onChange={(chosen) => setTo(chosen)}
        />
      ) : null}
      <TextField
        label={t.change.amount[kind](t.units[scale.unit])}
        name="amount"
        value={amount}
        takesFocus
        isInvalid={amount !== "" && minutes === undefined}
        onChange={setAmount}
      />
      <TextField
        label={t.change.reason}
        placeholder={t.change.reasonHint}
        name="reason"
        lines="several"
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <p className="quota-effect" aria-live="polite">
        {minutes === undefined
          ? t.change.noAmount
          : effectOf(row, afterChange(row.allocated ?? 0, { kind, minutes }), scale)}
      </p>
      <CommitRefusal result={refused} names={names} />
      <div className="form-foot">
        <button
          type="submit"
          className="button primary"
          data-testid="save-quota"
          disabled={minutes === undefined || reason.trim() === ""}
        >
          {t.change.save}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {t.change.cancel}
        </button>
      </div>
    </form>
  );
}

/** `273 → 280シフト · 残り 6 → 13`. */
function effectOf(row: SplitRow, after: number, scale: AmountScale): string {
  const number = (minutes: number) => numberText(inUnit(minutes, scale.unit, scale.shiftMinutes));
  return splitWords[scale.language].change.effect(
    number(row.allocated ?? 0),
    amountText(after, scale),
    number((row.allocated ?? 0) - row.booked),
    number(after - row.booked),
  );
}

/** Whole minutes; undefined where it is no number, or below zero where only a correction may be. */
function minutesOf(text: string, kind: QuotaEntryKind, { unit, shiftMinutes }: AmountScale): number | undefined {
  const plain = text.trim().normalize("NFKC").replaceAll(",", "").replace("−", "-");
  const amount = plain === "" ? Number.NaN : Number(plain);
  if (!Number.isFinite(amount) || (amount < 0 && kind !== "correction")) return undefined;
  return Math.round(amount * (unit === "shifts" ? shiftMinutes : 60));
}
