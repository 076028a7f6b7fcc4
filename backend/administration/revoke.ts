import { tellRights } from "#backend/people/tellRights.ts";
import type { Database } from "#backend/store/tables.ts";
import type { RevokeRequest } from "#shared/protocol/administration.ts";

/** Ends sessions of somebody else, writes down who did so, and answers how many there were. */
export async function revoke(
  db: Database,
  wanted: RevokeRequest,
  { by, at }: { readonly by: string; readonly at: number },
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const sessions = tx.deleteFrom("sessions").returning("person_id");
    const ended = await (
      "sessionId" in wanted
        ? sessions.where("hash", "=", wanted.sessionId)
        : sessions.where("person_id", "=", wanted.personId)
    ).execute();
    for (const person of new Set(ended.map(({ person_id }) => person_id))) {
      const line = { at_ms: at, by_id: by, person_id: person, act: "signed-out", before: null, after: null };
      await tx.insertInto("people_log").values(line).execute();
      await tellRights(tx, person);
    }
    return ended.length;
  });
}
