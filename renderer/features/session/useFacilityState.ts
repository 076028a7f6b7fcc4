import { useCallback, useEffect, useState } from "react";
import { desktop } from "#renderer/platform/desktop.ts";
import type { FacilityState } from "#shared/ipc/facilityRequests.ts";

/** What the main process knows of the facility and of who is signed in; asked once, and again by `ask`. */
export function useFacilityState(): { state: FacilityState | undefined; ask: () => void } {
  const [state, setState] = useState<FacilityState>();
  const ask = useCallback(() => {
    const told = desktop()?.request("facility.state", undefined);
    // Without it the screen says less; the log of the main process has the reason.
    void told?.then(setState, () => undefined);
  }, []);
  useEffect(ask, [ask]);
  return { state, ask };
}
