import { useEffect, useMemo, useState } from "react";
import { unsentBookings } from "#renderer/data/queries/unsentBookings.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";

const NONE: readonly BookingId[] = [];
/** With a network the facility answers sooner: no bar changes its look for that moment. */
const PATIENCE_MS = 1000;

/** Bookings that the facility has not decided on. Asked for after the first paint: there are none but without a network. */
export function useUnsent(): ReadonlySet<BookingId> {
  const { db } = useDesk();
  const waiting = useLive(() => unsentBookings(db), [db], NONE) ?? NONE;
  const [shown, setShown] = useState(NONE);
  useEffect(() => {
    const timer = setTimeout(() => setShown(waiting), waiting.length === 0 ? 0 : PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return useMemo(() => new Set(shown), [shown]);
}
