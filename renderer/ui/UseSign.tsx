import type { ReactNode } from "react";
import "#renderer/ui/useSign.css";
import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";

/** A use, or the class whose hours it takes, by colour, pattern, letter and word, as on the lanes. */
export function UseSign(props: { readonly use: BeamtimeUse; readonly letter: string; readonly children: ReactNode }) {
  return (
    <span className="use-sign">
      <span className={`use-sign-mark use-${props.use}`} aria-hidden>
        {props.letter}
      </span>
      {props.children}
    </span>
  );
}
