import { createArgs, type CreateArgs } from "#shared/mutations/booking/args.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

export const createBooking: Mutation<CreateArgs> = {
  name: "booking.create",
  args: createArgs,
  run: async () => {
    throw new Error("not written yet");
  },
};
