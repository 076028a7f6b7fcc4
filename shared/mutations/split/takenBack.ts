import type { QuotaEntry, QuotaEntryId } from "#shared/domain/split/quotaEntry.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { enterLinesCall } from "#shared/mutations/split/calls.ts";

/**
 * The call that takes lines back: nothing is rubbed out, each gets a line of the same size the other way. Its id is made of the id of
 * the line it answers, so that it is the same on the station and at the facility; done again, the number behind it counts on.
 */
export function takenBack(entries: readonly QuotaEntry[], reason: string): Call {
  return enterLinesCall({
    entries: entries.map(({ id, termId, stationId, quotaClass, minutes }) => ({
      id: nextId(id),
      termId,
      stationId,
      quotaClass,
      kind: "correction",
      minutes: -minutes,
    })),
    reason,
  });
}

/** `quota-entry:0198…` → `quota-entry:0198…-back-1` → `quota-entry:0198…-back-2`. */
function nextId(id: QuotaEntryId): QuotaEntryId {
  const [, stem = id, count = "0"] = /^(.*)-back-(\d+)$/.exec(id) ?? [];
  return `${stem}-back-${Number(count) + 1}` as QuotaEntryId;
}
