import { useSyncExternalStore } from "react";
import { ReplacedNotice } from "#renderer/DatabaseNotice.tsx";
import { Desk } from "#renderer/Desk.tsx";
import type { StartedDesk } from "#renderer/startDesk.ts";

/** Tells once that another window, with a newer program, took the database over. */
export type TakenOver = { subscribe(changed: () => void): () => void; happened(): boolean };

export function App(props: { opened: StartedDesk; takenOver: TakenOver }) {
  const takenOver = useSyncExternalStore(props.takenOver.subscribe, props.takenOver.happened);
  return takenOver ? <ReplacedNotice /> : <Desk opened={props.opened} />;
}
