import type { PlaceNames } from "#renderer/text/problems.ts";
import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { Station, StationId } from "#shared/domain/facility/facility.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** How stations and members are called, and every station there is to choose. */
export type RowNames = PlaceNames & {
  member(id: MemberId): string;
  readonly stations: readonly { readonly value: StationId; readonly text: string }[];
};

type Rows = { readonly stations: readonly Station[]; readonly members: readonly Member[] };

/** `BL08W XRD`: how people call a station; its id while it is not known. A member's name only where the person may know it. */
export function placeNames(rows: Rows | undefined, language: Language): RowNames {
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
