import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { checkDraft } from "#shared/domain/helium/checkDraft.ts";
import type { HeliumId } from "#shared/domain/helium/fields.ts";
import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { countedAtOf } from "#shared/domain/helium/sealOf.ts";
import type { LogArgs } from "#shared/mutations/helium/args.ts";
import { problemOf } from "#shared/mutations/helium/outcome.ts";
import type { MutationContext, MutationTx } from "#shared/mutations/mutation.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

export type MadeEntry =
  | { readonly ok: true; readonly entry: HeliumFact }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The entry that a draft becomes: with who, when, whose booking it was and where it counts; or every reason why not. */
export async function makeEntry(
  tx: MutationTx,
  { id, draft }: LogArgs,
  { actor, at }: MutationContext,
  replaces?: HeliumId,
): Promise<MadeEntry> {
  const problems: Problem[] = [];
  if ((await tx.heliumEntry(id)) !== undefined) problems.push(problemOf("entry-exists-already"));
  const device = draft.deviceId === undefined ? null : await tx.heliumDevice(draft.deviceId);
  problems.push(...checkDraft(draft, { device, now: at }).map(problemOf));
  for (const stationId of draft.kind === "move" ? [draft.stationId, draft.toStationId] : [draft.stationId]) {
    if (stationId !== null && (await tx.station(stationId)) === undefined)
      problems.push({ kind: "unknown-station", stationId, ...hard() });
  }
  const booking = draft.bookingId === null ? null : await tx.booking(draft.bookingId);
  if (draft.bookingId !== null && booking === undefined)
    problems.push({ kind: "booking-not-found", bookingId: draft.bookingId, ...hard() });
  if (problems.length > 0) return { ok: false, problems };
  const entry: HeliumFact = {
    ...draft,
    id,
    by: { id: actor.id, name: actor.name },
    demo: false,
    enteredAt: at,
    ...(await counted(tx, draft.at)),
    // Whose secret it is comes from the booking and never from who enters it.
    ...(booking?.memberId === undefined ? {} : { memberId: booking.memberId }),
    ...(replaces === undefined ? {} : { replaces }),
  };
  return { ok: true, entry };
}

/** Empty, or the later month in which it counts because its own is closed. */
export async function counted(tx: MutationTx, at: InstantMs): Promise<{ readonly countedAt?: InstantMs }> {
  const closed = new Set((await tx.heliumSeals()).map(({ month }) => month));
  const countedAt = countedAtOf(at, closed);
  return countedAt === undefined ? {} : { countedAt };
}
