import { balanceOf } from "#shared/domain/helium/balance.ts";
import type { Place } from "#shared/domain/helium/flows.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumEntry, LiquidFact } from "#shared/domain/helium/heliumEntry.ts";
import { inOrder } from "#shared/domain/helium/inOrder.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";
import { stockOf } from "#shared/domain/helium/stock.ts";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import type { Month } from "#shared/domain/time/month.ts";

/** What somebody should look at before a month is closed; it does not keep the month from being closed. */
export type ClosingGap =
  | { readonly kind: "not-surveyed"; readonly place: Place }
  /** Counted and by the log are not the same. Shown, never smoothed. */
  | { readonly kind: "survey-differs"; readonly place: Place; readonly decilitres: number }
  | { readonly kind: "vessel-out"; readonly issue: LiquidFact; readonly held: number }
  /** `last`: when it was read last; null: not in what was read back. */
  | { readonly kind: "meter-not-read"; readonly device: HeliumDevice; readonly last: InstantMs | null }
  /** More went than came: something was not logged. */
  | { readonly kind: "stock-below-nothing"; readonly place: Place; readonly decilitres: number };

/** A count or reading within so long of the month's end is that of its end. An assumption of ours. */
const AT_MONTHS_END_MS = 3 * DAY_MS;

/** Everything that is missing before a month is closed, empty if nothing. `entries`: as for the balance of that month. */
export function beforeClosing(
  entries: readonly HeliumEntry[],
  month: Month,
  devices: readonly HeliumDevice[],
): ClosingGap[] {
  const interval = monthInterval(month);
  const end = (interval.end - 1) as InstantMs;
  const stock = stockOf(entries, end);
  const isAtEnd = (at: InstantMs) => interval.end - AT_MONTHS_END_MS <= at && at <= end;
  const { lines } = balanceOf(entries, interval, { isWhole: false });
  return [
    ...stock
      .filter(({ place, survey }) => place === "store" && (survey === null || !isAtEnd(survey.entry.at)))
      .map(({ place }) => ({ kind: "not-surveyed" as const, place })),
    ...lines
      .filter(({ flows }) => flows.surveyDifference !== 0)
      .map(({ place, flows }) => ({
        kind: "survey-differs" as const,
        place: place === "all" ? ("store" as const) : place,
        decilitres: flows.surveyDifference,
      })),
    ...stock.flatMap(({ loans }) => loans.map(({ issue, held }) => ({ kind: "vessel-out" as const, issue, held }))),
    ...unreadMeters(entries, devices, { isAtEnd, end }),
    ...stock
      .filter(({ place, held, survey }) => held < 0 && (place !== "store" || survey !== null))
      .map(({ place, held }) => ({ kind: "stock-below-nothing" as const, place, decilitres: held })),
  ];
}

/** Meters of the round without a reading at the end of the month: its gas would count in the next. */
function unreadMeters(
  entries: readonly HeliumEntry[],
  devices: readonly HeliumDevice[],
  { isAtEnd, end }: { readonly isAtEnd: (at: InstantMs) => boolean; readonly end: InstantMs },
): ClosingGap[] {
  const lastOf = new Map<string, InstantMs>();
  for (const { entry, sign, when } of inOrder(entries)) {
    if (when > end || sign === -1 || entry.kind !== "gas-meter" || entry.deviceId === undefined) continue;
    lastOf.set(entry.deviceId, entry.at);
  }
  return devices
    .filter(({ kind, round, retired }) => kind === "gas-meter" && round !== null && retired !== true)
    .map((device) => ({ kind: "meter-not-read" as const, device, last: lastOf.get(device.id) ?? null }))
    .filter(({ last }) => last === null || !isAtEnd(last));
}
