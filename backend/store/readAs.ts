import { sql } from "kysely";
import type { Tx } from "#backend/store/tables.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";

/** For whom rows are read, as the database's own rules ask it. */
export type Reader = Pick<Actor, "roles" | "members">;

/**
 * From here to the end of the transaction rows come as the database itself lets this person read them (migration 0006), whatever is
 * asked for, and nothing can be written: the second wall behind isReadableRow.
 */
export async function readAs(tx: Tx, { roles, members = [] }: Reader): Promise<void> {
  // A superuser passes every policy and becomes the reading role. Asked a second time that role stays.
  await sql`select set_config('desk.reader', ${JSON.stringify({ roles, members })}, true), set_config('role',
    case current_setting('is_superuser') when 'on' then 'beamline_desk_reader' else current_setting('role') end, true)`.execute(
    tx,
  );
}
