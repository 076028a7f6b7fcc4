import { sql } from "kysely";
import type { Database } from "#backend/store/tables.ts";

/** The compressed bytes of a pack, for whoever holds its scope. Undefined: there is none, or it is not his. */
export async function findPack(db: Database, sha256: string, scopes: readonly string[]): Promise<Buffer | undefined> {
  const found = await db
    .selectFrom("packs")
    .select(sql<string>`encode(content, 'base64')`.as("content"))
    .where("sha256", "=", sha256)
    .where(sql<boolean>`scope = any(${[...scopes]}::text[])`)
    .executeTakeFirst();
  return found && Buffer.from(found.content, "base64");
}
