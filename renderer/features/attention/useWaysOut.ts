import { useEffect, useState } from "react";
import type { AttentionEntry } from "#renderer/data/queries/attention.ts";
import { syncStatus } from "#renderer/data/queries/syncStatus.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { waysOut, type WaysOut } from "#renderer/data/waysOut.ts";

/**
 * What can be done about a refused change now; found anew after every change here and every word of the facility. Null while it is
 * being found, and for changes that only a newer program knows.
 */
export function useWaysOut(entry: AttentionEntry): WaysOut | null {
  const desk = useDesk();
  const news = useLive(() => syncStatus(desk.db), [desk.db]);
  const [found, setFound] = useState<WaysOut | null>(null);
  useEffect(() => {
    const asked = { isOpen: true };
    waysOut(desk, entry).then(
      (ways) => asked.isOpen && setFound(ways),
      () => asked.isOpen && setFound(null),
    );
    return () => void (asked.isOpen = false);
  }, [desk, entry, news]);
  return found;
}
