import type { ReactNode } from "react";

/** The place of a screen in the frame: top bar, the work, and a side panel that never covers the work. */
export function ScreenLayout(props: { topBar: ReactNode; panel?: ReactNode; children: ReactNode }) {
  return (
    <div className="screen">
      <header className="top-bar">{props.topBar}</header>
      <main className="work" id="work">
        {props.children}
      </main>
      {props.panel}
    </div>
  );
}
