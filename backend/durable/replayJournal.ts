import { createReadStream } from "node:fs";
import { sql } from "kysely";
import { journalFiles, noJournal } from "#backend/durable/journal.ts";
import {
  parseJournalLine,
  type CallLine,
  type JournalLine,
  type PersonLine,
  type SignOutLine,
} from "#backend/durable/journalLine.ts";
import { textLines } from "#backend/durable/textLines.ts";
import { judgeCall } from "#backend/push/judgeCall.ts";
import { takeCall } from "#backend/push/takeCall.ts";
import type { Store } from "#backend/store/store.ts";
import type { Database } from "#backend/store/tables.ts";

/** What was found in a journal. */
export type Replay = {
  /** Calls, changes of people and ended sessions that the database did not know and that were done again. */
  readonly again: number;
  /** Of these, those that are not what they were: refused now and taken then. Their authors are told by their stations. */
  readonly otherwise: number;
  /** Lines that are none: cut off, or spoilt. */
  readonly unreadable: number;
};

/** Does again, in their order, the calls, changes of people and ended sessions in the journal that the database does not know. */
export async function replayJournal(store: Store, folder: string): Promise<Replay> {
  const found = { again: 0, otherwise: 0, unreadable: 0 };
  for (const { path } of await filesFromUnknown(store, folder)) {
    for await (const text of linesOf(path)) {
      const line = parseJournalLine(text);
      if (line === undefined) found.unreadable += 1;
      else if (!(await isKnown(store, line))) {
        found.again += 1;
        if ("ended" in line) await signOutAgain(store, line);
        else if ("person" in line) await changeAgain(store, line);
        else if (!(await runAgain(store, line))) found.otherwise += 1;
      }
    }
  }
  return found;
}

/**
 * A file whose first call is known to the database has only known ones before it: both have the order of the transactions. So
 * what there is to read at a start does not grow with the days that are kept.
 */
async function filesFromUnknown(store: Store, folder: string) {
  const files = await journalFiles(folder);
  for (let from = files.length - 1; from > 0; from--) {
    const first = await firstLine(files[from]?.path ?? "");
    if (first !== undefined && (await isKnown(store, first))) return files.slice(from);
  }
  return files;
}

async function firstLine(path: string): Promise<JournalLine | undefined> {
  for await (const text of linesOf(path)) return parseJournalLine(text);
  return undefined;
}

function linesOf(path: string): AsyncGenerator<string> {
  return textLines(createReadStream(path));
}

async function isKnown({ db }: Store, line: JournalLine): Promise<boolean> {
  if (!("call" in line)) return isKnownChange(db, line);
  const { clientId, call } = line;
  const known = await db
    .selectFrom("sync_call")
    .select("mutation_id")
    .where("client_id", "=", clientId)
    .where("seq", "=", call.seq)
    .executeTakeFirst();
  return known !== undefined;
}

/** False where it came out otherwise. What was refused then is refused again without being asked. */
async function runAgain(store: Store, { verdict, ...delivery }: CallLine): Promise<boolean> {
  const isSame = { now: true };
  const stop = await takeCall({ store, journal: noJournal }, delivery, async (writing, stamp) => {
    if (verdict?.status === "rejected") return verdict;
    const now = await judgeCall(writing, delivery.call, stamp);
    isSame.now = now.status === "applied";
    return now;
  });
  return stop === null && isSame.now;
}

/** By what was written down of it. Two changes of one person in one millisecond are told apart by what they made of him. */
async function isKnownChange(db: Database, { log }: PersonLine | SignOutLine): Promise<boolean> {
  const known = await db
    .selectFrom("people_log")
    .select("no")
    .where("person_id", "=", log.person_id)
    .where("at_ms", "=", log.at_ms)
    .where("act", "=", log.act)
    .where(sql<boolean>`after::jsonb is not distinct from ${log.after ?? null}::jsonb`)
    .executeTakeFirst();
  return known !== undefined;
}

/** The person as he was then, and the same line about it. */
async function changeAgain({ db }: Store, { person, log, signsOut }: PersonLine): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto("people")
      .values(person)
      .onConflict((known) => known.column("id").doUpdateSet(person))
      .execute();
    if (signsOut) await tx.deleteFrom("sessions").where("person_id", "=", person.id).execute();
    await tx.insertInto("people_log").values(log).execute();
  });
}

async function signOutAgain({ db }: Store, { ended, log }: SignOutLine): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (ended.length > 0) await tx.deleteFrom("sessions").where("hash", "in", ended).execute();
    await tx.insertInto("people_log").values(log).execute();
  });
}
