import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openFolder, type OpenedFolder } from "#backend/durable/openFolder.ts";
import { addPerson } from "#backend/people/addPerson.ts";
import { changePerson } from "#backend/people/changePerson.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { NOW } from "#test/backend/station.ts";

const PASSWORD = "a long and plain one";

/** Rights, secrets, and what was written down about them. */
async function peopleIn({ store }: OpenedFolder) {
  const people = await store.db.selectFrom("people").selectAll().orderBy("id").execute();
  const log = await store.db.selectFrom("people_log").selectAll().orderBy("no").execute();
  return { people, log: log.map(({ no: _no, ...line }) => line) };
}

test("who was entered, changed or let out since the last dump is so after a power cut, too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "beamline-desk-people-"));
  const after = `${folder}-after`;
  onTestFinished(() => [folder, after].forEach((one) => rmSync(one, { recursive: true, force: true })));
  const opened = await openFolder(folder);
  const clock = { now: NOW };
  const deps = { ...opened, now: () => clock.now++ as InstantMs, random: randomBytes };
  const enter = async (name: string, roles: readonly ("administrator" | "viewer")[]) => {
    const added = await addPerson(
      deps,
      { name, roles: [...roles], beamlines: [], members: [], password: PASSWORD },
      null,
    );
    if ("mistake" in added) throw new Error(added.mistake);
    return added.id;
  };
  const boss = await enter("Boss", ["administrator"]);
  const leaving = await enter("Leaving", ["viewer"]);
  await opened.dump(NOW, new AbortController().signal);
  await enter("New", ["viewer"]);
  await changePerson(deps, { id: leaving, change: { state: "disabled" }, by: boss });
  await changePerson(deps, { id: boss, change: { members: ["member:a"] }, by: boss });

  // The machine goes down here: the journal is on the disk, the database is not to be believed.
  cpSync(folder, after, { recursive: true });
  writeFileSync(join(after, "in-use-by"), JSON.stringify({ pid: 1, boot: "another" }));
  writeFileSync(join(after, "database", "global", "pg_control"), "spoilt");
  const again = await openFolder(after);
  expect(again.found).toMatchObject({ left: "power", again: 3, otherwise: 0, unreadable: 0 });
  expect(await peopleIn(again)).toEqual(await peopleIn(opened));
  await again.store.close();
  await opened.store.close();
  // What is known is not done a second time.
  const third = await openFolder(after);
  expect(third.found.again).toBe(0);
  await third.store.close();
});
