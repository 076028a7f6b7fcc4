import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { setDeviceArgs, type SetDeviceArgs } from "#shared/mutations/helium/args.ts";
import { appended } from "#shared/mutations/helium/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/** Enters a vessel or meter, or changes what is known of it. One is never erased: its log would speak of nothing. */
export const setDevice: Mutation<SetDeviceArgs> = {
  name: "helium.setDevice",
  args: setDeviceArgs,
  async run(tx, { device }) {
    const { stationId } = device;
    if (stationId !== null && (await tx.station(stationId)) === undefined)
      return { ok: false, problems: [{ kind: "unknown-station", stationId, ...hard() }] };
    await tx.putHeliumDevice(device);
    return appended(null);
  },
};
