import type { Database } from "#backend/store/tables.ts";
import type { ResolvedRequest } from "#shared/protocol/refused.ts";

/** Writes down which refused calls their author has dealt with, and answers how many of them were refused calls of this person. */
export async function noteResolved(
  db: Database,
  actor: { readonly id: string },
  { resolved }: ResolvedRequest,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    let noted = 0;
    for (const { id, kind, at } of resolved) {
      const own = await tx
        .selectFrom("sync_mutation")
        .select("id")
        .where("id", "=", id)
        .where("user_id", "=", actor.id)
        .where("status", "=", "rejected")
        .executeTakeFirst();
      if (own === undefined) continue;
      const row = { mutation_id: id, kind, at_ms: at };
      await tx
        .insertInto("sync_resolution")
        .values(row)
        .onConflict((known) => known.doNothing())
        .execute();
      noted += 1;
    }
    return noted;
  });
}
