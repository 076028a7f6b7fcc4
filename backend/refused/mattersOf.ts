import { sql } from "kysely";
import { isReadableRow, type Reach } from "#backend/store/readable.ts";
import type { Tx } from "#backend/store/tables.ts";
import type { RefusedMatter } from "#shared/domain/access/looksAfter.ts";
import { BEAMTIME_USES, type BeamtimeUse, type Booking } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";
import type { Scope } from "#shared/domain/visibility/scope.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { wishesOf } from "#shared/mutations/wishesOf.ts";
import { isReadable, scopesOf } from "#shared/sync/scopesOf.ts";

type Standing = Partial<Pick<Booking, "use" | "memberId" | "stationId">>;

/**
 * What a call is about, in the bookings it names as they stand and as it wants them; `hidden` where one of these may not be read. To
 * be asked in a transaction that reads as the person.
 */
export async function mattersOf(tx: Tx, reach: Reach, call: Call): Promise<readonly RefusedMatter[] | "hidden"> {
  const wishes = wishesOf(call);
  const ids = wishes.flatMap(({ about, id }) => (about === "booking" && id !== null ? [id] : []));
  const { rows } = await sql<{ id: string; doc: Standing }>`
    select id, doc from bookings where id = any(${ids}::text[]) and ${isReadableRow(reach)}`.execute(tx);
  const there = new Map(rows.map(({ id, doc }) => [id, doc]));
  const beamlineOf = new Map(
    (await sql<{ id: string; beamline_id: BeamlineId }>`select id, beamline_id from stations`.execute(tx)).rows.map(
      (station) => [station.id, station.beamline_id],
    ),
  );
  const matters: RefusedMatter[] = [];
  for (const { about, id, fields } of wishes) {
    if (about === "machine-time") {
      matters.push({ kind: "machine-time" });
      continue;
    }
    const before = id === null ? undefined : there.get(id);
    for (const side of [before, { ...before, ...fields } as Standing]) {
      if (side === undefined) continue;
      const use = BEAMTIME_USES.find((one) => one === side.use);
      if (use !== undefined && !mayRead(reach, use, side)) return "hidden";
      matters.push(
        use === undefined
          ? { kind: "unknown" }
          : { kind: "booking", use, beamlineId: beamlineOf.get(side.stationId ?? "") },
      );
    }
  }
  return matters;
}

/** The same function that decides where a booking is published, of one that never came to be. */
function mayRead({ scopes }: Reach, use: BeamtimeUse, { memberId }: Standing): boolean {
  const row = { use, ...(memberId ? { memberId } : {}) } as Booking;
  return isReadable(scopesOf({ entity: "bookings", row }), scopes as readonly Scope[]);
}
