import { parseArgs } from "node:util";
import { storeOptions, withStore } from "#backend/commands/withStore.ts";

/** Everybody who may or might sign in, a line each. */
export async function listUsers(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...words], options: storeOptions });
  await withStore(values, async ({ db }) => {
    const people = await db.selectFrom("people").selectAll().orderBy("name").orderBy("id").execute();
    for (const { id, name, sign_in_name, roles, beamlines, members, state } of people) {
      const rights = [...roles, ...beamlines, ...members].join(" ");
      process.stdout.write(`${[name, sign_in_name ?? "-", state, rights, id].join("\t")}\n`);
    }
    if (people.length === 0) process.stdout.write("Nobody yet.\n");
  });
}
