import type { Station } from "#shared/domain/facility/facility.ts";
import type { Balance } from "#shared/domain/helium/balance.ts";
import { groupBy } from "#shared/lib/groupBy.ts";

/** What a beamline's stations have together, in tenths of a litre. */
export type BeamlineBalance = {
  readonly place: string;
  readonly supplied: number;
  readonly recovered: number;
  readonly stockChange: number;
  readonly lost: number;
};

/** By beamline, in the order of the balance; the store, which gives what they take, is left out. */
export function beamlineBalances(balance: Balance | undefined, stations: readonly Station[]): BeamlineBalance[] {
  const beamlineOf = new Map(stations.map(({ id, beamlineId }) => [id as string, beamlineId as string]));
  const lines = (balance?.lines ?? []).filter(({ place }) => place !== "store");
  return [...groupBy(lines, ({ place }) => beamlineOf.get(place) ?? place)].map(([place, of]) => {
    const sum = (what: "supplied" | "recovered" | "stockChange" | "lost") =>
      of.reduce((all, line) => all + line[what], 0);
    return {
      place,
      supplied: sum("supplied"),
      recovered: sum("recovered"),
      stockChange: sum("stockChange"),
      lost: sum("lost"),
    };
  });
}
