import { useCallback } from "react";
import { preferences, setPreference } from "#renderer/data/queries/preferences.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { DataTableLook } from "#renderer/ui/data-table/dataTableTypes.ts";

/** By start, nothing put together, and what fits a small window. */
const FIRST_LOOK: DataTableLook = {
  sort: [{ column: "start", descending: false }],
  group: null,
  hidden: ["note", "changed"],
};

/** How this workstation wants the table; undefined until it is read. It comes back after a restart. */
export function useTableLook() {
  const { db } = useDesk();
  const saved = useLive(() => preferences(db), [db]);
  const setLook = useCallback((look: DataTableLook) => void setPreference(db, "table", look), [db]);
  return { look: saved && (saved.table ?? FIRST_LOOK), setLook };
}
