import type { Tx } from "#backend/store/tables.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { Outcome, RefusalCode } from "#shared/protocol/outcome.ts";

/** What became of a station's calls from `first` on, in their order. Nothing of a station that is somebody else's. */
export async function readOutcomes(
  tx: Tx,
  { clientId, userId, first }: { readonly clientId: string; readonly userId: string; readonly first: number | null },
): Promise<Outcome[]> {
  if (first === null) return [];
  const rows = await tx
    .selectFrom("sync_call")
    .innerJoin("sync_client", "sync_client.client_id", "sync_call.client_id")
    .innerJoin("sync_mutation", "sync_mutation.id", "sync_call.mutation_id")
    .select(["sync_call.seq", "sync_mutation.id", "status", "code", "problems"])
    .where("sync_call.client_id", "=", clientId)
    .where("sync_client.user_id", "=", userId)
    .where("sync_call.seq", ">=", first)
    .orderBy("sync_call.seq")
    .execute();
  return rows.map(({ seq, id, status, code, problems }) =>
    status === "applied"
      ? { seq, id, status }
      : // Columns of type json come parsed.
        { seq, id, status, code: code as RefusalCode, problems: problems as unknown as Problem[] },
  );
}
