import { sql } from "kysely";
import { TABLE_OF, type Database } from "#backend/store/tables.ts";
import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { Scope } from "#shared/domain/visibility/scope.ts";
import { ENTITIES, type Entity } from "#shared/sync/entities.ts";
import { asText } from "#test/sim/engine/asText.ts";

/** A row as the facility holds it. `member`: of a block, whose booking it covers. */
type Held = { readonly entity: Entity; readonly id: string; readonly doc: object; readonly member: string | null };
/** Everything the facility held after one transaction, and what it had made of which calls. */
export type Truth = {
  readonly seq: number;
  readonly token: string;
  readonly rows: readonly Held[];
  readonly calls: readonly Judged[];
  readonly seen: Map<string, Rows>;
};
export type Judged = {
  readonly id: string;
  readonly status: "applied" | "rejected";
  readonly user_id: string;
  readonly received_ms: number;
  readonly args: unknown;
};

/** Rows by table and id, as text: what is compared. */
export type Rows = ReadonlyMap<string, string>;
export const keyOf = (entity: string, id: string): string => `${entity} ${id}`;

export async function readTruth(db: Database, mark: Pick<Truth, "seq" | "token">): Promise<Truth> {
  const parts = ENTITIES.map(
    (entity) => sql`select ${sql.lit(entity)} as entity, id, doc, member from ${sql.table(TABLE_OF[entity])}`,
  );
  const { rows } = await sql<Held>`${sql.join(parts, sql` union all `)}`.execute(db);
  const calls = await readCalls(db);
  return { ...mark, rows, calls, seen: new Map() };
}

export async function readCalls(db: Database): Promise<readonly Judged[]> {
  const { rows } = await sql<Judged>`
    select id, status, user_id, received_ms, args from sync_mutation order by received_ms`.execute(db);
  return rows;
}

/**
 * What somebody with these scopes may see of it. Written from the table of docs/visibility.md and from nothing else: neither the
 * program's scopesOf nor its SQL is asked.
 */
export function visible({ rows, seen }: Pick<Truth, "rows" | "seen">, scopes: readonly Scope[]): Rows {
  const name = scopes.toSorted().join(" ");
  const known = seen.get(name);
  if (known !== undefined) return known;
  const isStaff = scopes.includes("ops");
  const own = scopes.flatMap((scope) => (scope.startsWith("coalition:") ? [scope.slice("coalition:".length)] : []));
  const mayRead = ({ entity, doc, member }: Held): boolean => {
    switch (entity) {
      case "bookings":
        return isTheirs([doc as Booking]);
      case "bookingEvents": {
        const { before, after } = doc as BookingEvent;
        return isTheirs(before === null ? [after] : [before, after]);
      }
      case "calendarBlocks":
        return !isStaff && !own.some((one) => one === member);
      case "members":
        return isStaff || own.some((one) => one === (doc as Member).id);
      case "heliumEntries":
        return isStaff || own.some((one) => one === (doc as HeliumEntry).memberId);
      case "assignments":
      case "heliumDevices":
      case "heliumSeals":
        return isStaff;
      default:
        return true;
    }
  };
  const isTheirs = (bookings: readonly Booking[]): boolean => {
    const owners = bookings.flatMap(({ use, memberId }) => (use === "coalition" ? [memberId ?? "nobody named"] : []));
    return isStaff || owners.every((owner) => owner === owners[0] && own.includes(owner));
  };
  const found = new Map(rows.filter(mayRead).map(({ entity, id, doc }) => [keyOf(entity, id), asText(doc)]));
  seen.set(name, found);
  return found;
}
