import { useEffect, useState } from "react";
import { NOTHING_FOUND, searchBookings, type FoundBookings } from "#renderer/data/queries/searchBookings.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { reportError } from "#renderer/platform/reportErrors.ts";

const SEARCHING: FoundBookings = { ...NOTHING_FOUND, isDone: false };

/** What is found of the text, filling up while the years are looked through; a new text drops the search of the old one. */
export function useSearch(text: string): FoundBookings {
  const desk = useDesk();
  const [found, setFound] = useState<{ readonly text: string; readonly found: FoundBookings }>();
  useEffect(() => {
    const stop = new AbortController();
    const ask = { text, now: desk.now(), signal: stop.signal };
    searchBookings(desk.db, ask, (more) => setFound({ text, found: more })).catch((error: unknown) =>
      reportError("search.failed", error),
    );
    return () => stop.abort();
  }, [desk, text]);
  return found?.text === text ? found.found : text.trim() === "" ? NOTHING_FOUND : SEARCHING;
}
