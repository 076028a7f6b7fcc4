import { facility } from "#renderer/data/queries/facility.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";

/** `BL08W XRD`: how people call a station; its id while it is not known. */
export function usePlaceNames(): PlaceNames {
  const { db } = useDesk();
  const rows = useLive(() => facility(db), [db]);
  return {
    station: (id) => {
      const found = rows?.stations.find((one) => one.id === id);
      return found === undefined ? id : `${found.beamlineId} ${found.short}`.trim();
    },
    beamline: (id) => id,
  };
}
