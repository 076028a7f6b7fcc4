import { lazy, Suspense, useSyncExternalStore } from "react";
import { ReplacedNotice } from "#renderer/DatabaseNotice.tsx";
import { Desk } from "#renderer/Desk.tsx";
import type { StartedDesk } from "#renderer/startDesk.ts";

/** Tells once that another window, with a newer program, took the database over. */
export type TakenOver = { subscribe(changed: () => void): () => void; happened(): boolean };

const Gate = lazy(async () => ({ default: (await import("#renderer/features/session/Gate.tsx")).Gate }));

export function App(props: { opened: StartedDesk | { readonly kind: "gate" }; takenOver: TakenOver }) {
  const takenOver = useSyncExternalStore(props.takenOver.subscribe, props.takenOver.happened);
  if (props.opened.kind === "gate") {
    return (
      <Suspense>
        <Gate />
      </Suspense>
    );
  }
  return takenOver ? <ReplacedNotice /> : <Desk opened={props.opened} />;
}
