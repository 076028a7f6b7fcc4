import { Suspense, useSyncExternalStore } from "react";
import { ReplacedNotice } from "#renderer/DatabaseNotice.tsx";
import { Desk } from "#renderer/Desk.tsx";
import type { OpenDesk } from "#renderer/data/openDesk.ts";

/** Tells once that another window, with a newer program, took the database over. */
export type TakenOver = { subscribe(changed: () => void): () => void; happened(): boolean };

export function App(props: { opening: Promise<OpenDesk>; takenOver: TakenOver }) {
  const takenOver = useSyncExternalStore(props.takenOver.subscribe, props.takenOver.happened);
  if (takenOver) return <ReplacedNotice />;
  return (
    <Suspense>
      <Desk opening={props.opening} />
    </Suspense>
  );
}
