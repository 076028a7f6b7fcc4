import { sql } from "kysely";
import { isReadableLine, isReadableRow, reachOf } from "#backend/store/readable.ts";
import { readAs, type Reader } from "#backend/store/readAs.ts";
import { TABLE_OF, type Tx } from "#backend/store/tables.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import { groupBy } from "#shared/lib/groupBy.ts";
import { DELTA_LIMIT, type PulledChange } from "#shared/protocol/pull.ts";
import type { Entity } from "#shared/sync/entities.ts";

type Range = { readonly after: number; readonly upTo: number };
type Key = { readonly entity: Entity; readonly row_id: string };

/**
 * Every row that was told of in (after, upTo] to this person, in its state of now; null where it went or may not be read
 * any more. The last thing that is read in its transaction. Undefined where it is more than DELTA_LIMIT.
 */
export async function readChanges(tx: Tx, reader: Reader, range: Range): Promise<PulledChange[] | undefined> {
  const reach = reachOf(scopesFor(reader));
  const { rows: keys } = await sql<Key>`
    select distinct entity, row_id from sync_log
    where seq > ${range.after} and seq <= ${range.upTo} and ${isReadableLine(reach)}
    limit ${DELTA_LIMIT + 1}`.execute(tx);
  if (keys.length > DELTA_LIMIT) return undefined;
  await readAs(tx, reader);
  const changes: PulledChange[] = [];
  for (const [entity, ofEntity] of groupBy(keys, (key) => key.entity)) {
    const ids = ofEntity.map(({ row_id }) => row_id);
    const { rows } = await sql<{ id: string; rev: number; doc: { id: string } }>`
      select id, rev, doc from ${sql.table(TABLE_OF[entity])}
      where id = any(${ids}::text[]) and ${isReadableRow(reach)}`.execute(tx);
    const there = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) {
      const row = there.get(id);
      changes.push({ entity, id, rev: row?.rev ?? range.upTo, row: row?.doc ?? null });
    }
  }
  return changes;
}
