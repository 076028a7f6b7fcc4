import { useMemo, useState } from "react";
import { historyOfDevice } from "#renderer/data/queries/heliumLog.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { ChartPoint } from "#renderer/ui/chart/thin.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { readingOf } from "#shared/domain/helium/readingDraft.ts";
import { standing } from "#shared/domain/helium/standing.ts";
import { DAY_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/** What a device showed in the stretch on screen. As much again is read on either side, and read anew only when that is left. */
export function useHistory(device: HeliumDevice | undefined, end: InstantMs) {
  const { db } = useDesk();
  const [shown, setShown] = useState<Interval>({ start: (end - 28 * DAY_MS) as InstantMs, end });
  const [read, setRead] = useState(() => around(shown));
  const id = device?.id;
  const entries = useLive(
    async () => (id === undefined ? [] : await historyOfDevice(db, id, read)),
    [db, id, read.start, read.end],
  );
  const points = useMemo(() => standing(entries ?? []).flatMap(pointOf), [entries]);
  const facts = useMemo(
    () => standing(entries ?? []).filter(({ at }) => shown.start <= at && at < shown.end),
    [entries, shown],
  );
  const show = (next: Interval) => {
    setShown(next);
    const length = next.end - next.start;
    const isLeft = next.start < read.start || read.end < next.end || length * 6 < read.end - read.start;
    if (isLeft) setRead(around(next));
  };
  return { shown, show, points, facts, isRead: entries !== undefined };
}

function around({ start, end }: Interval): Interval {
  const length = end - start;
  return { start: (start - length) as InstantMs, end: (end + length) as InstantMs };
}

/** In steps of the unit of the device. */
function pointOf(fact: HeliumFact): ChartPoint[] {
  const reading = readingOf(fact);
  if (reading === undefined) return [];
  const breaks = fact.kind === "gas-meter" && fact.restart !== undefined;
  return [{ at: fact.at, value: reading.value, ...(breaks ? { breaks } : {}) }];
}
