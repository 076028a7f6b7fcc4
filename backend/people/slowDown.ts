import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database, Tx } from "#backend/store/tables.ts";

/** So many wrong tries are free; then the wait doubles from a second on. */
type Allowance = { readonly free: number; readonly longestMs: number };

// A name is slowed down from wherever it is tried, but never for long: nobody shall lock out somebody else. An address may be that of
// many people, so more is free there, and then it waits longer.
const OF_NAME: Allowance = { free: 5, longestMs: 60_000 };
const OF_ADDRESS: Allowance = { free: 20, longestMs: 900_000 };
const FORGOTTEN_AFTER_MS = 3_600_000;

export type Tried = { readonly name: string; readonly address: string };

/**
 * Counts a try before it is looked at, so that many at once count as many. Null: it may be looked at. Else how long to wait, in
 * milliseconds, and nothing is counted. Kept in the database: several backends count together.
 */
export async function countTry(db: Database, tried: Tried, now: number): Promise<number | null> {
  const counted = keysOf(tried);
  await forgetOld(db, now);
  return db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom("sign_in_tries")
      .where("last_ms", "<", now - FORGOTTEN_AFTER_MS)
      .execute();
    const waits: number[] = [];
    // Always in the same order: two that share both keys would else wait for each other.
    for (const { key, allowance } of counted) waits.push(await waitOf(tx, { key, allowance, now }));
    const longest = Math.max(...waits);
    if (longest > 0) return longest;
    for (const { key } of counted)
      await tx
        .updateTable("sign_in_tries")
        .set((is) => ({ failures: is("failures", "+", 1), last_ms: now }))
        .where("key", "=", key)
        .execute();
    return null;
  });
}

/** The password was right: the name begins anew; the address has one try less against it. */
export async function forgetTry(db: Database, tried: Tried): Promise<void> {
  const [name, address] = keysOf(tried);
  await db.deleteFrom("sign_in_tries").where("key", "=", name.key).execute();
  await db
    .updateTable("sign_in_tries")
    .set((is) => ({ failures: is("failures", "-", 1) }))
    .where("key", "=", address.key)
    .where("failures", ">", 0)
    .execute();
}

/** Leaves alone what another try is just looking at. */
async function forgetOld(db: Database, now: number): Promise<void> {
  await sql`delete from sign_in_tries where key in (
    select key from sign_in_tries where last_ms < ${now - FORGOTTEN_AFTER_MS}::bigint for update skip locked)`.execute(
    db,
  );
}

async function waitOf(
  tx: Tx,
  { key, allowance, now }: { readonly key: string; readonly allowance: Allowance; readonly now: number },
): Promise<number> {
  await tx
    .insertInto("sign_in_tries")
    .values({ key, failures: 0, last_ms: now })
    .onConflict((known) => known.doNothing())
    .execute();
  const { failures, last_ms } = await tx
    .selectFrom("sign_in_tries")
    .select(["failures", "last_ms"])
    .where("key", "=", key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (failures < allowance.free) return 0;
  const wait = Math.min(allowance.longestMs, 1_000 * 2 ** Math.min(failures - allowance.free, 20));
  return Math.max(0, last_ms + wait - now);
}

function keysOf({ name, address }: Tried) {
  return [
    { key: hashOf(`name ${name}`), allowance: OF_NAME },
    { key: hashOf(`address ${address}`), allowance: OF_ADDRESS },
  ] as const;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
