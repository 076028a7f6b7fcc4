import { useId } from "react";

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly lines?: "one" | "several";
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly takesFocus?: boolean;
  /** Not shown while it is typed. */
  readonly isSecret?: boolean;
  readonly name?: string;
  onChange(value: string): void;
};

/** A line or a few lines of text, with its name above. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    className: "input",
    name: props.name,
    value: props.value,
    placeholder: props.placeholder,
    maxLength: props.maxLength ?? 200,
    disabled: props.isDisabled,
    "aria-invalid": props.isInvalid === true ? true : undefined,
    autoFocus: props.takesFocus,
    autoComplete: props.isSecret === true ? "new-password" : "off",
    spellCheck: false,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.lines === "several" ? (
        <textarea {...shared} rows={3} onChange={(event) => props.onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={props.isSecret === true ? "password" : "text"}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </div>
  );
}
