import type { DeskDatabase } from "#renderer/data/db.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

type FacilityRead = "station" | "beamline" | "stationsOf" | "terms";

export type FacilityTx = Pick<MutationTx, FacilityRead> & { readAhead(): void };

/**
 * Beamlines, stations and terms for mutations, on the local database: part of dexieMutationTx.ts. They are a few dozen rows and
 * no mutation writes them, so they are read whole, once and together: each asking is a way to the database and back.
 */
export function facilityTx(db: DeskDatabase): FacilityTx {
  let asked: ReturnType<typeof askFacility> | undefined;
  const facility = () => (asked ??= askFacility(db));
  return {
    station: async (id) => (await facility().stations).find((station) => station.id === id),
    beamline: async (id) => (await facility().beamlines).find((beamline) => beamline.id === id),
    stationsOf: async (id) => (await facility().stations).filter(({ beamlineId }) => beamlineId === id),
    terms: async () => facility().terms,
    readAhead: () => void facility(),
  };
}

/** Asked for and not awaited: Dexie's own promises may wait for whoever comes. What goes wrong is told to him. */
function askFacility(db: DeskDatabase) {
  const rows = { stations: db.stations.toArray(), beamlines: db.beamlines.toArray(), terms: db.terms.toArray() };
  rows.stations.catch(() => undefined);
  rows.beamlines.catch(() => undefined);
  rows.terms.catch(() => undefined);
  return rows;
}
