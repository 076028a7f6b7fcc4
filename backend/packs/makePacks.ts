import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { sql } from "kysely";
import { listOld, listOldOf } from "#backend/packs/packList.ts";
import { PACKED_BY, type PackedEntity } from "#backend/packs/packedEntities.ts";
import { oldBefore, yearOf, type Span } from "#backend/packs/spans.ts";
import type { Store } from "#backend/store/store.ts";
import { TABLE_OF } from "#backend/store/tables.ts";
import { groupBy } from "#shared/lib/groupBy.ts";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { PACK_ROWS } from "#shared/protocol/bootstrap.ts";

/** A station that was told the name of a pack may fetch it so much later. */
const REPLACED_KEPT_MS = 7 * DAY_MS;

type PackDeps = { readonly store: Store; readonly now: () => InstantMs };

/** Packs all old rows that are in no pack as they are now. Answers how many packs were made. Stations are served meanwhile. */
export async function makePacks({ store, now }: PackDeps, signal?: AbortSignal): Promise<number> {
  let made = 0;
  for (const { entity, loose } of await listOld(store.db, oldBefore(now()))) {
    // What lies in one year is read once for all who may read parts of it.
    for (const ofYear of groupBy(loose, ({ from }) => yearOf(from)).values()) {
      if (signal?.aborted) return made;
      made += await packYear({ store, now }, entity, ofYear);
    }
    await dropOld({ store, now }, entity);
  }
  return made;
}

type StoredRow = { readonly at: number; readonly rev: number; readonly scopes: string[]; readonly doc: string };

async function packYear({ store }: PackDeps, entity: PackedEntity, spans: readonly Span[]): Promise<number> {
  const column = sql.ref(PACKED_BY[entity]);
  const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
  const { rows } = await sql<StoredRow>`
    select ${column} as at, rev, scopes, doc::text as doc from ${sql.table(TABLE_OF[entity])}
    where ${column} >= ${from} and ${column} < ${to} order by id`.execute(store.db);
  let made = 0;
  for (const span of spans) {
    const inSpan = rows.filter(({ at, scopes }) => at >= span.from && at < span.to && scopes.includes(span.scope));
    for (let first = 0; first < inSpan.length; first += PACK_ROWS) {
      // As they were read, not as they were counted before: if somebody wrote in between, the next time notices.
      const read = { ...span, rows: inSpan.length, rev: Math.max(...inSpan.map(({ rev }) => rev)) };
      await keepPack(store, { entity, span: read, rows: inSpan.slice(first, first + PACK_ROWS) });
      made += 1;
    }
  }
  return made;
}

type NewPack = { readonly entity: PackedEntity; readonly span: Span; readonly rows: readonly StoredRow[] };

async function keepPack({ db }: Store, { entity, span, rows }: NewPack): Promise<void> {
  const bytes = Buffer.from(`[${rows.map(({ doc }) => doc).join(",")}]`);
  const place = { from_ms: span.from, to_ms: span.to, span_rows: span.rows, span_rev: span.rev };
  await db
    .insertInto("packs")
    .values({
      ...place,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      scope: span.scope,
      entity,
      rows: rows.length,
      bytes: bytes.length,
      // The embedded database's own way for bytes costs more than everything else of a pack together.
      content: sql<Uint8Array>`decode(${(await promisify(gzip)(bytes)).toString("base64")}::text, 'base64')`,
      replaced_ms: null,
    })
    .onConflict((same) => same.columns(["sha256", "scope"]).doUpdateSet({ ...place, replaced_ms: null }))
    .execute();
}

/** What is in no span any more as it was packed is named to nobody any more, and goes after a week. */
async function dropOld({ store, now }: PackDeps, entity: PackedEntity): Promise<void> {
  const { packs } = await listOldOf(store.db, entity, oldBefore(now()));
  const named = packs.map(({ sha256 }) => sha256);
  await store.db
    .updateTable("packs")
    .set({ replaced_ms: now() })
    .where("entity", "=", entity)
    .where("replaced_ms", "is", null)
    .where(sql<boolean>`sha256 <> all(${named}::text[])`)
    .execute();
  await store.db
    .deleteFrom("packs")
    .where("replaced_ms", "<", now() - REPLACED_KEPT_MS)
    .execute();
}
