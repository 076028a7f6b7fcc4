import { useId } from "react";
import { parseDay, type Day } from "#shared/domain/time/day.ts";

/** A day of the facility's calendar, or none, by the system's own field. */
export function DayField(props: {
  readonly label: string;
  readonly value: Day | null;
  onChange(day: Day | null): void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="date"
        className="input"
        min="2000-01-01"
        max="2199-12-31"
        value={props.value ?? ""}
        onChange={(event) => props.onChange(parseDay(event.target.value) ?? null)}
      />
    </div>
  );
}
