import type { LedgerEntry } from "#shared/domain/split/ledger.ts";
import { grantsOf, linesOf } from "#shared/domain/split/ledger.ts";
import type { Cell } from "#shared/domain/split/cell.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

/** Every line that gives or takes something at the station in the term, as it is stored, of all classes. */
export async function givenAt(
  tx: MutationTx,
  { termId, stationId }: Pick<Cell, "termId" | "stationId">,
): Promise<LedgerEntry[]> {
  const offers = await tx.offersOf(termId);
  const published = grantsOf(
    offers.filter((offer) => offer.stationId === stationId),
    await tx.terms(),
  );
  return [...published, ...linesOf(await tx.quotaEntries(termId, stationId))];
}
