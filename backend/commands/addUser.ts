import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { askPassword } from "#backend/commands/askPassword.ts";
import { storeOptions, withStore } from "#backend/commands/withStore.ts";
import { addPerson } from "#backend/people/addPerson.ts";
import type { PersonMistake } from "#backend/people/findMistake.ts";
import { subjectOf } from "#backend/people/findSubject.ts";
import { SHORTEST_PASSWORD } from "#shared/domain/access/shortestPassword.ts";
import { ROLES } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { newPerson } from "#shared/protocol/person.ts";

const HELP = `npm run backend -- add-user (--data <dir> | --database-url <url>) --name <name> --roles <role>[,<role>]
  [--sign-in-name <name> | --oidc-issuer <url> --subject <sub>] [--beamlines BL02U,…] [--members member:…,…]
  Roles: ${ROLES.join(", ")}. The password is asked for, or the first line of what is piped in; at least ${SHORTEST_PASSWORD} letters.
  With --subject the identity provider vouches for the person, and there is no password.`;

/** Enters somebody who may sign in. The first one must be an administrator. */
export async function addUser(words: readonly string[]): Promise<void> {
  const option = { type: "string" } as const;
  const own = {
    name: option,
    roles: option,
    "sign-in-name": option,
    beamlines: option,
    members: option,
    subject: option,
  };
  const { values } = parseArgs({ args: [...words], options: { ...storeOptions, ...own, "oidc-issuer": option } });
  const signInName = values["sign-in-name"];
  const rights = {
    name: values.name,
    roles: listOf(values.roles),
    beamlines: listOf(values.beamlines),
    members: listOf(values.members),
    ...(signInName === undefined ? {} : { signInName }),
  };
  const parsed = newPerson.safeParse({ ...rights, ...(await proofOf(values)) });
  if (!parsed.success)
    throw new Error(`Not right: ${parsed.error.issues.map(({ path }) => `--${String(path[0])}`).join(", ")}.\n${HELP}`);
  await withStore(values, async (store, journal) => {
    const deps = { store, journal, now: () => Date.now() as InstantMs, random: randomBytes };
    const added = await addPerson(deps, parsed.data, null);
    if ("mistake" in added) throw new Error(sentenceOf(added));
    process.stdout.write(`${parsed.data.name} may sign in (${added.id}).\n`);
  });
}

/** How the person will sign in. */
async function proofOf(values: { readonly "oidc-issuer"?: string; readonly subject?: string }) {
  const { "oidc-issuer": issuer, subject } = values;
  if (issuer === undefined && subject === undefined) return { password: await askPassword() };
  if (issuer === undefined || subject === undefined)
    throw new Error(`--oidc-issuer and --subject belong together.\n${HELP}`);
  return { subject: subjectOf(issuer, subject) };
}

function listOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(",").map((one) => one.trim());
}

export function sentenceOf(mistake: PersonMistake): string {
  switch (mistake.mistake) {
    case "name-taken":
      return "Somebody else signs in with this name.";
    case "subject-taken":
      return "The provider's subject is entered already.";
    case "no-such-beamline":
      return `The facility has no beamline ${mistake.beamlines.join(", ")}.`;
    case "no-administrator":
      return "Nobody would be left who may change people: the first person, and always one, must be an administrator.";
  }
}
