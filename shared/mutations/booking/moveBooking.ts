import { moveArgs, type MoveArgs } from "#shared/mutations/booking/args.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

export const moveBooking: Mutation<MoveArgs> = {
  name: "booking.move",
  args: moveArgs,
  run: async () => {
    throw new Error("not written yet");
  },
};
