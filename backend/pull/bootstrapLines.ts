import { sql, type RawBuilder } from "kysely";
import type { BackendDeps } from "#backend/deps.ts";
import { isPacked, PACKED_BY, type PackedEntity } from "#backend/packs/packedEntities.ts";
import type { OldRows } from "#backend/packs/packList.ts";
import { oldBefore } from "#backend/packs/spans.ts";
import { cursorAt, readHead } from "#backend/pull/history.ts";
import { isReadableRow, reachOf, type Reach } from "#backend/store/readable.ts";
import { readAs, type Reader } from "#backend/store/readAs.ts";
import { TABLE_OF, type Database } from "#backend/store/tables.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import { busyScope, scopesFor, type Scope } from "#shared/domain/visibility/scope.ts";
import type { BootstrapLine } from "#shared/protocol/bootstrap.ts";
import { ENTITIES, type Entity } from "#shared/sync/entities.ts";

/** Rows of one line: enough that a line pays, few enough that a transaction is short. */
const PAGE_ROWS = 2_000;

/**
 * Everything a person may read, in the order in which a station needs it: rows first, then the names of the packs in which the
 * old ones are. Read page by page, not in one snapshot: what changes meanwhile comes with the next pull, which begins at the
 * cursor of the head, read first.
 */
export async function* bootstrapLines(deps: BackendDeps, actor: Actor): AsyncGenerator<BootstrapLine> {
  const { db } = deps.store;
  const head = await readHead(db);
  const scopes = scopesFor(actor);
  const reach = reachOf(scopes);
  const hotFrom = oldBefore(deps.now());
  const busy = busyScope(scopes);
  const what = { before: hotFrom, busy: busy === undefined ? [] : [busy] };
  const old = head.isFilling ? [] : (await deps.listOld(db, what, head.seq)).map((one) => ofScopes(one, scopes));
  const packs = old.flatMap((one) => one.packs);
  const parts = partsOf(old, { reach, hotFrom });
  const rows = await countRows(db, actor, parts);
  yield { kind: "head", cursor: cursorAt(head), scopes: [...scopes], hotFrom, rows, packs: packs.length };
  let sent = 0;
  for (const part of parts) {
    for await (const page of pagesOf(db, actor, part)) {
      await deps.journal.flushed();
      sent += page.length;
      yield { kind: "rows", entity: part.entity, rows: page };
    }
  }
  await deps.journal.flushed();
  yield* packs;
  yield { kind: "end", rows: sent, packs: packs.length };
}

/** Rows of one kind that are sent as rows. */
type Part = { readonly entity: Entity; readonly where: RawBuilder<boolean> };

function ofScopes({ entity, packs, loose }: OldRows, scopes: readonly Scope[]): OldRows {
  const isHeld = ({ scope }: { readonly scope: string }) => scopes.some((held) => held === scope);
  return { entity, packs: packs.filter(isHeld), loose: loose.filter(isHeld) };
}

/** Of what comes in packs only what is not old, and behind everything else what is old and in no pack. */
function partsOf(old: readonly OldRows[], at: { readonly reach: Reach; readonly hotFrom: number }): Part[] {
  const readable = isReadableRow(at.reach);
  const hot = ENTITIES.map((entity): Part => {
    const isHot = (packed: PackedEntity) =>
      sql<boolean>`(${sql.ref(PACKED_BY[packed])} >= ${at.hotFrom} and ${readable})`;
    return { entity, where: isPacked(entity) ? isHot(entity) : readable };
  });
  const loose = old.flatMap((one) =>
    one.loose.map(({ scope, from, to }): Part => {
      const column = sql.ref(PACKED_BY[one.entity]);
      const where = sql<boolean>`(${column} >= ${from} and ${column} < ${to} and ${isReadableRow(reachOf([scope]))})`;
      return { entity: one.entity, where };
    }),
  );
  return [...hot, ...loose];
}

async function* pagesOf(db: Database, reader: Reader, { entity, where }: Part): AsyncGenerator<{ id: string }[]> {
  for (let after = ""; ;) {
    const { rows } = await db.transaction().execute(async (tx) => {
      await readAs(tx, reader);
      return sql<{ id: string; doc: { id: string } }>`
        select id, doc from ${sql.table(TABLE_OF[entity])}
        where id > ${after} and ${where} order by id limit ${PAGE_ROWS}`.execute(tx);
    });
    if (rows.length > 0) yield rows.map(({ doc }) => doc);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE_ROWS) return;
    after = last.id;
  }
}

/** In one question: over a network each costs the way there and back. */
function countRows(db: Database, reader: Reader, parts: readonly Part[]): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await readAs(tx, reader);
    const counts = parts.map(
      ({ entity, where }) => sql`(select count(*) from ${sql.table(TABLE_OF[entity])} where ${where})`,
    );
    const { rows } = await sql<{ count: number }>`select ${sql.join(counts, sql` + `)} as count`.execute(tx);
    return rows[0]?.count ?? 0;
  });
}
