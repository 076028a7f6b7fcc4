import { createContext, useContext } from "react";
import type { DataDeps } from "#renderer/data/deps.ts";

export const DeskContext = createContext<DataDeps | null>(null);

/** The open local database with clock and person; every screen below the frame has it. */
export function useDesk(): DataDeps {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk is called outside of the desk");
  return desk;
}
