import { useEffect } from "react";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { booking } from "#renderer/data/queries/bookings.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { reportError } from "#renderer/platform/reportErrors.ts";
import { useHash } from "#renderer/ui/frame/useHash.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";

/** Other screens lead here by the address: `#/calendar?booking=booking:…` shows that booking, once. */
export function useLinkedBooking(model: FacilityModel): void {
  const { db } = useDesk();
  const id = /^#\/calendar\?booking=(booking:[\w-]+)$/.exec(useHash())?.[1] as BookingId | undefined;
  useEffect(() => {
    if (id === undefined) return;
    const show = async () => {
      const [{ jumpTo }, found] = await Promise.all([
        import("#renderer/features/calendar/search/jumpTo.ts"),
        booking(db, id),
      ]);
      window.location.replace("#/calendar");
      if (found !== undefined) jumpTo(model, found);
    };
    void show().catch((error: unknown) => reportError("calendar.link", error));
  }, [db, id, model]);
}
