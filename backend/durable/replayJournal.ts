import { createReadStream } from "node:fs";
import { journalFiles, noJournal } from "#backend/durable/journal.ts";
import { parseJournalLine, type JournalLine } from "#backend/durable/journalLine.ts";
import { textLines } from "#backend/durable/textLines.ts";
import { judgeCall } from "#backend/push/judgeCall.ts";
import { takeCall } from "#backend/push/takeCall.ts";
import type { Store } from "#backend/store/store.ts";

/** What was found in a journal. */
export type Replay = {
  /** Calls that the database did not know and that were run again. */
  readonly again: number;
  /** Of these, those that are not what they were: refused now and taken then. Their authors are told by their stations. */
  readonly otherwise: number;
  /** Lines that are none: cut off, or spoilt. */
  readonly unreadable: number;
};

/** Runs again, in their order, the calls of the journal that the database does not know. */
export async function replayJournal(store: Store, folder: string): Promise<Replay> {
  const found = { again: 0, otherwise: 0, unreadable: 0 };
  for (const { path } of await filesFromUnknown(store, folder)) {
    for await (const text of linesOf(path)) {
      const line = parseJournalLine(text);
      if (line === undefined) found.unreadable += 1;
      else if (!(await isKnown(store, line))) {
        found.again += 1;
        if (!(await runAgain(store, line))) found.otherwise += 1;
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

async function isKnown({ db }: Store, { clientId, call }: JournalLine): Promise<boolean> {
  const known = await db
    .selectFrom("sync_call")
    .select("mutation_id")
    .where("client_id", "=", clientId)
    .where("seq", "=", call.seq)
    .executeTakeFirst();
  return known !== undefined;
}

/** False where it came out otherwise. What was refused then is refused again without being asked. */
async function runAgain(store: Store, { verdict, ...delivery }: JournalLine): Promise<boolean> {
  const isSame = { now: true };
  const stop = await takeCall({ store, journal: noJournal }, delivery, async (writing, stamp) => {
    if (verdict?.status === "rejected") return verdict;
    const now = await judgeCall(writing, delivery.call, stamp);
    isSame.now = now.status === "applied";
    return now;
  });
  return stop === null && isSame.now;
}
