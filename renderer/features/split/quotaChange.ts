import type { DataDeps } from "#renderer/data/deps.ts";
import type { Cell } from "#shared/domain/split/cell.ts";
import type { QuotaClass } from "#shared/domain/split/quotaClass.ts";
import type { QuotaEntryKind } from "#shared/domain/split/quotaEntry.ts";
import { makeId } from "#shared/lib/id.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { enterLinesCall, reviseQuotaCall } from "#shared/mutations/split/calls.ts";

/** What the form says. `minutes`: the new size of a grant, else what is given, taken or moved; of a correction it may be below zero. */
export type QuotaWish = {
  readonly kind: QuotaEntryKind;
  readonly minutes: number;
  /** Where a transfer goes to. */
  readonly to: QuotaClass;
  readonly reason: string;
};

/** The quota as it will be. */
export function afterChange(allocated: number, { kind, minutes }: Pick<QuotaWish, "kind" | "minutes">): number {
  if (kind === "grant") return minutes;
  return allocated + (kind === "transfer" || kind === "lapse" ? -minutes : minutes);
}

/** The change as a call. A transfer is two lines that add up to nothing. */
export function quotaCall(desk: Pick<DataDeps, "now" | "random">, cell: Cell, wish: QuotaWish): Call {
  const { termId, stationId, quotaClass } = cell;
  const { kind, minutes, to, reason } = wish;
  const newId = () => makeId("quota-entry", desk.now(), desk.random);
  if (kind === "grant") return reviseQuotaCall({ id: newId(), termId, stationId, quotaClass, minutes, reason });
  const own = { id: newId(), termId, stationId, quotaClass, kind, minutes: afterChange(0, wish) };
  const entries = kind === "transfer" ? [own, { ...own, id: newId(), quotaClass: to, minutes }] : [own];
  return enterLinesCall({ entries, reason });
}
