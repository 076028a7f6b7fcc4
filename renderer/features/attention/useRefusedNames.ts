import { useMemo } from "react";
import { facility } from "#renderer/data/queries/facility.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { placeNames, type RowNames } from "#renderer/text/placeNames.ts";
import { useLanguage } from "#renderer/text/useWords.ts";

/** How this facility's places and members are called. */
export function useRefusedNames(): RowNames {
  const { db } = useDesk();
  const language = useLanguage();
  const rows = useLive(() => facility(db), [db]);
  return useMemo(() => placeNames(rows, language), [rows, language]);
}
