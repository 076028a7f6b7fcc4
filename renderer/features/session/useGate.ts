import { useEffect, useState } from "react";
import { emptyDesk } from "#renderer/data/emptyDesk.ts";
import { desktop } from "#renderer/platform/desktop.ts";
import { databaseOf, openDeskOf, startAnew, wayOut } from "#renderer/platform/facilityDesk.ts";
import { reportError } from "#renderer/platform/reportErrors.ts";
import type { Desktop } from "#shared/ipc/channels.ts";
import type { FacilityAnswer, FacilityState } from "#shared/ipc/facilityRequests.ts";

/** How often it is asked whether the facility answers now. */
const ASK_EVERY_MS = 5_000;

export type GateState = {
  readonly state: FacilityState;
  /** Undefined until somebody answered or nobody did. */
  readonly answer: FacilityAnswer | undefined;
  /** What is being removed, or what was left of it; undefined where nobody signed out. */
  readonly emptied: "working" | "failed" | number | undefined;
};

/** What happens while nobody is signed in: the last person leaves, their data go, the facility is asked who it is. */
export function useGate(): GateState | undefined {
  const [gate, setGate] = useState<GateState>();
  useEffect(() => {
    const end = new AbortController();
    const tell = (part: Partial<GateState>): void => {
      if (!end.signal.aborted) setGate((before) => before && { ...before, ...part });
    };
    const begin = async (door: Desktop) => {
      const state = await leave(door);
      if (end.signal.aborted || state.address === null) return;
      setGate({ state, answer: undefined, emptied: state.purge.length > 0 ? "working" : undefined });
      void ask(door, tell, end.signal);
      if (state.purge.length > 0) {
        const emptied = await emptyAll(door, state.purge);
        tell({ emptied, state: await door.request("facility.state", undefined) });
      }
      if (wayOut() === "disconnect" && (await door.request("facility.disconnect", undefined))) startAnew("alone");
    };
    const door = desktop();
    if (door) void begin(door).catch((error: unknown) => reportError("gate.broken", error));
    return () => end.abort();
  }, []);
  return gate;
}

/** The page of the desk that was open is gone; so nothing of it can still send or show. */
async function leave(door: Desktop): Promise<FacilityState> {
  const how = wayOut();
  if (how !== undefined) await door.request("facility.leave", how === "switch" ? "switch" : "sign-out");
  const state = await door.request("facility.state", undefined);
  if (state.address === null) startAnew("alone");
  return state;
}

async function emptyAll(door: Desktop, desks: readonly string[]): Promise<GateState["emptied"]> {
  let sum = 0;
  for (const desk of desks) {
    try {
      const left = await emptyDesk(databaseOf(desk));
      await door.request("facility.purged", { desk, left });
      sum += left;
    } catch (error) {
      reportError("gate.not-emptied", error);
      return "failed";
    }
  }
  return sum;
}

async function ask(door: Desktop, tell: (part: Partial<GateState>) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const answer = await door.request("facility.ask", null);
    tell({ answer, state: await door.request("facility.state", undefined) });
    if (answer.kind === "answers") {
      if (!answer.ways.includes("open") || wayOut() === "disconnect") return;
      const desk = await door.request("facility.open", undefined);
      if (desk !== null) openDeskOf(desk, (await door.request("facility.state", undefined)).language);
      return;
    }
    await new Promise((done) => setTimeout(done, ASK_EVERY_MS));
  }
}
