import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openJournal } from "#backend/durable/journal.ts";
import { replayJournal } from "#backend/durable/replayJournal.ts";
import { revoke } from "#backend/administration/revoke.ts";
import { addPerson } from "#backend/people/addPerson.ts";
import { changePerson } from "#backend/people/changePerson.ts";
import { openPglite } from "#backend/store/openPglite.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { NOW } from "#test/backend/station.ts";

const PASSWORD = "a long and plain one";

test("who was entered, changed, let out or signed out is in the journal: a database that lost it has it again, once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "beamline-desk-people-"));
  const store = await openPglite("memory://");
  const journal = await openJournal(folder);
  onTestFinished(async () => {
    await journal.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const clock = { now: NOW };
  const deps = { store, journal, now: () => clock.now++ as InstantMs, random: randomBytes };
  const enter = async (name: string, roles: ("administrator" | "viewer")[]) => {
    const added = await addPerson(deps, { name, roles, beamlines: [], members: [], password: PASSWORD }, null);
    if ("mistake" in added) throw new Error(added.mistake);
    return added.id;
  };
  const signIn = async (person: string, hash: string) => {
    const times = { made_ms: 0, seen_ms: 0, expires_ms: NOW + 1_000 };
    const session = { hash, person_id: person, client_id: null, ...times };
    await store.db.insertInto("sessions").values(session).execute();
  };
  /** Rights, secrets, and what was written down about them. */
  const all = async () => {
    const people = await store.db.selectFrom("people").selectAll().orderBy("id").execute();
    const log = await store.db.selectFrom("people_log").selectAll().orderBy("no").execute();
    return { people, log: log.map(({ no: _no, ...line }) => line) };
  };

  const boss = await enter("Boss", ["administrator"]);
  const leaving = await enter("Leaving", ["viewer"]);
  await changePerson(deps, { id: boss, change: { members: ["member:a"] }, by: boss });
  const atTheDump = await all();
  await changePerson(deps, { id: leaving, change: { state: "disabled" }, by: boss });
  await enter("New", ["viewer"]);
  await signIn(boss, "lost-key");
  expect(await revoke(deps, { personId: boss }, boss)).toBe(1);
  const before = await all();

  // As the last dump has them, with sessions that were ended since, and one that was not.
  for (const table of ["people", "people_log"] as const) await store.db.deleteFrom(table).execute();
  await store.db.insertInto("people").values(atTheDump.people).execute();
  await store.db.insertInto("people_log").values(atTheDump.log).execute();
  await signIn(leaving, "h");
  await signIn(boss, "lost-key");
  await signIn(boss, "begun since");

  expect(await replayJournal(store, folder)).toEqual({ again: 3, otherwise: 0, unreadable: 0 });
  expect(await all()).toEqual(before);
  expect(await store.db.selectFrom("sessions").select("hash").execute()).toEqual([{ hash: "begun since" }]);
  expect(await replayJournal(store, folder)).toMatchObject({ again: 0 });
});
