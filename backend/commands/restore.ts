import { parseArgs } from "node:util";
import { storeOf } from "#backend/arguments.ts";
import { restoreFolder } from "#backend/backup/restoreFolder.ts";
import { restorePostgres } from "#backend/backup/restorePostgres.ts";
import { storeOptions } from "#backend/commands/withStore.ts";

const HELP = "npm run backend -- restore <file> (--data <dir> | --database-url <url of an empty database>)";

/** Puts back what a backup holds, as the beginning of a new history: stations fetch it and offer again what it lacks. */
export async function restore(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...words], options: storeOptions, allowPositionals: true });
  const [path] = positionals;
  const store = storeOf(values);
  if (path === undefined || positionals.length > 1 || store === "memory") throw new Error(HELP);
  const { rows, at, aside } =
    "folder" in store ? await restoreFolder(store.folder, path) : await restorePostgres(store.databaseUrl, path);
  const before = aside === null ? "" : ` What was there before lies in ${aside}.`;
  process.stdout.write(`Restored: ${rows} rows, as of ${new Date(at).toISOString()}.${before}\n`);
}
