import { asActor } from "#backend/people/asActor.ts";
import type { Database } from "#backend/store/tables.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";

/** How a person of an identity provider is stored. Another provider's subject of the same name is somebody else. */
export function subjectOf(issuer: string, subject: string): string {
  return `${issuer} ${subject}`;
}

/** Who is entered here as that subject; undefined: nobody, or nobody any more. */
export async function findSubject(db: Database, subject: string): Promise<Actor | undefined> {
  const found = await db
    .selectFrom("people")
    .selectAll()
    .where("subject", "=", subject)
    .where("state", "=", "active")
    .executeTakeFirst();
  return found === undefined ? undefined : asActor(found);
}
