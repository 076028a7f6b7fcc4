import { useEffect, useRef } from "react";

export type BoxState = "none" | "some" | "all";

/**
 * The box that chooses a row, all rows of a group or of the table; pressed, the table acts (chooseRows.ts). Keys do the same from
 * any cell, so it is no stop of the Tab key.
 */
export function RowBox({ label, state }: { readonly label: string; readonly state: BoxState }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === "some";
  }, [state]);
  return (
    <span className="data-box" data-box>
      <input ref={box} type="checkbox" tabIndex={-1} aria-label={label} checked={state === "all"} readOnly />
    </span>
  );
}
