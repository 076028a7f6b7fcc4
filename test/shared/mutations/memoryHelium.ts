import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumSeal } from "#shared/domain/helium/heliumSeal.ts";
import { bookedAt } from "#shared/domain/helium/inOrder.ts";
import type { HeliumTx } from "#shared/mutations/mutation.ts";

export type MemoryHelium = {
  readonly entries: Map<string, HeliumEntry>;
  readonly devices: Map<string, HeliumDevice>;
  readonly seals: HeliumSeal[];
};

/** The helium log in memory: part of memoryDesk.ts. */
export function memoryHelium({ entries, devices, seals }: MemoryHelium, wrote: () => void): HeliumTx {
  return {
    heliumEntry: async (id) => entries.get(id),
    heliumBookedIn: async ({ start, end }) =>
      [...entries.values()].filter((entry) => start <= bookedAt(entry) && bookedAt(entry) < end),
    heliumDevice: async (id) => devices.get(id),
    heliumSeals: async () => [...seals],
    async addHeliumEntry(entry) {
      wrote();
      entries.set(entry.id, entry);
    },
    async putHeliumDevice(device) {
      wrote();
      devices.set(device.id, device);
    },
    async addHeliumSeal(seal) {
      wrote();
      seals.push(seal);
    },
  };
}
