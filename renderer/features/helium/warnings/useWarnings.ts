import { useMemo } from "react";
import { bookingsBetween, bookingsWithIds } from "#renderer/data/queries/bookings.ts";
import { heliumForStock } from "#renderer/data/queries/heliumBalance.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { useMinute } from "#renderer/ui/frame/useMinute.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { LOOK_BACK_MS, outlookOf, type Outlook } from "#shared/domain/helium/outlook.ts";
import { standing } from "#shared/domain/helium/standing.ts";
import { stockOf } from "#shared/domain/helium/stock.ts";
import { warnMeters, type MeterWarning } from "#shared/domain/helium/warnMeters.ts";
import { warnNeeds, type NeedWarning } from "#shared/domain/helium/warnNeeds.ts";
import { warnVessels, type VesselWarning } from "#shared/domain/helium/warnVessels.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { groupBy } from "#shared/lib/groupBy.ts";

export type Warning = VesselWarning | MeterWarning | NeedWarning;

/** Entries behind something, and what they are behind of. */
export type Evidence = { readonly title: string; readonly entries: readonly HeliumEntry[] };

export type Warnings = {
  readonly now: InstantMs;
  readonly facts: readonly HeliumFact[];
  readonly outlook: Outlook;
  /** The newest first. */
  readonly warnings: readonly Warning[];
};

/** What the log of the last weeks warns of, and how long the store lasts; undefined while it is being read. */
export function useWarnings({ devices, deviceOf }: HeliumModel): Warnings | undefined {
  const { db, now: clock } = useDesk();
  const now = useMinute(clock);
  // Again with every hour at least: what is overdue becomes so by the clock alone.
  const hour = Math.floor(now / HOUR_MS);
  const read = useLive(async () => {
    const at = clock();
    const from = (at - LOOK_BACK_MS) as InstantMs;
    const [entries, used] = await Promise.all([heliumForStock(db, at), bookingsBetween(db, { start: from, end: at })]);
    const ids = new Set(entries.flatMap(({ bookingId }) => (bookingId === null ? [] : [bookingId])));
    return { at, entries, used, bookings: await bookingsWithIds(db, [...ids]) };
  }, [db, hour]);
  return useMemo(() => {
    if (read === undefined) return undefined;
    const facts = standing(read.entries);
    const bookingOf = new Map(read.bookings.map((booking) => [booking.id as string, booking]));
    const usesOf = groupBy(read.used.filter(isLive), ({ stationId }) => stationId);
    const scene = { deviceOf, bookingOf, usesOf, now: read.at };
    const all: Warning[] = [
      ...warnVessels(facts, scene),
      ...warnMeters(facts, scene),
      ...warnNeeds(facts, bookingOf, read.at),
    ];
    const store = stockOf(read.entries, read.at).find(({ place }) => place === "store");
    return {
      now: read.at,
      facts,
      outlook: outlookOf(facts, store, { now: read.at, devices }),
      // What is older has been seen or forgotten; a vessel that is still out is neither.
      warnings: all
        .filter((one) => one.kind === "overdue" || lastAt(one) > read.at - LOOK_BACK_MS)
        .toSorted((a, b) => lastAt(b) - lastAt(a)),
    };
  }, [read, devices, deviceOf]);
}

export function lastAt({ entries }: Warning): number {
  return entries.at(-1)?.at ?? 0;
}
