import type { Database, Tx } from "#backend/store/tables.ts";
import type { Hello } from "#shared/protocol/hello.ts";

/** What the database says of the facility in it. */
export type StoredFacility = NonNullable<Hello["facility"]> & {
  /** A demo as of this instant whose past is not in the tables yet (fillPast.ts). Absent: all is there. */
  readonly pastOf?: number;
};

/** Undefined: the database holds none. */
export async function readFacility(db: Database | Tx): Promise<StoredFacility | undefined> {
  const { facility } = await db.selectFrom("sync_meta").select("facility").executeTakeFirstOrThrow();
  return facility === null ? undefined : (JSON.parse(facility) as StoredFacility);
}
