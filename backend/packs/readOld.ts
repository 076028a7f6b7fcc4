import { sql, type RawBuilder } from "kysely";
import { PACKED_BY, type PackedEntity } from "#backend/packs/packedEntities.ts";
import { isReadableRow, reachOf } from "#backend/store/readable.ts";
import { readAs } from "#backend/store/readAs.ts";
import { TABLE_OF, type Database, type Tx } from "#backend/store/tables.ts";
import type { Span } from "#backend/packs/spans.ts";
import { exceptedMembers, type BusyScope, type Scope } from "#shared/domain/visibility/scope.ts";

/** A row that is about to be packed, in which scopes, and the transaction of its last change. */
export type OldRow = {
  readonly at: number;
  readonly rev: number;
  readonly scopes: readonly string[];
  readonly doc: string;
};

/**
 * The rows of one kind in [from, to), in order of id, and who may read each. Blocks: those of one scope, read in the name of somebody
 * who holds it, so that the database itself keeps back what is not his.
 */
export function readOld(db: Database, entity: PackedEntity, span: Pick<Span, "from" | "to" | "scope">) {
  const column = sql.ref(PACKED_BY[entity]);
  const inSpan = sql<boolean>`${column} >= ${span.from} and ${column} < ${span.to}`;
  if (!isBusy(span.scope)) return read(db, entity, inSpan);
  const { scope } = span;
  return db.transaction().execute(async (tx) => {
    await readAs(tx, { roles: [], members: exceptedMembers(scope) });
    const rows = await read(tx, entity, sql<boolean>`${inSpan} and ${isReadableRow(reachOf([scope]))}`);
    return rows.map((row) => ({ ...row, scopes: [scope] }));
  });
}

async function read(db: Database | Tx, entity: PackedEntity, where: RawBuilder<boolean>): Promise<readonly OldRow[]> {
  const { rows } = await sql<OldRow>`
    select ${sql.ref(PACKED_BY[entity])} as at, rev, scopes, doc::text as doc from ${sql.table(TABLE_OF[entity])}
    where ${where} order by id`.execute(db);
  return rows;
}

function isBusy(scope: Scope): scope is BusyScope {
  return scope.startsWith("busy-except:");
}
