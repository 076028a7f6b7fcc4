import { checkPermission, type Act, type StandingBooking } from "#shared/domain/access/checkPermission.ts";
import type { Actor, Booking } from "#shared/domain/beamtime/booking.ts";
import { applyDraft } from "#shared/domain/beamtime/bookingChange.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { MutationResult, MutationTx } from "#shared/mutations/mutation.ts";

type Write = () => Promise<void>;

/**
 * Runs a mutation for this person: what it writes is kept back until it is known that the person may do all of it. Every mutation
 * goes through here, so a new one cannot forget to ask, and a refusal leaves nothing written, as always.
 */
export async function runAllowed(
  tx: MutationTx,
  actor: Actor,
  run: (tx: MutationTx) => Promise<MutationResult>,
): Promise<MutationResult> {
  const problems = new Map<string, Problem>();
  const writes: Write[] = [];
  const refuse = (found: readonly Problem[]) => {
    for (const problem of found) problems.set(JSON.stringify(problem), problem);
  };
  /** A write of the helium log that only some roles may do. */
  const helium =
    <Row>(what: Extract<Act, { kind: "helium" }>["what"], write: (row: Row) => Promise<void>) =>
    async (row: Row) => {
      refuse(checkPermission(actor, { kind: "helium", what }));
      writes.push(() => write(row));
    };
  const result = await run({
    ...tx,
    putBooking: async (after) => {
      const before = await tx.booking(after.id);
      const sides = {
        before: before === undefined ? null : await standing(tx, before),
        after: await standing(tx, after),
      };
      refuse(checkPermission(actor, { kind: "booking", ...sides }));
      writes.push(() => tx.putBooking(after));
    },
    addBookingEvent: async (event) => void writes.push(() => tx.addBookingEvent(event)),
    addQuotaEntry: async (entry) => {
      refuse(checkPermission(actor, { kind: "quota", quotaClass: entry.quotaClass }));
      writes.push(() => tx.addQuotaEntry(entry));
    },
    putMember: async (member) => {
      refuse(checkPermission(actor, { kind: "member" }));
      writes.push(() => tx.putMember(member));
    },
    putMachinePeriod: async (period) => {
      refuse(checkPermission(actor, { kind: "machine-time" }));
      writes.push(() => tx.putMachinePeriod(period));
    },
    removeMachinePeriod: async (id) => {
      refuse(checkPermission(actor, { kind: "machine-time" }));
      writes.push(() => tx.removeMachinePeriod(id));
    },
    addHeliumEntry: helium("log", tx.addHeliumEntry),
    putHeliumDevice: helium("device", tx.putHeliumDevice),
    addHeliumSeal: helium("close", tx.addHeliumSeal),
    putWaitEntry: async (entry) => {
      const after = await standing(tx, applyDraft(entry.bookingId, entry.draft));
      refuse(checkPermission(actor, { kind: "booking", before: null, after }));
      writes.push(() => tx.putWaitEntry(entry));
    },
    removeWaitEntry: async (id) => {
      const entry = await tx.waitEntry(id);
      if (entry !== undefined) refuse(checkPermission(actor, { kind: "waiting", by: entry.by.id }));
      writes.push(() => tx.removeWaitEntry(id));
    },
  });
  if (!result.ok) return result;
  if (problems.size > 0) return { ok: false, problems: [...problems.values()] };
  for (const write of writes) await write();
  return result;
}

async function standing(tx: MutationTx, booking: Booking): Promise<StandingBooking> {
  return { booking, beamlineId: (await tx.station(booking.stationId))?.beamlineId };
}
