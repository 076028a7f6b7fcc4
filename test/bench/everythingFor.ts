// All rows that the backend gives a person, past and all, as lines of JSON: what the plain way of a first sync has to read.
import type { PlainLine } from "#test/bench/sync-first/page.ts";
import { PASSWORD } from "#test/backend/people/enterPerson.ts";
import type { BootstrapLine } from "#shared/protocol/bootstrap.ts";

export async function everythingFor(
  url: string,
  person: string,
): Promise<{ readonly text: Buffer; readonly rows: number }> {
  const signIn = await fetch(`${url}/sync/v1/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: person, password: PASSWORD, clientId: null }),
  });
  const { token } = (await signIn.json()) as { token: string };
  const get = (path: string) => fetch(`${url}/sync/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
  const lines = (await (await get("bootstrap")).text()).trim().split("\n");
  const pieces: Buffer[] = [];
  let rows = 0;
  const add = (entity: string, list: readonly object[]) => {
    rows += list.length;
    pieces.push(Buffer.from(list.map((row) => `${JSON.stringify({ entity, row } satisfies PlainLine)}\n`).join("")));
  };
  for (const line of lines.map((text) => JSON.parse(text) as BootstrapLine)) {
    if (line.kind === "rows") add(line.entity, line.rows);
    if (line.kind === "pack") add(line.entity, (await (await get(`pack/${line.sha256}`)).json()) as object[]);
  }
  return { text: Buffer.concat(pieces), rows };
}
