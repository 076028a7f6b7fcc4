import { useState } from "react";
import type { CommitResult } from "#renderer/data/commitResult.ts";
import { booking } from "#renderer/data/queries/bookings.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { logHelium } from "#renderer/features/helium/acts.ts";
import { CommitRefusal } from "#renderer/ui/problems/CommitRefusal.tsx";
import { draftOf, emptyForm, FORM_KINDS, LITRE, type EntryForm } from "#renderer/features/helium/log/entryForm.ts";
import { NumberField } from "#renderer/features/helium/NumberField.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { litresText } from "#renderer/text/heliumValue.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DateTimeField } from "#renderer/ui/fields/DateTimeField.tsx";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";

type AddProps = { readonly model: HeliumModel; readonly bookingId: BookingId | null; onClose(): void };

/** A transfer, an issue, a return and the like: everything known is filled in, and what is known of the booking with it. */
export function AddEntry({ model, bookingId, onClose }: AddProps) {
  const { db } = useDesk();
  const t = useWords(heliumWords);
  const known = useLive(
    async () => (bookingId === null ? null : ((await booking(db, bookingId)) ?? null)),
    [db, bookingId],
  );
  if (known === undefined) return null;
  return (
    <SidePanel title={t.addTitle} closeLabel={t.close} onClose={onClose}>
      <Form model={model} booking={known} />
    </SidePanel>
  );
}

function Form({ model, booking }: { readonly model: HeliumModel; readonly booking: Booking | null }) {
  const t = useWords(heliumWords);
  const language = useLanguage();
  const desk = useDesk();
  const [form, setForm] = useState<EntryForm>(() => emptyForm(desk.now(), model, booking));
  const [result, setResult] = useState<CommitResult | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const set = (change: Partial<EntryForm>) => {
    setSaved(null);
    setForm((before) => ({ ...before, ...change }));
  };
  const places = [
    { value: "", text: t.store },
    ...model.stations.map(({ id }) => ({ value: id as string, text: id as string })),
  ];
  const vessels = model.devices.filter(
    ({ kind, retired, stationId }) =>
      kind === "vessel" && retired !== true && (stationId === null || stationId === form.stationId),
  );
  const draft = draftOf(form, booking);
  const save = async () => {
    if (draft === undefined) return;
    const { result: done } = await logHelium(desk, draft);
    setResult(done);
    if (!done.ok) return;
    setSaved(t.saved(`${t.kinds[draft.kind]} ${"decilitres" in draft ? litresText(draft.decilitres) : ""}`));
    setForm(emptyForm(desk.now(), model, booking));
  };
  return (
    <form
      className="helium-form"
      data-testid="helium-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {booking === null ? null : (
        <div className="helium-old">
          <b>{booking.title === "" ? booking.project : booking.title}</b>
          <span>
            {booking.stationId} {formatRange(booking, language)} {booking.project}
          </span>
        </div>
      )}
      <SelectField
        label={t.kind}
        name="helium-kind"
        value={form.kind}
        options={FORM_KINDS.map((value) => ({ value, text: t.kinds[value] }))}
        onChange={(kind) => set({ kind })}
      />
      <DateTimeField label={t.at} value={form.at} language={language} onChange={(at) => at !== null && set({ at })} />
      {form.kind === "need" || form.kind === "order" ? (
        <DateTimeField
          label={t.due}
          value={form.due}
          language={language}
          onChange={(due) => due !== null && set({ due })}
        />
      ) : null}
      <SelectField
        label={t.place}
        value={form.stationId}
        options={places}
        onChange={(stationId) => set({ stationId })}
      />
      {form.kind === "move" ? (
        <SelectField
          label={t.toPlace}
          value={form.toStationId}
          options={places}
          onChange={(toStationId) => set({ toStationId })}
        />
      ) : null}
      <SelectField
        label={t.device}
        value={form.deviceId}
        options={[
          { value: "", text: t.noDevice },
          ...vessels.map(({ id, name }) => ({ value: id as string, text: name })),
        ]}
        onChange={(deviceId) => set({ deviceId })}
      />
      {form.kind === "transfer" ? (
        <div className="side-by-side">
          <NumberField
            label={t.before}
            name="before"
            unit={LITRE}
            typed={form.before}
            onType={(before) => set({ before })}
          />
          <NumberField
            label={t.after}
            name="after"
            unit={LITRE}
            typed={form.after}
            onType={(after) => set({ after })}
          />
        </div>
      ) : null}
      <NumberField
        label={t.amount}
        name="amount"
        unit={LITRE}
        typed={form.amount}
        onType={(amount) => set({ amount })}
      />
      <TextField label={t.note} name="helium-note" value={form.note} onChange={(note) => set({ note })} />
      <CommitRefusal result={result} />
      <p role="status">{saved}</p>
      <button type="submit" className="button primary large" data-testid="save-helium" disabled={draft === undefined}>
        {t.save}
      </button>
    </form>
  );
}
