import { parseArgs } from "node:util";
import { writeBackup } from "#backend/backup/backupFile.ts";
import { storeOptions, withStore } from "#backend/commands/withStore.ts";

const HELP = "npm run backend -- backup <file> (--data <dir> | --database-url <url>)";

/** Writes everything that the facility holds into one file, and tries the file out. */
export async function backup(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...words], options: storeOptions, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error(HELP);
  await withStore(values, async (store) => {
    const { rows } = await writeBackup(store, path, Date.now());
    process.stdout.write(`${path} holds everything: ${rows} rows, tried out by restoring them.\n`);
  });
}
