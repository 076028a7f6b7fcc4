import { addUser } from "#backend/commands/addUser.ts";
import { backup } from "#backend/commands/backup.ts";
import { disableUser } from "#backend/commands/disableUser.ts";
import { listUsers } from "#backend/commands/listUsers.ts";
import { restore } from "#backend/commands/restore.ts";

/** What `npm run backend -- <command>` does instead of serving. Each throws a sentence where it cannot. */
export const commands: ReadonlyMap<string, (words: readonly string[]) => Promise<void>> = new Map([
  ["add-user", addUser],
  ["list-users", listUsers],
  ["disable-user", disableUser],
  ["backup", backup],
  ["restore", restore],
]);
