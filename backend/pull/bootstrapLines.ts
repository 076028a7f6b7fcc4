import { sql } from "kysely";
import type { BackendDeps } from "#backend/deps.ts";
import { cursorAt, readHead } from "#backend/pull/history.ts";
import { isReadableRow, reachOf } from "#backend/store/readable.ts";
import { readAs, type Reader } from "#backend/store/readAs.ts";
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
  const counts = await countRows(db, actor);
  const hotFrom = deps.now() - HOT_BEFORE_MS;
  yield { kind: "head", cursor: cursorAt(head), scopes: [...scopes], hotFrom, rows: counts, packs: 0 };
  let sent = 0;
  for (const entity of ENTITIES) {
    for await (const rows of pagesOf(db, entity, actor)) {
      await deps.journal.flushed();
      sent += rows.length;
      yield { kind: "rows", entity, rows };
    }
  }
  yield { kind: "end", rows: sent, packs: 0 };
}

async function* pagesOf(db: Database, entity: Entity, reader: Reader): AsyncGenerator<{ id: string }[]> {
  const reach = reachOf(scopesFor(reader));
  for (let after = ""; ;) {
    const { rows } = await db.transaction().execute(async (tx) => {
      await readAs(tx, reader);
      return sql<{ id: string; doc: { id: string } }>`
        select id, doc from ${sql.table(TABLE_OF[entity])}
        where id > ${after} and ${isReadableRow(reach)} order by id limit ${PAGE_ROWS}`.execute(tx);
    });
    if (rows.length > 0) yield rows.map(({ doc }) => doc);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE_ROWS) return;
    after = last.id;
  }
}

function countRows(db: Database, reader: Reader): Promise<number> {
  const reach = reachOf(scopesFor(reader));
  return db.transaction().execute(async (tx) => {
    await readAs(tx, reader);
    let sum = 0;
    for (const entity of ENTITIES) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from ${sql.table(TABLE_OF[entity])} where ${isReadableRow(reach)}`.execute(tx);
      sum += rows[0]?.count ?? 0;
    }
    return sum;
  });
}
