import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import type { CallId, OutboxEntry } from "#renderer/data/outbox.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Outcome } from "#shared/protocol/outcome.ts";

type Rejected = Extract<Outcome, { status: "rejected" }>;

/**
 * What became of waiting calls, by the id of the call: taken in → archive, refused → inbox, with the undo step gone. Answers
 * those that still wait. Inside an open transaction.
 */
export async function settle(
  db: DeskDatabase,
  waiting: readonly OutboxEntry[],
  told: { readonly outcomes: readonly Outcome[]; readonly now: number },
): Promise<readonly OutboxEntry[]> {
  const outcomes = new Map<string, Outcome>(told.outcomes.map((outcome) => [outcome.id, outcome]));
  const decided = waiting.filter(({ id }) => outcomes.has(id));
  // All at once: after a shift without a network there are hundreds.
  await db.archive.bulkAdd(decided.filter(({ id }) => outcomes.get(id)?.status === "applied").map(asArchived));
  for (const entry of decided) {
    const outcome = outcomes.get(entry.id);
    if (outcome?.status === "rejected") await refuse(db, entry, { outcome, at: told.now as InstantMs });
  }
  await db.outbox.bulkDelete(decided.map(({ no }) => no));
  return waiting.filter(({ id }) => !outcomes.has(id));
}

function asArchived({ no: _no, changes: _changes, hint: _hint, ...call }: OutboxEntry) {
  return call;
}

async function refuse(
  db: DeskDatabase,
  entry: OutboxEntry,
  { outcome, at }: { readonly outcome: Rejected; readonly at: InstantMs },
): Promise<void> {
  const { id, name, args, actor, occurredAt, via, changes, hint } = entry;
  const row: AttentionRow = {
    id,
    actor,
    occurredAt,
    via,
    state: "open",
    call: { name, args },
    code: outcome.code,
    problems: outcome.problems,
    changes: hint?.wanted ?? changes,
    causeId: await causeOf(db, outcome),
    refusedAt: at,
  };
  await db.attention.put(row);
  await db.steps.filter(({ callId }) => callId === id).delete();
}

/** A change of a booking that is not there because its making was refused has that refusal as its cause. */
async function causeOf(db: DeskDatabase, { problems }: Rejected): Promise<CallId | null> {
  const missing = problems.flatMap((one) => (one.kind === "booking-not-found" ? [one.bookingId] : []));
  if (missing.length === 0) return null;
  const open = await db.attention.where("state").equals("open").toArray();
  const made = (row: AttentionRow) =>
    row.changes.some(
      ({ table, before, after }) => table === "bookings" && before === null && missing.some((id) => id === after?.id),
    );
  return open.find(made)?.id ?? null;
}
