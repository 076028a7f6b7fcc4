import { PACKED, type PackedEntity } from "#backend/packs/packedEntities.ts";
import { spansOf, type PackedWhat, type Span } from "#backend/packs/spans.ts";
import type { Database, Tx } from "#backend/store/tables.ts";
import type { PackName } from "#shared/protocol/bootstrap.ts";

/** The old rows of one kind: packs that are what the tables say now, and spans that are in none of these. */
export type OldRows = {
  readonly entity: PackedEntity;
  readonly packs: readonly PackName[];
  readonly loose: readonly Span[];
};

export async function listOld(db: Database | Tx, what: PackedWhat): Promise<readonly OldRows[]> {
  const all: OldRows[] = [];
  for (const entity of PACKED) all.push(await listOldOf(db, entity, what));
  return all;
}

export async function listOldOf(db: Database | Tx, entity: PackedEntity, what: PackedWhat): Promise<OldRows> {
  const stored = await db
    .selectFrom("packs")
    .select(["sha256", "scope", "from_ms", "to_ms", "rows", "bytes", "span_rows", "span_rev"])
    .where("entity", "=", entity)
    .where("replaced_ms", "is", null)
    .execute();
  const packs: PackName[] = [];
  const loose: Span[] = [];
  const bySpan = new Map<string, typeof stored>();
  for (const pack of stored) {
    const key = keyOf({ ...pack, from: pack.from_ms, to: pack.to_ms, rows: pack.span_rows, rev: pack.span_rev });
    bySpan.set(key, [...(bySpan.get(key) ?? []), pack]);
  }
  for (const span of await spansOf(db, entity, what)) {
    const found = bySpan.get(keyOf(span)) ?? [];
    const isWhole = found.reduce((sum, { rows }) => sum + rows, 0) === span.rows;
    if (!isWhole) loose.push(span);
    else
      for (const { sha256, scope, from_ms: from, to_ms: to, rows, bytes } of found)
        packs.push({ kind: "pack", sha256, entity, scope, from, to, rows, bytes });
  }
  return { entity, packs, loose };
}

function keyOf({ scope, from, to, rows, rev }: Omit<Span, "scope"> & { readonly scope: string }): string {
  return [scope, from, to, rows, rev].join(" ");
}
