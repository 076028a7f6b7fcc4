import { cancelBooking } from "#shared/mutations/booking/cancelBooking.ts";
import { changeBookings } from "#shared/mutations/booking/changeBookings.ts";
import { createBooking } from "#shared/mutations/booking/createBooking.ts";
import { editBooking } from "#shared/mutations/booking/editBooking.ts";
import { importBookings } from "#shared/mutations/booking/importBookings.ts";
import { moveBooking } from "#shared/mutations/booking/moveBooking.ts";
import { restoreBooking } from "#shared/mutations/booking/restoreBooking.ts";
import { closeMonth } from "#shared/mutations/helium/closeMonth.ts";
import { correctEntry } from "#shared/mutations/helium/correctEntry.ts";
import { importEntries } from "#shared/mutations/helium/importEntries.ts";
import { logEntry } from "#shared/mutations/helium/logEntry.ts";
import { setDevice } from "#shared/mutations/helium/setDevice.ts";
import { importPeriods } from "#shared/mutations/machine/importPeriods.ts";
import { createBookingV1 } from "#shared/mutations/former/createBookingV1.ts";
import type {
  Call,
  FormerMutation,
  Mutation,
  MutationContext,
  MutationResult,
  MutationTx,
} from "#shared/mutations/mutation.ts";
import { joinWaiting } from "#shared/mutations/waiting/joinWaiting.ts";
import { leaveWaiting } from "#shared/mutations/waiting/leaveWaiting.ts";
import { setMember } from "#shared/mutations/coalition/setMember.ts";
import { enterLines } from "#shared/mutations/split/enterLines.ts";
import { reviseQuota } from "#shared/mutations/split/reviseQuota.ts";
import { runAllowed } from "#shared/mutations/runAllowed.ts";

/** A call whose arguments have been checked, ready to run. */
export type PreparedCall = (tx: MutationTx, context: MutationContext) => Promise<MutationResult>;

/** A mutation as the registry hands it out. `prepare` gives undefined for arguments that do not fit. */
export type KnownMutation = { readonly name: string; prepare(args: unknown): PreparedCall | undefined };

const mutations: ReadonlyMap<string, KnownMutation> = new Map(
  [
    known(createBooking),
    known(moveBooking),
    known(editBooking),
    known(cancelBooking),
    known(restoreBooking),
    known(changeBookings),
    known(importBookings),
    known(importPeriods),
    known(logEntry),
    known(correctEntry),
    known(importEntries),
    known(setDevice),
    known(closeMonth),
    known(joinWaiting),
    known(leaveWaiting),
    known(reviseQuota),
    known(enterLines),
    known(setMember),
    former(createBookingV1),
  ].map((mutation) => [mutation.name, mutation]),
);

export function findMutation(name: string): KnownMutation | undefined {
  return mutations.get(name);
}

/**
 * Runs a call inside an open transaction. A rule's refusal is a value; nothing has been written then.
 * Throws on an unknown name or arguments that do not fit: that is a bug of ours or a newer partner, and the caller must roll back.
 */
export async function runCall(tx: MutationTx, call: Call, context: MutationContext): Promise<MutationResult> {
  const mutation = findMutation(call.name);
  if (mutation === undefined) throw new Error(`No mutation is called ${call.name}`);
  const prepared = mutation.prepare(call.args);
  if (prepared === undefined) throw new Error(`The arguments do not fit ${call.name}`);
  return prepared(tx, context);
}

function known<Args>(mutation: Mutation<Args>): KnownMutation {
  return {
    name: mutation.name,
    prepare(args) {
      const parsed = mutation.args.safeParse(args);
      if (!parsed.success) return undefined;
      return (tx, context) => runAllowed(tx, context.actor, (guarded) => mutation.run(guarded, parsed.data, context));
    },
  };
}

/** Runs as its successor, and so on up to today's: here where it waits, and at the facility where it arrives. */
function former<Args>({ name, args: schema, successor, lift }: FormerMutation<Args>): KnownMutation {
  return {
    name,
    prepare(args) {
      const parsed = schema.safeParse(args);
      return parsed.success ? findMutation(successor)?.prepare(lift(parsed.data)) : undefined;
    },
  };
}
