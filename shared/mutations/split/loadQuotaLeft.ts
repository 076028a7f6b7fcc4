import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { spanOf, termsAround } from "#shared/domain/beamtime/termOf.ts";
import { isOfCell, sumOf } from "#shared/domain/split/balance.ts";
import { cellKey } from "#shared/domain/split/cell.ts";
import { chargeOf } from "#shared/domain/split/chargeOf.ts";
import { leftAfter, type QuotaLeft } from "#shared/domain/split/quotaLeft.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";
import { givenAt } from "#shared/mutations/split/givenAt.ts";

/**
 * What is left of the one quota that the booking would take from, as it stands now, `before` counted and `after` not. Reads the
 * bookings of that station and term, and nothing where nobody gave anything.
 */
export async function loadQuotaLeft(
  tx: MutationTx,
  { after, before }: { readonly after: Booking; readonly before: Booking | null },
): Promise<QuotaLeft> {
  const terms = await tx.terms();
  const cell = chargeOf(terms, after);
  const term = terms.find(({ id }) => id === cell?.termId);
  if (cell === null || term === undefined) return new Map();
  const given = (await givenAt(tx, cell)).filter(isOfCell(cell));
  if (given.length === 0) return new Map();
  const others = (await tx.bookingsAt([cell.stationId], spanOf(term))).filter(({ id }) => id !== after.id);
  const standing = before === null ? others : [...others, before];
  const near = termsAround(terms, term);
  const all = new Map([[cellKey(cell), sumOf(given)]]);
  return leftAfter(
    all,
    near,
    standing.map((booking) => ({ before: null, after: booking })),
  );
}
