import { sql } from "kysely";
import type { BackendDeps } from "#backend/deps.ts";
import { cursorAt, readHead } from "#backend/pull/history.ts";
import { isReadableRow, reachOf, type Reach } from "#backend/store/readable.ts";
import { TABLE_OF, type Database } from "#backend/store/tables.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import { HOT_BEFORE_MS, type BootstrapLine } from "#shared/protocol/bootstrap.ts";
import { ENTITIES, type Entity } from "#shared/sync/entities.ts";

/** Rows of one line: enough that a line pays, few enough that a transaction is short. */
const PAGE_ROWS = 2_000;

/**
 * Everything a person may read, in the order in which a station needs it. Read page by page, not in one snapshot: what changes
 * meanwhile comes with the next pull, which begins at the cursor of the head, read first.
 */
export async function* bootstrapLines(deps: BackendDeps, actor: Actor): AsyncGenerator<BootstrapLine> {
  const { db } = deps.store;
  const head = await readHead(db);
  const scopes = scopesFor(actor);
  const reach = reachOf(scopes);
  const counts = await countRows(db, reach);
  const hotFrom = deps.now() - HOT_BEFORE_MS;
  yield { kind: "head", cursor: cursorAt(head), scopes: [...scopes], hotFrom, rows: counts, packs: 0 };
  let sent = 0;
  for (const entity of ENTITIES) {
    for await (const rows of pagesOf(db, entity, reach)) {
      await deps.journal.flushed();
      sent += rows.length;
      yield { kind: "rows", entity, rows };
    }
  }
  yield { kind: "end", rows: sent, packs: 0 };
}

async function* pagesOf(db: Database, entity: Entity, reach: Reach): AsyncGenerator<{ id: string }[]> {
  for (let after = ""; ;) {
    const { rows } = await sql<{ id: string; doc: { id: string } }>`
      select id, doc from ${sql.table(TABLE_OF[entity])}
      where id > ${after} and ${isReadableRow(reach)} order by id limit ${PAGE_ROWS}`.execute(db);
    if (rows.length > 0) yield rows.map(({ doc }) => doc);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE_ROWS) return;
    after = last.id;
  }
}

async function countRows(db: Database, reach: Reach): Promise<number> {
  let sum = 0;
  for (const entity of ENTITIES) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(TABLE_OF[entity])} where ${isReadableRow(reach)}`.execute(db);
    sum += rows[0]?.count ?? 0;
  }
  return sum;
}
