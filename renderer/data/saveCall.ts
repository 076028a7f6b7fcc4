import type { DeskDatabase } from "#renderer/data/db.ts";
import type { DataDeps, RunCall } from "#renderer/data/deps.ts";
import { dexieMutationTx } from "#renderer/data/dexieMutationTx.ts";
import type { CallId } from "#renderer/data/outbox.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";
import type { Step } from "#renderer/data/step.ts";
import type { BookingEvent, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { makeId } from "#shared/lib/id.ts";
import type { Call } from "#shared/mutations/mutation.ts";

export type SavedCall =
  | {
      readonly ok: true;
      readonly inverse: Call | null;
      readonly bookingId: BookingId | null;
      readonly subject: Step["subject"];
      readonly callId: CallId;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The open transaction's database and the mutations to run in it. */
export type Saving = { readonly db: DeskDatabase; readonly runCall: RunCall };

/** How a call came to be made, and what is to be written beside it once it was taken: its undo step, say. */
export type Manner = {
  readonly via: BookingEvent["via"];
  beside(saved: Extract<SavedCall, { ok: true }>): Promise<unknown>;
};

/**
 * Runs a call inside the open transaction and puts it into the outbox: rows, history and outbox entry, or nothing.
 * The step for undo is the caller's, because undo and redo turn theirs round instead of making one. All of it is asked for
 * before any of it is waited for: the transaction does it in that order.
 */
export async function saveCall(
  deps: DataDeps,
  { db, runCall }: Saving,
  call: Call,
  { via, beside }: Manner,
): Promise<SavedCall> {
  const actor = deps.actor();
  const at = deps.now();
  const tx = dexieMutationTx(db, { actor, at, via, random: deps.random });
  const result = await runCall(tx, call, { actor, at });
  if (!result.ok) return result;
  const callId = makeId("call", at, deps.random);
  const { name, args } = call;
  const queued = db.outbox.add({ id: callId, name, args, occurredAt: at, actor, via, changes: tx.changes });
  const saved = { ...result, callId, subject: subjectOf(result.bookingId, tx.changes) };
  await Promise.all([tx.written(), queued, beside(saved)]);
  return saved;
}

function subjectOf(bookingId: BookingId | null, changes: readonly RowChange[]): Step["subject"] {
  const rows = changes.flatMap((change) =>
    change.table === "bookings" && change.after !== null ? [change.after] : [],
  );
  const row = rows.findLast(({ id }) => id === bookingId);
  return {
    bookingId,
    stationId: row?.stationId ?? null,
    title: row?.title ?? "",
    project: row?.project ?? "",
    count: changes.filter(({ table }) => table !== "bookingEvents").length,
  };
}
