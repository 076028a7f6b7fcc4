import { commit } from "#renderer/data/commit.ts";
import type { CommitResult } from "#renderer/data/commitResult.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import type { HeliumId } from "#shared/domain/helium/fields.ts";
import type { HeliumDraft } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { Month } from "#shared/domain/time/month.ts";
import { makeId } from "#shared/lib/id.ts";
import { closeMonthCall, correctCall, logCall, setDeviceCall } from "#shared/mutations/helium/calls.ts";

// What a person does on the helium screen: one commit each. There is no undo, a fact is corrected (docs/adr/0040).

export type Logged = { readonly id: HeliumId; readonly result: CommitResult };

export async function logHelium(desk: DataDeps, draft: HeliumDraft): Promise<Logged> {
  const id = makeId("helium", desk.now(), desk.random);
  return { id, result: await commit(desk, logCall({ id, draft })) };
}

/** `instead` null: it is only taken back. */
export function correctHelium(
  desk: DataDeps,
  of: HeliumId,
  reason: string,
  instead: HeliumDraft | null,
): Promise<CommitResult> {
  const id = makeId("helium", desk.now(), desk.random);
  return commit(desk, correctCall({ of, reason, instead: instead === null ? null : { id, draft: instead } }));
}

export function saveDevice(desk: DataDeps, device: HeliumDevice): Promise<CommitResult> {
  return commit(desk, setDeviceCall({ device }));
}

/** For good: what comes later counts in a later month (docs/adr/0042). */
export function closeMonth(desk: DataDeps, month: Month): Promise<CommitResult> {
  return commit(desk, closeMonthCall({ month }));
}
