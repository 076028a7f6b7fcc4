import { useId } from "react";
import { roundWords } from "#renderer/text/heliumRound.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { parseReading } from "#shared/domain/helium/parseReading.ts";
import type { Unit } from "#shared/domain/helium/unitOf.ts";

/** A number with its unit as people type it; what cannot be read stays in the field and is said. */
export function NumberField(props: {
  readonly label: string;
  readonly unit: Unit;
  readonly typed: string;
  readonly name: string;
  onType(typed: string): void;
}) {
  const { label, unit, typed, name, onType } = props;
  const t = useWords(roundWords);
  const id = useId();
  const parsed = parseReading(typed, unit.decimals, unit.written);
  const wrong = parsed.ok || parsed.why === "empty" ? null : parsed;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        name={name}
        data-testid={`helium-${name}`}
        type="text"
        inputMode="decimal"
        lang="en"
        autoComplete="off"
        value={typed}
        aria-invalid={wrong === null ? undefined : true}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => onType(event.target.value)}
      />
      <span id={`${id}-wrong`} aria-live="polite">
        {wrong === null
          ? null
          : wrong.why === "too-fine"
            ? t.tooFine(wrong.decimals)
            : wrong.why === "ambiguous"
              ? t.ambiguous
              : t.notNumber}
      </span>
    </div>
  );
}
