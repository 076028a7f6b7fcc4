import { sql } from "kysely";
import { CHANNEL, type News } from "#backend/store/store.ts";
import type { Tx } from "#backend/store/tables.ts";

/** Every backend looks again at who is on its live lines, once this transaction is there. */
export async function tellRights(tx: Tx, personId: string): Promise<void> {
  const news: News = { rightsOf: personId };
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(news)})`.execute(tx);
}
