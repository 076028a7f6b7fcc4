import { sql } from "kysely";
import { PACKED_BY, type PackedEntity } from "#backend/packs/packedEntities.ts";
import { TABLE_OF, type Database, type Tx } from "#backend/store/tables.ts";
import { dayOf, startOfDay } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { mondayOf } from "#shared/domain/time/mondayOf.ts";
import { addMonths, monthOf, monthStart, type Month } from "#shared/domain/time/month.ts";
import { exceptedMembers, type BusyScope, type Scope } from "#shared/domain/visibility/scope.ts";
import { HOT_BEFORE_MS, PACK_ROWS } from "#shared/protocol/bootstrap.ts";

/** The old rows of one scope in [from, to): how many there are, and the transaction that changed one of them last. */
export type Span = {
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly rev: number;
};

/** What is packed: what is older, and blocks for whom. */
export type PackedWhat = { readonly before: InstantMs; readonly busy: readonly BusyScope[] };

/** Before 2000 there was no facility; whatever lies there is one span. */
const FIRST = "2000-01" as Month;
const EVER = Number.MIN_SAFE_INTEGER;

/** What began or was noted before this is old: the Monday of eight weeks ago, so that packs stay the same for a week. */
export function oldBefore(now: InstantMs): InstantMs {
  return startOfDay(mondayOf(dayOf((now - HOT_BEFORE_MS) as InstantMs)));
}

/**
 * The spans in which the old rows of one kind are packed, scope by scope: a month each, or a year where it has few. A row that comes or
 * is changed raises `rev`, one that goes lowers `rows`: so two spans that are alike in both hold the same.
 */
export async function spansOf(
  db: Database | Tx,
  entity: PackedEntity,
  { before, busy }: PackedWhat,
): Promise<readonly Span[]> {
  if (entity === "calendarBlocks" && busy.length === 0) return [];
  const months = monthsBefore(before);
  const column = sql.ref(PACKED_BY[entity]);
  const { rows } = await sql<Group & { month: number; rows: number; rev: number }>`
    select scopes, member, width_bucket(${column}, ${months}::bigint[]) as month, count(*) as rows, max(rev) as rev
    from ${sql.table(TABLE_OF[entity])} where ${column} < ${before} group by 1, 2, 3`.execute(db);
  const byScope = new Map<string, Map<number, Span>>();
  for (const group of rows)
    for (const scope of readBy(group, busy)) {
      const from = months[group.month - 1] ?? EVER;
      const spans = byScope.get(scope) ?? new Map<number, Span>();
      byScope.set(scope, spans);
      const known = spans.get(from) ?? { scope, from, to: months[group.month] ?? before, rows: 0, rev: 0 };
      spans.set(from, { ...known, rows: known.rows + group.rows, rev: Math.max(known.rev, group.rev) });
    }
  return [...byScope.values()].flatMap((spans) => yearsOrMonths([...spans.values()], before));
}

/** Where rows are published, as it is stored beside them. */
type Group = { readonly scopes: readonly (Scope | "busy")[]; readonly member: string | null };

/** Blocks of `member` are for all sets of companies but those with this one in it. */
function readBy({ scopes, member }: Group, busy: readonly BusyScope[]): readonly Scope[] {
  return scopes.flatMap((scope) =>
    scope === "busy" ? busy.filter((one) => !exceptedMembers(one).some((own) => own === member)) : [scope],
  );
}

/** Year by year: one span where the year fits into one pack, else its months. */
function yearsOrMonths(months: readonly Span[], before: InstantMs): Span[] {
  const years = new Map<string, Span[]>();
  for (const month of months) {
    const year = yearOf(month.from);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return [...years].flatMap(([year, spans]) => {
    const [first] = spans;
    const rows = spans.reduce((sum, span) => sum + span.rows, 0);
    if (first === undefined || rows > PACK_ROWS || year === "") return spans;
    const to = Math.min(before, monthStart(`${Number(year) + 1}-01` as Month));
    return [
      { ...first, from: monthStart(`${year}-01` as Month), to, rows, rev: Math.max(...spans.map(({ rev }) => rev)) },
    ];
  });
}

export function yearOf(from: number): string {
  return from === EVER ? "" : monthOf(from as InstantMs).slice(0, 4);
}

/** First instants of all months from 2000 on, and `before` at the end. */
function monthsBefore(before: InstantMs): number[] {
  const months: number[] = [];
  for (let month = FIRST; monthStart(month) < before; month = addMonths(month, 1)) months.push(monthStart(month));
  return months;
}
