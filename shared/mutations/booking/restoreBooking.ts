import { restoreArgs, type RestoreArgs } from "#shared/mutations/booking/args.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

export const restoreBooking: Mutation<RestoreArgs> = {
  name: "booking.restore",
  args: restoreArgs,
  run: async () => {
    throw new Error("not written yet");
  },
};
