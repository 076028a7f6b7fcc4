import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPglite } from "#backend/store/openPglite.ts";
import { openPostgres } from "#backend/store/openPostgres.ts";
import { readAs, type Reader } from "#backend/store/readAs.ts";
import { codeOf, withPublish } from "#backend/store/withPublish.ts";
import { TABLE_OF } from "#backend/store/tables.ts";
import type { Store } from "#backend/store/store.ts";
import { ROLES, type Booking, type BookingEvent, type MemberId } from "#shared/domain/beamtime/booking.ts";
import { QUOTA_CLASSES } from "#shared/domain/split/quotaClass.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import { ENTITIES, type Entity, type EntityRow } from "#shared/sync/entities.ts";
import { isReadable, scopesOf } from "#shared/sync/scopesOf.ts";
import { startPostgres, type TestPostgres } from "#test/backend/postgres.ts";
import { NOW } from "#test/backend/station.ts";

const MEMBERS = (["a", "b", "c"] as const).map((name) => `member:${name}` as MemberId);
const DAY = 86_400_000;
const SEED = 20261125;

const side = fc.record(
  {
    use: fc.constantFrom("shared", "coalition", "coalition", "facility"),
    state: fc.constantFrom("confirmed", "ended", "cancelled"),
    memberId: fc.constantFrom(...MEMBERS),
  },
  { requiredKeys: ["use", "state"] },
);
const reader = fc.record({
  roles: fc.oneof(fc.constantFrom([], ["viewer"] as const), fc.subarray([...ROLES], { minLength: 1, maxLength: 2 })),
  members: fc.subarray(MEMBERS),
}) as fc.Arbitrary<Reader>;

/** Bookings one after the other, a change of each, and one row of everything else. */
function someFacility(seed: number): EntityRow[] {
  const bookings = fc.sample(side, { seed, numRuns: 80 }).map((one, at) => {
    const place = { stationId: "BL02U", start: NOW + at * DAY, end: NOW + (at + 1) * DAY };
    const words = { title: "", project: "", leader: "", note: "", demo: false };
    return { id: `booking:${at}`, ...words, ...place, ...one } as Booking;
  });
  const befores = fc.sample(fc.option(side), { seed: seed + 1, numRuns: 80 });
  const row = <Row>(id: string, rest: object = {}) => ({ id, ...rest }) as Row;
  return [
    ...bookings.map((booking): EntityRow => ({ entity: "bookings", row: booking })),
    ...bookings.map((after, at): EntityRow => {
      const before = befores[at] ?? null;
      return { entity: "bookingEvents", row: row<BookingEvent>(`booking-event:${at}`, { before, after, at: NOW }) };
    }),
    ...MEMBERS.map((id): EntityRow => ({ entity: "members", row: row(id) })),
    ...bookings.map((draft, at): EntityRow => ({ entity: "waitEntries", row: row(`wait:${at}`, { draft }) })),
    { entity: "beamlines", row: row("BL02U") },
    { entity: "stations", row: row("BL02U", { beamlineId: "BL02U" }) },
    { entity: "terms", row: row("term:1") },
    { entity: "offers", row: row("offer:1") },
    { entity: "coalitionRules", row: row("coalition-rules") },
    ...QUOTA_CLASSES.map((quotaClass): EntityRow => ({
      entity: "quotaEntries",
      row: row(`quota-entry:${quotaClass}`, { quotaClass, termId: "term:1", stationId: "BL02U" }),
    })),
    { entity: "machinePeriods", row: row("machine:1", { start: NOW, end: NOW + DAY }) },
    { entity: "heliumEntries", row: row("helium:1", { at: NOW }) },
    ...MEMBERS.map((memberId): EntityRow => {
      return { entity: "heliumEntries", row: row(`helium:of-${memberId}`, { at: NOW, memberId }) };
    }),
    { entity: "heliumDevices", row: row("helium-device:1") },
    { entity: "heliumSeals", row: row("helium-seal:2026-10") },
    { entity: "assignments", row: row("assignment:1", { start: NOW, end: NOW + DAY }) },
  ];
}

describe.each(["PGlite", "PostgreSQL as superuser", "PostgreSQL as owner"] as const)(
  "the second wall on %s",
  (kind) => {
    let postgres: TestPostgres | undefined;
    let store: Store;

    beforeAll(async () => {
      if (kind === "PGlite") store = await openPglite("memory://");
      else {
        postgres = await startPostgres();
        store = await openPostgres(kind.endsWith("owner") ? await plainOwner(postgres.url) : postgres.url);
      }
    });
    afterAll(async () => {
      await store.close();
      postgres?.stop();
    });

    const idsFor = (who: Reader) =>
      store.db.transaction().execute(async (tx) => {
        await readAs(tx, who);
        const ids: Record<string, string[]> = {};
        for (const entity of ENTITIES) {
          const id = sql.ref(entity === "calendarBlocks" ? "booking_id" : "id");
          const { rows } = await sql<{ id: string }>`select ${id} as id from ${sql.table(TABLE_OF[entity])}`.execute(
            tx,
          );
          ids[entity] = rows.map((row) => row.id).toSorted();
        }
        return ids;
      });

    test("lets through what the rules of visibility say, and nothing else, in any facility and for anybody", async () => {
      for (const seed of [SEED, SEED + 10, SEED + 20]) {
        await sql.raw(`truncate ${Object.values(TABLE_OF).join(", ")}`).execute(store.db);
        const rows = someFacility(seed);
        await withPublish({ store, now: () => NOW, random: randomBytes }, async (writing) => {
          for (const row of rows) writing.rows.put(row);
        });
        for (const who of fc.sample(reader, { seed, numRuns: 25 })) {
          const held = scopesFor(who);
          const may = (entity: Entity) =>
            rows.filter((row) => row.entity === entity && isReadable(scopesOf(row), held)).map(({ row }) => row.id);
          const blocked = rows.filter(
            ({ entity, row }) =>
              entity === "bookings" &&
              (row as Booking).use === "coalition" &&
              (row as Booking).state !== "cancelled" &&
              isReadable([{ scope: "busy", member: (row as Booking).memberId ?? null }], held),
          );
          const expected = Object.fromEntries(ENTITIES.map((entity) => [entity, may(entity).toSorted()]));
          expected["calendarBlocks"] = blocked.map(({ row }) => row.id).toSorted();
          expect({ seed, who, ids: await idsFor(who) }).toEqual({ seed, who, ids: expected });
        }
      }
    });

    test("lets a reader write nothing, and a reader without roles nothing of the staff", async () => {
      const attempt = (statement: string, who: Reader = { roles: ["administrator"] }) =>
        store.db
          .transaction()
          .execute(async (tx) => {
            await readAs(tx, who);
            await readAs(tx, who);
            return (await sql.raw(statement).execute(tx)).numAffectedRows ?? 0n;
          })
          .catch((error: unknown) => codeOf(error));
      // Refused, or nothing there to be changed.
      expect(["42501", 0n]).toContain(await attempt("delete from bookings"));
      expect(["42501", 0n]).toContain(await attempt("update bookings set doc = '{}'"));
      const added = await attempt("insert into members (id, doc, rev, scopes) values ('member:x', '{}', 0, '{}')");
      expect(added).toBe("42501");
      const { rows } = await sql<{ count: number }>`select count(*) as count from bookings`.execute(store.db);
      expect(rows).toEqual([{ count: 80 }]);
      await expect(idsFor({ roles: null as never })).rejects.toThrow("scalar");
      const nobody = await idsFor({ roles: undefined as never });
      expect([nobody["heliumEntries"], nobody["members"]]).toEqual([[], []]);
    });

    test("stands before every table of rows, and before what people sent", async () => {
      const { rows } = await sql<{ relname: string }>`
      select relname from pg_class where relrowsecurity and relforcerowsecurity order by relname`.execute(store.db);
      const sent = ["sync_mutation", "sync_resolution"];
      expect(rows.map(({ relname }) => relname)).toEqual([...Object.values(TABLE_OF), ...sent].toSorted());
    });
  },
);

/** A database whose owner is nobody special, as a facility's own server gives it. */
async function plainOwner(url: string): Promise<string> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query("create role plain login");
  await admin.query("create database plain owner plain");
  await admin.end();
  const address = new URL(url);
  address.username = "plain";
  address.pathname = "/plain";
  return address.href;
}
