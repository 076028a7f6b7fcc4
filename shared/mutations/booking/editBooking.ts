import { editArgs, type EditArgs } from "#shared/mutations/booking/args.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

export const editBooking: Mutation<EditArgs> = {
  name: "booking.edit",
  args: editArgs,
  run: async () => {
    throw new Error("not written yet");
  },
};
