import { createHash } from "node:crypto";
import { sql } from "kysely";
import { asActor } from "#backend/people/asActor.ts";
import { tellRights } from "#backend/people/tellRights.ts";
import type { Database } from "#backend/store/tables.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { RandomBytes } from "#shared/lib/id.ts";

const DAY_MS = 86_400_000;
/** A session that nobody uses ends by then, and every session in the end. */
const UNUSED_MS = 14 * DAY_MS;
const LONGEST_MS = 90 * DAY_MS;
/** "Last seen" is written this often at most. */
const SEEN_EVERY_MS = 600_000;
const TOKEN_BYTES = 32;

type Session = { readonly db: Database; readonly now: number };

/** The token of a new session; it is known to nobody else. */
export async function beginSession(
  { db, now }: Session,
  { personId, random }: { readonly personId: string; readonly random: RandomBytes },
): Promise<string> {
  const token = Buffer.from(random(TOKEN_BYTES)).toString("base64url");
  const times = { made_ms: now, seen_ms: now, expires_ms: now + UNUSED_MS };
  await db.deleteFrom("sessions").where("expires_ms", "<=", now).execute();
  await db
    .insertInto("sessions")
    .values({ hash: hashOf(token), person_id: personId, client_id: null, ...times })
    .execute();
  return token;
}

/** Whose session it is, asked anew each time: what an administrator changes holds from the next request on. */
export async function findSession(
  { db, now }: Session,
  { authorization, clientId }: { readonly authorization: string | undefined; readonly clientId: string | null },
): Promise<Actor | undefined> {
  const hash = hashIn(authorization);
  if (hash === undefined) return undefined;
  const found = await db
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.person_id")
    .selectAll("people")
    .select(["client_id", "seen_ms"])
    .where("hash", "=", hash)
    .where("expires_ms", ">", now)
    .where("state", "=", "active")
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const isNewClient = clientId !== null && clientId !== found.client_id;
  if (isNewClient || now - found.seen_ms >= SEEN_EVERY_MS)
    await db
      .updateTable("sessions")
      .set({
        seen_ms: now,
        client_id: clientId ?? found.client_id,
        expires_ms: sql<number>`least(made_ms + ${LONGEST_MS}::bigint, ${now + UNUSED_MS}::bigint)`,
      })
      .where("hash", "=", hash)
      .execute();
  return asActor(found);
}

/** The token is worth nothing from now on. */
export async function endSession(db: Database, authorization: string | undefined): Promise<void> {
  const hash = hashIn(authorization);
  if (hash === undefined) return;
  await db.transaction().execute(async (tx) => {
    const ended = await tx.deleteFrom("sessions").where("hash", "=", hash).returning("person_id").execute();
    for (const { person_id } of ended) await tellRights(tx, person_id);
  });
}

function hashIn(authorization: string | undefined): string | undefined {
  const token = /^Bearer ([\w-]{1,200})$/i.exec(authorization ?? "")?.[1];
  return token === undefined ? undefined : hashOf(token);
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
