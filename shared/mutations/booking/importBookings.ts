import { importBookingsCall } from "#shared/mutations/booking/calls.ts";
import { importArgs, type ImportArgs } from "#shared/mutations/booking/importArgs.ts";
import { saveMany } from "#shared/mutations/booking/saveMany.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/** Takes in the bookings of a file as one change, all of them or none. A file may also tell of beamtime that is over. */
export const importBookings: Mutation<ImportArgs> = {
  name: "booking.importMany",
  args: importArgs,
  run: (tx, { lines, override, back = false }, { actor }) =>
    saveMany(tx, { lines, actor, override, back, reason: "" }, (way) => importBookingsCall({ lines: way, back: true })),
};
