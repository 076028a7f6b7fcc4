import type { ReactNode } from "react";

/** A button with a picture only; its name is read out and shown when the pointer rests on it. */
export function IconButton(props: {
  readonly label: string;
  readonly icon: ReactNode;
  /** Given for a button that stays pressed. */
  readonly isPressed?: boolean;
  onPress(): void;
}) {
  return (
    <button
      type="button"
      className="button quiet icon-only"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.isPressed}
      onClick={props.onPress}
    >
      {props.icon}
    </button>
  );
}
