import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { sql } from "kysely";
import { busyScopes } from "#backend/packs/busyScopes.ts";
import { listOld, listOldOf } from "#backend/packs/packList.ts";
import type { PackedEntity } from "#backend/packs/packedEntities.ts";
import { readOld, type OldRow } from "#backend/packs/readOld.ts";
import { oldBefore, yearOf, type PackedWhat, type Span } from "#backend/packs/spans.ts";
import type { Store } from "#backend/store/store.ts";
import { groupBy } from "#shared/lib/groupBy.ts";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { PACK_ROWS } from "#shared/protocol/bootstrap.ts";

/** A station that was told the name of a pack may fetch it so much later. */
const REPLACED_KEPT_MS = 7 * DAY_MS;

type PackDeps = { readonly store: Store; readonly now: () => InstantMs };

/** Packs all old rows that are in no pack as they are now. Answers how many packs were made. Stations are served meanwhile. */
export async function makePacks({ store, now }: PackDeps, signal?: AbortSignal): Promise<number> {
  let made = 0;
  const what = { before: oldBefore(now()), busy: await busyScopes(store.db) };
  for (const { entity, loose } of await listOld(store.db, what)) {
    // What lies in one year is read once for all who may read parts of it; blocks for each set of companies.
    const together = ({ from, scope }: Span) => `${yearOf(from)} ${entity === "calendarBlocks" ? scope : ""}`;
    for (const spans of groupBy(loose, together).values()) {
      if (signal?.aborted) return made;
      made += await packTogether(store, entity, spans);
    }
    await dropOld({ store, now }, entity, what);
  }
  return made;
}

async function packTogether(store: Store, entity: PackedEntity, spans: readonly Span[]): Promise<number> {
  const [first] = spans;
  if (first === undefined) return 0;
  const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
  const rows = await readOld(store.db, entity, { from, to, scope: first.scope });
  let made = 0;
  for (const span of spans) {
    const inSpan = rows.filter(({ at, scopes }) => at >= span.from && at < span.to && scopes.includes(span.scope));
    for (let start = 0; start < inSpan.length; start += PACK_ROWS) {
      // As they were read, not as they were counted before: if somebody wrote in between, the next time notices.
      const read = { ...span, rows: inSpan.length, rev: Math.max(...inSpan.map(({ rev }) => rev)) };
      await keepPack(store, { entity, span: read, rows: inSpan.slice(start, start + PACK_ROWS) });
      made += 1;
    }
  }
  return made;
}

type NewPack = { readonly entity: PackedEntity; readonly span: Span; readonly rows: readonly OldRow[] };

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
async function dropOld({ store, now }: PackDeps, entity: PackedEntity, what: PackedWhat): Promise<void> {
  const { packs } = await listOldOf(store.db, entity, what);
  const named = packs.map(({ sha256, scope }) => `${sha256} ${scope}`);
  await store.db
    .updateTable("packs")
    .set({ replaced_ms: now() })
    .where("entity", "=", entity)
    .where("replaced_ms", "is", null)
    .where(sql<boolean>`sha256 || ' ' || scope <> all(${named}::text[])`)
    .execute();
  await store.db
    .deleteFrom("packs")
    .where("replaced_ms", "<", now() - REPLACED_KEPT_MS)
    .execute();
}
