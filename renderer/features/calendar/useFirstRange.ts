import { createContext, useContext } from "react";
import type { RangeRows } from "#renderer/features/calendar/bookingRanges.ts";

/** The rows that were read before React was there (firstRange.ts). */
export const FirstRangeContext = createContext<RangeRows | undefined>(undefined);

export function useFirstRange(): RangeRows | undefined {
  return useContext(FirstRangeContext);
}
