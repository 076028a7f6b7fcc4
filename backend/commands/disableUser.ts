import { parseArgs } from "node:util";
import { sentenceOf } from "#backend/commands/addUser.ts";
import { storeOptions, withStore } from "#backend/commands/withStore.ts";
import { changePerson } from "#backend/people/changePerson.ts";
import { signInNameOf } from "#backend/people/signInName.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** Lets somebody in no more and signs him out everywhere. What he did stays. */
export async function disableUser(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...words], options: { ...storeOptions, name: { type: "string" } } });
  const { name } = values;
  if (name === undefined)
    throw new Error("npm run backend -- disable-user (--data <dir> | --database-url <url>) --name <sign-in name>");
  await withStore(values, async (store, journal) => {
    const found = await store.db
      .selectFrom("people")
      .select("id")
      .where("sign_in_name", "=", signInNameOf(name))
      .executeTakeFirst();
    const deps = { store, journal, now: () => Date.now() as InstantMs };
    const change = { state: "disabled" as const };
    const done = found && (await changePerson(deps, { id: found.id, change, by: null }));
    if (done === undefined) throw new Error(`Nobody signs in as ${name}.`);
    if ("mistake" in done) throw new Error(sentenceOf(done));
    process.stdout.write(`${name} may not sign in any more.\n`);
  });
}
