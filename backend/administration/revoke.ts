import type { PeopleDeps } from "#backend/people/addPerson.ts";
import { tellRights } from "#backend/people/tellRights.ts";
import { groupBy } from "#shared/lib/groupBy.ts";
import type { RevokeRequest } from "#shared/protocol/administration.ts";

/**
 * Ends sessions of somebody else, writes down who did so, and answers how many there were. Noted in the journal as well: a database
 * that is put back must not let in again who was let out.
 */
export async function revoke(
  { store, journal, now }: Omit<PeopleDeps, "random">,
  wanted: RevokeRequest,
  by: string,
): Promise<number> {
  const at = now();
  const count = await store.db.transaction().execute(async (tx) => {
    const sessions = tx.deleteFrom("sessions").returning(["person_id", "hash"]);
    const ended = await (
      "sessionId" in wanted
        ? sessions.where("hash", "=", wanted.sessionId)
        : sessions.where("person_id", "=", wanted.personId)
    ).execute();
    for (const [person, theirs] of groupBy(ended, ({ person_id }) => person_id)) {
      const log = { at_ms: at, by_id: by, person_id: person, act: "signed-out", before: null, after: null };
      await tx.insertInto("people_log").values(log).execute();
      await tellRights(tx, person);
      journal.note({ ended: theirs.map(({ hash }) => hash), log });
    }
    return ended.length;
  });
  await journal.flushed();
  return count;
}
