import { useState } from "react";
import type { CommitResult } from "#renderer/data/commitResult.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { correctHelium } from "#renderer/features/helium/acts.ts";
import { CommitRefusal } from "#renderer/ui/problems/CommitRefusal.tsx";
import { valueOf, withValue } from "#renderer/features/helium/log/valueOf.ts";
import { NumberField } from "#renderer/features/helium/NumberField.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { valueText } from "#renderer/text/heliumValue.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { parseReading } from "#shared/domain/helium/parseReading.ts";

type CorrectProps = {
  readonly model: HeliumModel;
  readonly entry: HeliumEntry;
  readonly isReversed: boolean;
  onClose(): void;
};

/** One entry, and the only way to change what it says: it is taken back with a reason, and the right value is entered anew. */
export function CorrectEntry({ model, entry, isReversed, onClose }: CorrectProps) {
  const t = useWords(heliumWords);
  const language = useLanguage();
  return (
    <SidePanel title={t.kinds[entry.kind]} closeLabel={t.close} onClose={onClose}>
      <div className="helium-form">
        <div className="helium-old">
          <b>{valueText(entry, model.deviceOf, language)}</b>
          <span>
            {formatInstant(entry.at, language)} {entry.stationId ?? t.store}{" "}
            {model.deviceOf.get(entry.deviceId ?? "")?.name}
          </span>
          <span>{entry.by.name}</span>
          {entry.reason === undefined ? null : <span>{entry.reason}</span>}
          {entry.note === undefined ? null : <span>{entry.note}</span>}
          {isReversed ? <span className="chip">{t.reversed}</span> : null}
        </div>
        {entry.kind === "reversal" || isReversed ? null : <Correction model={model} entry={entry} onClose={onClose} />}
      </div>
    </SidePanel>
  );
}

function Correction(props: { model: HeliumModel; entry: HeliumFact; onClose(): void }) {
  const { model, entry, onClose } = props;
  const t = useWords(heliumWords);
  const desk = useDesk();
  const device = model.deviceOf.get(entry.deviceId ?? "");
  const known = valueOf(entry, device);
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [isOnly, setOnly] = useState(known === undefined);
  const [result, setResult] = useState<CommitResult | null>(null);
  const parsed = known === undefined ? undefined : parseReading(typed, known.unit.decimals, known.unit.written);
  const isReady = reason.trim() !== "" && (isOnly || parsed?.ok === true);
  const save = async () => {
    const instead = !isOnly && parsed?.ok === true ? withValue(entry, device, parsed.value) : null;
    const saved = await correctHelium(desk, entry.id, reason, instead);
    setResult(saved);
    if (saved.ok) onClose();
  };
  return (
    <form
      className="helium-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void save();
      }}
    >
      <h3>{t.correctTitle}</h3>
      <p>{t.correctLead}</p>
      {known === undefined ? null : (
        <>
          {isOnly ? null : (
            <NumberField
              label={t.newValue(known.unit.sign)}
              name="value"
              unit={known.unit}
              typed={typed}
              onType={setTyped}
            />
          )}
          <label>
            <input type="checkbox" checked={isOnly} onChange={(event) => setOnly(event.target.checked)} />{" "}
            {t.onlyTakeBack}
          </label>
        </>
      )}
      <TextField label={t.reason} name="helium-reason" value={reason} onChange={setReason} />
      <CommitRefusal result={result} />
      <button type="submit" className="button primary large" data-testid="save-correction" disabled={!isReady}>
        {t.saveCorrection}
      </button>
    </form>
  );
}
