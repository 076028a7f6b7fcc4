import { useEffect, useState } from "react";
import { freePlaces } from "#renderer/data/freePlaces.ts";
import { syncStatus } from "#renderer/data/queries/syncStatus.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { WaitEntry } from "#shared/domain/waiting/waitEntry.ts";

const NONE: ReadonlySet<WaitEntry["id"]> = new Set();

/** Places that this person waits for and could take now; found anew after every change here and every word of the facility. */
export function useFreePlaces(): ReadonlySet<WaitEntry["id"]> {
  const desk = useDesk();
  const news = useLive(() => syncStatus(desk.db), [desk.db]);
  const [free, setFree] = useState(NONE);
  useEffect(() => {
    const asked = { isOpen: true };
    freePlaces(desk).then(
      (found) => asked.isOpen && setFree(found),
      () => asked.isOpen && setFree(NONE),
    );
    return () => void (asked.isOpen = false);
  }, [desk, news]);
  return free;
}
