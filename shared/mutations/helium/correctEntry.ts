import { reversalIdOf } from "#shared/domain/helium/reversalIdOf.ts";
import type { HeliumReversal } from "#shared/domain/helium/heliumEntry.ts";
import { correctArgs, type CorrectArgs } from "#shared/mutations/helium/args.ts";
import { counted, makeEntry } from "#shared/mutations/helium/makeEntry.ts";
import { appended, problemOf, refusedFor } from "#shared/mutations/helium/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/** Takes an entry back with a reason, and says instead what is right. The old one stays, struck through. */
export const correctEntry: Mutation<CorrectArgs> = {
  name: "helium.correct",
  args: correctArgs,
  async run(tx, { of, reason, instead }, context) {
    const reversed = await tx.heliumEntry(of);
    if (reversed === undefined) return refusedFor("entry-not-found");
    if (reversed.kind === "reversal") return refusedFor("correction-cannot-be-corrected");
    const problems = [
      ...((await tx.heliumEntry(reversalIdOf(of))) === undefined ? [] : [problemOf("corrected-already")]),
      ...(reason.trim() === "" ? [problemOf("reason-missing")] : []),
    ];
    const made = instead === null ? null : await makeEntry(tx, instead, context, of);
    if (made?.ok === false) problems.push(...made.problems);
    if (problems.length > 0) return { ok: false, problems };
    const { at, stationId, bookingId, deviceId, memberId } = reversed;
    const reversal: HeliumReversal = {
      kind: "reversal",
      id: reversalIdOf(of),
      at,
      stationId,
      bookingId,
      by: { id: context.actor.id, name: context.actor.name },
      demo: false,
      enteredAt: context.at,
      ...(deviceId === undefined ? {} : { deviceId }),
      ...(memberId === undefined ? {} : { memberId }),
      // An entry that was late itself is taken back where it counts, if that is still open.
      ...(await countedOf(reversed.countedAt ?? at)),
      reason: reason.trim(),
      reversed,
    };
    await tx.addHeliumEntry(reversal);
    if (made?.ok === true) await tx.addHeliumEntry(made.entry);
    return appended(bookingId);

    async function countedOf(booked: typeof at) {
      const later = await counted(tx, booked);
      return later.countedAt === undefined && booked !== at ? { countedAt: booked } : later;
    }
  },
};
