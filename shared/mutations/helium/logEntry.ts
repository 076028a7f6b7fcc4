import { logArgs, type LogArgs } from "#shared/mutations/helium/args.ts";
import { makeEntry } from "#shared/mutations/helium/makeEntry.ts";
import { appended } from "#shared/mutations/helium/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/** Appends a fact to the helium log. */
export const logEntry: Mutation<LogArgs> = {
  name: "helium.log",
  args: logArgs,
  async run(tx, args, context) {
    const made = await makeEntry(tx, args, context);
    if (!made.ok) return made;
    await tx.addHeliumEntry(made.entry);
    return appended(made.entry.bookingId);
  },
};
