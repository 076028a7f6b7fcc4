import type { StationId, TermId } from "#shared/domain/facility/facility.ts";
import type { QuotaClass } from "#shared/domain/split/quotaClass.ts";

/** What a quota is given for: one class at one station in one term. BL08W has three stations and so three quotas (docs/split.md). */
export type Cell = { readonly termId: TermId; readonly stationId: StationId; readonly quotaClass: QuotaClass };

/** `2026A/BL07U/shared`. */
export function cellKey({ termId, stationId, quotaClass }: Cell): string {
  return `${termId}/${stationId}/${quotaClass}`;
}
