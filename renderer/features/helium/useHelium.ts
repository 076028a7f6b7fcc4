import { facility } from "#renderer/data/queries/facility.ts";
import { heliumDevices, lastHeliumAt } from "#renderer/data/queries/heliumLog.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { monthOf, type Month } from "#shared/domain/time/month.ts";
import type { Station, Term } from "#shared/domain/facility/facility.ts";

/** What every view of the helium screen knows. */
export type HeliumModel = {
  readonly stations: readonly Station[];
  readonly terms: readonly Term[];
  readonly devices: readonly HeliumDevice[];
  readonly deviceOf: ReadonlyMap<string, HeliumDevice>;
  /** Where log and balance begin to be looked at: the newest month with entries, that of today where there are none. */
  readonly month: Month;
};

/** Undefined while it is being read. */
export function useHelium(): HeliumModel | undefined {
  const { db, now } = useDesk();
  return useLive(async () => {
    const [{ stations, terms }, devices, last] = await Promise.all([facility(db), heliumDevices(db), lastHeliumAt(db)]);
    const month = monthOf(last ?? now());
    return {
      month,
      stations,
      terms,
      devices,
      deviceOf: new Map(devices.map((device) => [device.id as string, device])),
    };
  }, [db, now]);
}
