import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { soft } from "#shared/domain/beamtime/rules/severity.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import { cellKey } from "#shared/domain/split/cell.ts";
import { chargeOf } from "#shared/domain/split/chargeOf.ts";
import { quotaKeepers } from "#shared/domain/split/quotaKeepers.ts";

/**
 * A booking takes no more than is left of the quota of its class, station and term. Soft: who keeps the quota may let it go beyond, and
 * says why. Where no quota was given nothing is asked, and what takes no more than it did before is never refused.
 * · Source: docs/split.md; who may override is an assumption. · Example: 8 h left, a booking of 8 h may be, one of 12 h lacks 4 h.
 */
export function checkQuota({ terms, quotaLeft }: Schedule, proposed: ProposedBooking): Problem[] {
  const wanted = quotaLeft && chargeOf(terms, { ...proposed, state: "confirmed" });
  const left = wanted && quotaLeft.get(cellKey(wanted));
  if (!wanted || left === null || left === undefined) return [];
  const has = proposed.before && chargeOf(terms, proposed.before);
  const held = has !== null && cellKey(has) === cellKey(wanted) ? has.minutes : 0;
  const { minutes: wantedMinutes, ...cell } = wanted;
  const leftMinutes = left + held;
  if (wantedMinutes <= held || wantedMinutes <= leftMinutes) return [];
  return [{ kind: "quota-exhausted", ...cell, wantedMinutes, leftMinutes, ...soft(quotaKeepers(cell.quotaClass)) }];
}
