import { useCallback, useState } from "react";
import { preferences, setPreference } from "#renderer/data/queries/preferences.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { DataTableLook } from "#renderer/ui/data-table/dataTableTypes.ts";

/** Below this width the last columns would stand outside of the window. */
const ROOM_FOR_ALL_PX = 1500;

/** By start, nothing put together, and the columns that fit the window. */
function firstLook(): DataTableLook {
  const hidden = window.innerWidth < ROOM_FOR_ALL_PX ? ["note", "changed"] : [];
  return { sort: [{ column: "start", descending: false }], group: null, hidden };
}

/** How this workstation wants the table; undefined until it is read. It comes back after a restart. */
export function useTableLook() {
  const { db } = useDesk();
  const saved = useLive(() => preferences(db), [db]);
  const [first] = useState(firstLook);
  // What was chosen here counts at once; the database hears of it and tells it after the next start.
  const [chosen, setChosen] = useState<DataTableLook | null>(null);
  const setLook = useCallback(
    (look: DataTableLook) => {
      setChosen(look);
      void setPreference(db, "table", look);
    },
    [db],
  );
  return { look: chosen ?? (saved && (saved.table ?? first)), setLook };
}
