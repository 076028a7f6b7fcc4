import type { QuotaEntry } from "#shared/domain/split/quotaEntry.ts";
import type { MutationResult, MutationTx } from "#shared/mutations/mutation.ts";
import { judgeQuotas } from "#shared/mutations/split/judgeQuotas.ts";
import { takenBack } from "#shared/mutations/split/takenBack.ts";

/** Lines that the rules let in are added, all of them or none. */
export async function enter(tx: MutationTx, entries: readonly QuotaEntry[]): Promise<MutationResult> {
  const problems = await judgeQuotas(tx, entries);
  if (problems.length > 0) return { ok: false, problems };
  for (const entry of entries) await tx.addQuotaEntry(entry);
  return { ok: true, inverse: takenBack(entries, entries[0]?.reason ?? ""), bookingId: null };
}
