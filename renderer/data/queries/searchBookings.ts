// Looking for bookings in all years stored. Goes outward from today, month by month, so that the nearest are there at once;
// never holds more than a few months of text, so memory does not grow with the years (docs/adr/0015).
import type { DeskDatabase } from "#renderer/data/db.ts";
import type { SearchMonth } from "#renderer/data/searchMonth.ts";
import { bookingsWithIds } from "#renderer/data/queries/bookings.ts";
import { makeSearchMonth, matchesIn } from "#renderer/data/searchMonths.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { searchable } from "#shared/domain/beamtime/searchText.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { addMonths, monthOf, type Month } from "#shared/domain/time/month.ts";

/** What was found so far. Cancelled ones too. */
export type FoundBookings = {
  /** Not over yet, the next one first. */
  readonly coming: readonly Booking[];
  /** Over, the last one first. */
  readonly past: readonly Booking[];
  /** There may be more than FOUND_AT_MOST on a side. */
  readonly hasMore: boolean;
  /** Everything stored was looked through, or enough was found. */
  readonly isDone: boolean;
};

/** On each side of now. */
export const FOUND_AT_MOST = 50;
/** Months read at once. */
const BATCH = 6;

export const NOTHING_FOUND: FoundBookings = { coming: [], past: [], hasMore: false, isDone: true };

type SearchAsk = { readonly text: string; readonly now: InstantMs; readonly signal: AbortSignal };

/**
 * Bookings whose project number, member, title, leader and station together hold every word of the text, whatever case and width.
 * `tell` is called with all that was found so far, again and again; the last time with `isDone`, unless it was aborted.
 */
export async function searchBookings(
  db: DeskDatabase,
  { text, now, signal }: SearchAsk,
  tell: (found: FoundBookings) => void,
): Promise<void> {
  const words = searchable(text).split(/\s+/).filter(Boolean);
  const stored = words.length === 0 ? null : await storedMonths(db);
  if (!stored) return signal.aborted ? undefined : tell(NOTHING_FOUND);
  const today = monthOf(now);
  let coming: Booking[] = [];
  let past: Booking[] = [];
  for (let step = 0; ; step += BATCH) {
    const isLater = coming.length < FOUND_AT_MOST;
    const isEarlier = past.length < FOUND_AT_MOST;
    const months = [
      ...(isLater ? monthsFrom(today, step, 1) : []),
      // What began last month may still be running: the month of today is looked at first, on the way forward.
      ...(isEarlier ? monthsFrom(today, step + 1, -1) : []),
    ].filter((month) => stored.first <= month && month <= stored.last);
    const found = await foundIn(db, months, words);
    if (signal.aborted) return;
    coming = sorted([...coming, ...found.filter((booking) => booking.end > now)], 1);
    past = sorted([...past, ...found.filter((booking) => booking.end <= now)], -1);
    const isDone = !isMore({ step: step + BATCH, today, stored, coming, past });
    tell({
      coming: coming.slice(0, FOUND_AT_MOST),
      past: past.slice(0, FOUND_AT_MOST),
      hasMore: coming.length >= FOUND_AT_MOST || past.length >= FOUND_AT_MOST,
      isDone,
    });
    if (isDone) return;
  }
}

type Span = { readonly first: Month; readonly last: Month };

/** Is there a side on which neither enough was found nor the last month reached? */
function isMore(at: {
  readonly step: number;
  readonly today: Month;
  readonly stored: Span;
  readonly coming: readonly Booking[];
  readonly past: readonly Booking[];
}): boolean {
  const { step, today, stored, coming, past } = at;
  const isLater = coming.length < FOUND_AT_MOST && addMonths(today, step) <= stored.last;
  return isLater || (past.length < FOUND_AT_MOST && addMonths(today, -step - 1) >= stored.first);
}

function monthsFrom(today: Month, step: number, way: 1 | -1): Month[] {
  return Array.from({ length: BATCH }, (_, i) => addMonths(today, way * (step + i)));
}

async function foundIn(db: DeskDatabase, months: readonly Month[], words: readonly string[]): Promise<Booking[]> {
  const kept = await db.searchMonths.bulkGet([...months]);
  const ids = [];
  for (const [at, month] of months.entries()) {
    const row: SearchMonth = kept[at] ?? (await makeSearchMonth(db, month));
    ids.push(...matchesIn(row, words));
  }
  return bookingsWithIds(db, ids);
}

/** Months of the first and of the last start stored; null where nothing is. Two look-ups in the index, and the list of packs. */
async function storedMonths(db: DeskDatabase): Promise<Span | null> {
  const [first, last, packs] = await Promise.all([
    db.bookings.orderBy("start").first(),
    db.bookings.orderBy("start").last(),
    db.packs.where("entity").equals("bookings").toArray(),
  ]);
  const starts = [first, last].flatMap((row) => row?.start ?? []);
  const months = [...starts, ...packs.flatMap(({ from, to }) => [from, to])]
    .map((at) => monthOf(at as InstantMs))
    .toSorted();
  const [earliest, latest] = [months[0], months.at(-1)];
  return earliest && latest ? { first: earliest, last: latest } : null;
}

function sorted(bookings: Booking[], way: 1 | -1): Booking[] {
  return bookings.sort((a, b) => way * (a.start - b.start));
}
