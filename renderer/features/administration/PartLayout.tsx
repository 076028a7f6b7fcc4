import type { ReactNode } from "react";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";

/** One part of administration: what it is about, its tools, its list, and what is open beside it. */
export function PartLayout(props: {
  readonly bar: ReactNode;
  readonly note?: string;
  readonly tools?: ReactNode;
  /** What was done last, in words. */
  readonly said?: string;
  readonly panel?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <ScreenLayout topBar={props.bar} panel={props.panel}>
      <div className="administration">
        <div className="admin-head">
          {props.note === undefined ? null : <p className="admin-note">{props.note}</p>}
          {props.tools}
          <p className="admin-said" role="status" data-testid="administration-said">
            {props.said ? `✓ ${props.said}` : ""}
          </p>
        </div>
        {props.children}
      </div>
    </ScreenLayout>
  );
}
