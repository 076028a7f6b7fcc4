import type { ReactNode } from "react";

/** One line of the settings: what it is, what it does, and its control where there is one. */
export function Setting(props: { name: string; text?: string; children?: ReactNode }) {
  return (
    <div className="setting">
      <div>
        <h3>{props.name}</h3>
        {props.text ? <p>{props.text}</p> : null}
      </div>
      {props.children}
    </div>
  );
}
