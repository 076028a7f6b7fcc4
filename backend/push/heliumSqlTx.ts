import { sql, type RawBuilder } from "kysely";
import { isReadableRow, type Reach } from "#backend/store/readable.ts";
import { TABLE_OF } from "#backend/store/tables.ts";
import type { Writing } from "#backend/store/withPublish.ts";
import type { HeliumTx } from "#shared/mutations/mutation.ts";
import type { EntityRows } from "#shared/sync/entities.ts";

type HeliumEntity = "heliumEntries" | "heliumDevices" | "heliumSeals";

/** "HELIUM" in ASCII. */
const LOG_LOCK = "79567130580301";

/** The helium log for mutations, on the facility's database: part of sqlMutationTx.ts. */
export function heliumSqlTx({ tx, rows }: Writing, reach: Reach): HeliumTx {
  const select = async <Key extends HeliumEntity>(
    entity: Key,
    rest: RawBuilder<unknown>,
  ): Promise<EntityRows[Key][]> => {
    const table = sql.table(TABLE_OF[entity]);
    const found = await sql<{ doc: EntityRows[Key] }>`select doc from ${table} ${rest}`.execute(tx);
    return found.rows.map(({ doc }) => doc);
  };
  return {
    heliumEntry: async (id) => {
      const known = rows.find("heliumEntries", id);
      if (known !== undefined) return known ?? undefined;
      return (await select("heliumEntries", sql`where id = ${id} and ${isReadableRow(reach)}`))[0];
    },
    heliumBookedIn: ({ start, end }) =>
      select("heliumEntries", sql`where booked_ms >= ${start} and booked_ms < ${end} order by booked_ms, id`),
    heliumDevice: async (id) => (await select("heliumDevices", sql`where id = ${id}`))[0],
    // Held until the end: no entry slips into a month while it is being closed.
    heliumSeals: async () => {
      await sql`select pg_advisory_xact_lock(${sql.raw(LOG_LOCK)})`.execute(tx);
      return select("heliumSeals", sql`order by id`);
    },
    addHeliumEntry: async (row) => rows.put({ entity: "heliumEntries", row }),
    putHeliumDevice: async (row) => rows.put({ entity: "heliumDevices", row }),
    addHeliumSeal: async (row) => rows.put({ entity: "heliumSeals", row }),
  };
}
