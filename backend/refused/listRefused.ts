import { sql } from "kysely";
import { asFarAsVisible } from "#backend/push/asFarAsVisible.ts";
import { mattersOf } from "#backend/refused/mattersOf.ts";
import { readAs } from "#backend/store/readAs.ts";
import { reachOf } from "#backend/store/readable.ts";
import type { Database } from "#backend/store/tables.ts";
import { looksAfter, looksAfterOthers } from "#shared/domain/access/looksAfter.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import { DAY_MS } from "#shared/domain/time/instant.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import { MOST_REFUSED, REFUSED_DAYS, type RefusedAnswer, type RefusedOfOthers } from "#shared/protocol/refused.ts";

type Row = Omit<RefusedOfOthers, "by"> & { readonly by_id: string; readonly by_name: string | null };

/**
 * What the facility refused somebody else and the author has not dealt with, as far as this person looks after it and may read every
 * booking it names. The newest first.
 */
export async function listRefused(db: Database, actor: Actor, now: number): Promise<RefusedAnswer> {
  if (!looksAfterOthers(actor)) return { refused: [] };
  const reach = reachOf(scopesFor(actor));
  const names = new Map(
    (await db.selectFrom("people").select(["id", "name"]).execute()).map((one) => [one.id, one.name]),
  );
  return db.transaction().execute(async (tx) => {
    // From here on in the person's name: what the database does not give, nobody can tell.
    await readAs(tx, actor);
    const { rows } = await sql<Row>`
      select id, user_id as by_id, name, args, code, problems, occurred_ms as "occurredAt", received_ms as "refusedAt"
      from sync_mutation as call
      where status = 'rejected' and user_id <> ${actor.id} and received_ms > ${now - REFUSED_DAYS * DAY_MS}
        and not exists (select from sync_resolution where mutation_id = call.id)
      order by received_ms desc, id desc limit ${MOST_REFUSED * 5}`.execute(tx);
    const refused: RefusedOfOthers[] = [];
    for (const { by_id, ...row } of rows) {
      const matters = await mattersOf(tx, reach, row);
      if (matters === "hidden" || !looksAfter(actor, matters)) continue;
      const problems = await asFarAsVisible(tx, reach, row.problems ?? []);
      refused.push({ ...row, problems, by: { id: by_id, name: names.get(by_id) ?? null } });
      if (refused.length === MOST_REFUSED) break;
    }
    return { refused };
  });
}
