import { asFarAsVisible } from "#backend/push/asFarAsVisible.ts";
import type { Reach } from "#backend/store/readable.ts";
import type { Tx } from "#backend/store/tables.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { Outcome, RefusalCode } from "#shared/protocol/outcome.ts";

type Asked = {
  readonly clientId: string;
  readonly userId: string;
  readonly reach: Reach;
  readonly first: number | null;
};

/**
 * What became of a station's calls from `first` on, in their order. Nothing of a station that is somebody else's, and of what was in
 * the way of a call no more than its author may know today.
 */
export async function readOutcomes(tx: Tx, { clientId, userId, reach, first }: Asked): Promise<Outcome[]> {
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
  const outcomes: Outcome[] = [];
  for (const { seq, id, status, code, problems } of rows) {
    if (status === "applied") outcomes.push({ seq, id, status });
    else {
      // Columns of type json come parsed.
      const told = await asFarAsVisible(tx, reach, problems as unknown as Problem[]);
      outcomes.push({ seq, id, status, code: code as RefusalCode, problems: told });
    }
  }
  return outcomes;
}
