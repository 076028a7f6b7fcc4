import { facility } from "#renderer/data/queries/facility.ts";
import { heliumDevices } from "#renderer/data/queries/heliumLog.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { Station, Term } from "#shared/domain/facility/facility.ts";

/** What every view of the helium screen knows. */
export type HeliumModel = {
  readonly stations: readonly Station[];
  readonly terms: readonly Term[];
  readonly devices: readonly HeliumDevice[];
  readonly deviceOf: ReadonlyMap<string, HeliumDevice>;
};

/** Undefined while it is being read. */
export function useHelium(): HeliumModel | undefined {
  const { db } = useDesk();
  return useLive(async () => {
    const [{ stations, terms }, devices] = await Promise.all([facility(db), heliumDevices(db)]);
    return { stations, terms, devices, deviceOf: new Map(devices.map((device) => [device.id as string, device])) };
  }, [db]);
}
