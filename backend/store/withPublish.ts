import { sql } from "kysely";
import { publish } from "#backend/store/publish.ts";
import { blockIds, rowBuffer, type RowBuffer } from "#backend/store/rowBuffer.ts";
import type { Store } from "#backend/store/store.ts";
import type { Tx } from "#backend/store/tables.ts";
import type { Touched } from "#backend/store/writeRows.ts";
import type { RandomBytes } from "#shared/lib/id.ts";

/** What a writing transaction is given. */
export type Writing = {
  readonly tx: Tx;
  readonly rows: RowBuffer;
  /**
   * Runs `work` and writes what it buffered. Undone as a whole where it throws or where `isWanted` says no to its answer, and
   * the transaction goes on.
   */
  attempt<Answer>(work: () => Promise<Answer>, isWanted: (answer: Answer) => boolean): Promise<Answer>;
};

export type WriteDeps = { readonly store: Store; readonly now: () => number; readonly random: RandomBytes };

/** Calls that were beaten by another transaction and may simply run again. */
const AGAIN = new Set(["40001", "40P01", "23505"]);
const MOST_TRIES = 5;

/** The only way to write rows of the facility: one transaction, published at its end if it wrote any. */
export async function withPublish<Answer>(
  deps: WriteDeps,
  work: (writing: Writing) => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await deps.store.db.transaction().execute((tx) => writeIn(tx, deps, work));
    } catch (error) {
      if (tries >= MOST_TRIES || !AGAIN.has(codeOf(error) ?? "")) throw error;
    }
  }
}

async function writeIn<Answer>(
  tx: Tx,
  { now, random }: WriteDeps,
  work: (writing: Writing) => Promise<Answer>,
): Promise<Answer> {
  const rows = rowBuffer(blockIds(now, random));
  const touched: Touched[] = [];
  const answer = await work({
    tx,
    rows,
    async attempt(part, isWanted) {
      await sql`savepoint attempt`.execute(tx);
      try {
        const result = await part();
        const wanted = isWanted(result);
        if (wanted) touched.push(...(await rows.flush(tx)));
        else await sql`rollback to savepoint attempt`.execute(tx);
        return result;
      } catch (error) {
        await sql`rollback to savepoint attempt`.execute(tx);
        throw error;
      } finally {
        rows.clear();
      }
    },
  });
  touched.push(...(await rows.flush(tx)));
  if (touched.length > 0) {
    await publish(tx, touched, { token: Buffer.from(random(8)).toString("hex"), at: now() });
  }
  return answer;
}

/** The SQLSTATE of a database's refusal; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}
