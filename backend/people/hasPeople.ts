import type { Database } from "#backend/store/tables.ts";

/** Has anybody ever been entered who signs in? */
export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.selectFrom("people").select("id").limit(1).executeTakeFirst()) !== undefined;
}
