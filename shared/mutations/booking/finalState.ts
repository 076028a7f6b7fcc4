import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import type { Term } from "#shared/domain/facility/facility.ts";
import type { QuotaEntry } from "#shared/domain/split/quotaEntry.ts";
import { overlaps } from "#shared/domain/time/instant.ts";
import { groupBy } from "#shared/lib/groupBy.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

/**
 * The facility as it will be when all of `afters` have been saved, for judging one of them: a booking may go where another one
 * of the same change goes away from, and not where another one comes to. Reads that many lines share are made once.
 */
export function finalState(tx: MutationTx, afters: readonly Booking[]): (judged: Booking) => MutationTx {
  const changed = new Set(afters.map(({ id }) => id));
  const byStation = groupBy(afters.filter(isLive), ({ stationId }) => stationId);
  const quotaEntries = onceAs<QuotaEntry[]>();
  const bookingsAt = onceAs<Booking[]>();
  const terms = onceEach<"all", Term[]>(() => tx.terms());
  const shared: MutationTx = {
    ...tx,
    station: onceEach(tx.station),
    beamline: onceEach(tx.beamline),
    stationsOf: onceEach(tx.stationsOf),
    terms: () => terms("all"),
    offersOf: onceEach(tx.offersOf),
    quotaEntries: (term, station) => quotaEntries(`${term} ${station}`, () => tx.quotaEntries(term, station)),
  };
  return (judged) => ({
    ...shared,
    bookingsAt: async (stations, interval) => {
      const question = `${stations.join()} ${interval.start} ${interval.end}`;
      const stored = await bookingsAt(question, () => tx.bookingsAt(stations, interval));
      const coming = stations.flatMap((id) => byStation.get(id) ?? []);
      return [
        ...stored.filter(({ id }) => !changed.has(id)),
        ...coming.filter((booking) => booking.id !== judged.id && overlaps(booking, interval)),
      ];
    },
  });
}

/** The same question is asked once. */
function onceEach<Key, Answer>(ask: (key: Key) => Promise<Answer>): (key: Key) => Promise<Answer> {
  const once = onceAs<Answer, Key>();
  return (key) => once(key, () => ask(key));
}

/** What goes by the same name is asked once. */
function onceAs<Answer, Key = string>(): (key: Key, ask: () => Promise<Answer>) => Promise<Answer> {
  const answers = new Map<Key, Promise<Answer>>();
  return (key, ask) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask();
    answers.set(key, answer);
    return answer;
  };
}
