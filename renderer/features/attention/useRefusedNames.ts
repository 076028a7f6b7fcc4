import { useMemo } from "react";
import { facility, type FacilityRows } from "#renderer/data/queries/facility.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** How stations and members are called, and every station there is to choose. */
export type RefusedNames = PlaceNames & {
  member(id: MemberId): string;
  readonly stations: readonly { readonly value: StationId; readonly text: string }[];
};

/** `BL08W XRD`: how people call a station; its id while it is not known. A member's name only where the person may know it. */
export function useRefusedNames(): RefusedNames {
  const { db } = useDesk();
  const language = useLanguage();
  const rows = useLive(() => facility(db), [db]);
  return useMemo(() => namesOf(rows, language), [rows, language]);
}

function namesOf(rows: FacilityRows | undefined, language: Language): RefusedNames {
  const station = (id: StationId): string => {
    const found = rows?.stations.find((one) => one.id === id);
    return found === undefined ? id : `${found.beamlineId} ${found.short}`.trim();
  };
  return {
    station,
    beamline: (id) => id,
    member: (id) => rows?.members.find((one) => one.id === id)?.name[language] ?? id,
    stations: (rows?.stations ?? []).map(({ id, name }) => ({ value: id, text: `${station(id)} ${name[language]}` })),
  };
}
