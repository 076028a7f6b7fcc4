import { cancelArgs, type CancelArgs } from "#shared/mutations/booking/args.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

export const cancelBooking: Mutation<CancelArgs> = {
  name: "booking.cancel",
  args: cancelArgs,
  run: async () => {
    throw new Error("not written yet");
  },
};
