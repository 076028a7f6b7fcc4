import { sql } from "kysely";
import { asPlaces, type Places } from "#backend/store/placesOf.ts";
import { CHANNEL, type News, type Place } from "#backend/store/store.ts";
import { TABLE_OF, type Tx } from "#backend/store/tables.ts";
import type { Touched } from "#backend/store/writeRows.ts";
import { groupBy } from "#shared/lib/groupBy.ts";

/** "BEAMLINE" in ASCII. */
const PUBLISH_LOCK = "4775294780144438853";
/** NOTIFY takes less than 8000 bytes. */
const LONGEST_PAYLOAD = 7_000;

/**
 * Gives the transaction its place in the facility's history. The lock comes last: whoever holds it waits for nobody, so numbers
 * become visible in their order and a cursor never passes one that is still to come.
 */
export async function publish(
  tx: Tx,
  touched: readonly Touched[],
  { token, at }: { readonly token: string; readonly at: number },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(${PUBLISH_LOCK}::bigint)`.execute(tx);
  const { seq } = await tx
    .insertInto("sync_tx")
    .values({ seq: sql<number>`(select max(seq) + 1 from sync_tx)`, token, at_ms: at })
    .returning("seq")
    .executeTakeFirstOrThrow();
  const lines = touched.flatMap(logLines);
  await sql`insert into sync_log (seq, scope, member, entity, row_id, op)
    select ${seq}::bigint, scope, member, entity, row_id, op from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as given(scope text, member text, entity text, row_id text, op text)`.execute(tx);
  for (const [entity, rows] of groupBy(touched, (row) => row.entity)) {
    const ids = rows.filter(({ after }) => after !== null).map(({ id }) => id);
    await sql`update ${sql.table(TABLE_OF[entity])} set rev = ${seq} where id = any(${ids}::text[])`.execute(tx);
  }
  await sql`select pg_notify(${CHANNEL}, ${payloadOf(seq, touched)})`.execute(tx);
  return seq;
}

/** P where the row may be read now, D where it may be read no more: only who was told of it is told that it went. */
function logLines({ entity, id, before, after }: Touched) {
  const now = after === null ? [] : asPlaces(after);
  const left = before === null ? [] : asPlaces(before).filter((place) => !now.some((one) => isSamePlace(one, place)));
  const line = (op: "P" | "D") => (place: Place) => ({ ...place, entity, row_id: id, op });
  return [...now.map(line("P")), ...left.map(line("D"))];
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.scope === b.scope && a.member === b.member;
}

function payloadOf(seq: number, touched: readonly Touched[]): string {
  const all = touched.flatMap(({ before, after }) =>
    [before, after].filter((places): places is Places => places !== null).flatMap(asPlaces),
  );
  const places = [...new Map(all.map((place) => [JSON.stringify(place), place])).values()];
  const payload = JSON.stringify({ seq, places } satisfies News);
  return payload.length <= LONGEST_PAYLOAD ? payload : JSON.stringify({ seq, places: null } satisfies News);
}
