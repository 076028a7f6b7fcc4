import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { isReadableRow, reachOf } from "#backend/store/readable.ts";
import { withPublish } from "#backend/store/withPublish.ts";
import type { Booking, MemberId } from "#shared/domain/beamtime/booking.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import { isReadable, scopesOf } from "#shared/sync/scopesOf.ts";
import { beginAnew } from "#test/backend/emptyStore.ts";
import { startPostgres, type TestPostgres } from "#test/backend/postgres.ts";
import { NOW } from "#test/backend/station.ts";

const MEMBERS = (["a", "b", "c"] as const).map((name) => `member:${name}` as MemberId);
const DAY = 86_400_000;

const someBooking = fc.record({
  use: fc.constantFrom("shared", "coalition", "facility", "event"),
  state: fc.constantFrom("confirmed", "ended", "cancelled"),
  owner: fc.option(fc.constantFrom(...MEMBERS)),
});
const somePerson = fc.record({
  roles: fc.constantFrom([], ["viewer" as const], ["operator" as const], ["viewer" as const, "finance" as const]),
  members: fc.subarray(MEMBERS),
});

describe.each(["PGlite", "PostgreSQL"] as const)("what SQL lets a person read on %s", (kind) => {
  let postgres: TestPostgres | undefined;
  let backend: RunningBackend;

  beforeAll(async () => {
    if (kind === "PostgreSQL") postgres = await startPostgres();
    backend = await startBackend({ store: postgres === undefined ? "memory" : { databaseUrl: postgres.url }, port: 0 });
  });
  afterAll(async () => {
    await backend.close();
    postgres?.stop();
  });

  test("is what the rules of visibility say, for any bookings and any person", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someBooking, { minLength: 1, maxLength: 12 }),
        fc.array(somePerson, { minLength: 4, maxLength: 4 }),
        async (wanted, persons) => {
          await beginAnew(backend.store, NOW);
          const bookings = wanted.map(({ owner, ...rest }, at) => {
            const place = { stationId: "BL02U", start: NOW + at * DAY, end: NOW + (at + 1) * DAY };
            const member = owner === null ? {} : { memberId: owner };
            return {
              id: `booking:${at}`,
              title: "",
              project: "",
              leader: "",
              note: "",
              demo: false,
              ...place,
              ...rest,
              ...member,
            } as Booking;
          });
          await withPublish({ store: backend.store, now: () => NOW, random: randomBytes }, async ({ rows }) => {
            for (const row of bookings) rows.put({ entity: "bookings", row });
          });
          for (const person of persons) {
            const held = scopesFor(person);
            const condition = isReadableRow(reachOf(held));
            const read = await backend.store.db
              .selectFrom("bookings" as never)
              .select("id" as never)
              .where(condition)
              .execute();
            const blocks = await backend.store.db
              .selectFrom("calendar_blocks" as never)
              .select("booking_id as id" as never)
              .where(condition)
              .execute();
            const ids = (rows: unknown[]) => (rows as { id: string }[]).map(({ id }) => id).toSorted();
            const may = bookings.filter((row) => isReadable(scopesOf({ entity: "bookings", row }), held));
            const hidden = bookings.filter(
              ({ use, state, memberId }) =>
                use === "coalition" &&
                state !== "cancelled" &&
                isReadable([{ scope: "busy", member: memberId ?? null }], held),
            );
            expect(ids(read)).toEqual(ids(may));
            expect(ids(blocks)).toEqual(ids(hidden));
          }
        },
      ),
      { seed: 20261125, numRuns: 40 },
    );
  });
});
