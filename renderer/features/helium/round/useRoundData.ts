import { useMemo } from "react";
import { heliumBetween } from "#renderer/data/queries/helium.ts";
import { lastOfDevice } from "#renderer/data/queries/heliumLog.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { useMinute } from "#renderer/ui/frame/useMinute.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { readSince, ROUND_GRACE_MS, roundAt, routeOf } from "#shared/domain/helium/round.ts";
import type { ShiftScheme } from "#shared/domain/facility/facility.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

export type RoundData = {
  readonly route: readonly HeliumDevice[];
  readonly begin: InstantMs;
  readonly read: ReadonlySet<HeliumDeviceId>;
  readonly lastOf: ReadonlyMap<HeliumDeviceId, HeliumFact>;
  /** How long the round is late; null while it is not. */
  readonly lateMs: number | null;
};

/** Shifts of NanoTerasu as assumed (docs/domain.md), where no term is known. */
const ANY_SHIFTS: ShiftScheme = { startHour: 10, lengthHours: 8 };

/** The round of now: what is on it, what was read since it began, what each device showed before. */
export function useRoundData({ devices, terms }: HeliumModel): RoundData | undefined {
  const { db, now } = useDesk();
  const minute = useMinute(now);
  const route = useMemo(() => routeOf(devices), [devices]);
  const today = dayOf(minute);
  const scheme = terms.find(({ from, to }) => from <= today && today < to)?.shifts ?? ANY_SHIFTS;
  const begin = roundAt(minute, scheme);
  const known = useLive(async () => {
    const end = (minute + HOUR_MS) as InstantMs;
    const [entries, lasts] = await Promise.all([
      heliumBetween(db, { start: begin, end }),
      Promise.all(route.map(({ id }) => lastOfDevice(db, id, end))),
    ]);
    // Lists: whether an answer is another one cannot be seen of a Set or a Map.
    return { read: [...readSince(entries, begin)], lasts: lasts.filter((last) => last !== undefined) };
  }, [db, route, begin]);
  if (known === undefined) return undefined;
  const read = new Set(known.read);
  const lastOf = new Map(
    known.lasts.flatMap((last) => (last.deviceId === undefined ? [] : [[last.deviceId, last] as const])),
  );
  const isOpen = route.some(({ id }) => !read.has(id));
  const late = minute - begin - ROUND_GRACE_MS;
  return { route, begin, read, lastOf, lateMs: isOpen && late > 0 ? late : null };
}
