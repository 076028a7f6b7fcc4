import { useEffect, useLayoutEffect, useState } from "react";
import { desktop } from "#renderer/platform/desktop.ts";
import { hasFacility, startsLocked } from "#renderer/platform/facilityDesk.ts";

/** Is the window locked? The main process says so; Ctrl+Shift+L asks it to. */
export function useLocked(): boolean {
  const [isLocked, setLocked] = useState(startsLocked);
  useEffect(() => {
    if (!hasFacility()) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === "l" && event.shiftKey && (event.ctrlKey || event.metaKey)) lockNow();
    };
    window.addEventListener("keydown", pressed);
    const unsubscribe = desktop()?.subscribe("facility.locked", setLocked);
    return () => {
      window.removeEventListener("keydown", pressed);
      unsubscribe?.();
    };
  }, []);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute("data-locked", isLocked);
  }, [isLocked]);
  return isLocked;
}

export function lockNow(): void {
  void desktop()?.request("facility.lock", undefined);
}
