import { type ClientNo, LEASE_DAYS } from "#test/sim/act.ts";
import type { InvariantName } from "#test/sim/invariants.ts";
import { type Client, givenRows, type Profile, screenOf } from "#test/sim/model/client.ts";
import { isSameRow, readable, rowsOf, type Key, type Row } from "#test/sim/model/rows.ts";
import { everyScope, visibleRows } from "#test/sim/model/scopes.ts";
import type { Delta } from "#test/sim/model/wire.ts";
import { clientAt, type World } from "#test/sim/model/world.ts";

// What is looked at while a schedule runs. At the end: atRest.ts.

const idsOf = ({ outbox, archive, attention }: Profile) => [...outbox, ...archive, ...attention].map(({ id }) => id);

/** A transaction of the client that may move changes from one place to another, but lose none. */
export function guarded<Result>(
  { watch, clients, taken }: World,
  no: ClientNo,
  invariant: InvariantName,
  transaction: (client: Client) => Result,
): Result {
  const client = clientAt({ clients }, no);
  const before = idsOf(client.profile);
  const result = transaction(client);
  const after = idsOf(client.profile);
  const lost = before.find((id) => !after.includes(id));
  watch.expect(invariant, lost === undefined, () => `client ${no} has lost ${lost}`);
  taken.set(no, new Set([...(taken.get(no) ?? []), ...client.profile.archive.map(({ id }) => id)]));
  watch.expect("S5", new Set(after).size === after.length, () => `client ${no} has a change in two places`);
  return result;
}

/** What must be true of a client after each of its transactions. */
export function checkClient(world: World, no: ClientNo): void {
  const { watch } = world;
  const client = clientAt(world, no);
  checkGrants(world, no, client.profile);
  const screen = screenOf(client);
  for (const { id, command, isTaken } of client.profile.outbox) {
    if (command.name !== "helium.append" || isTaken) continue;
    watch.expect("S8", screen.has(`helium/${command.id}`), () => `what waits as ${id} is not on the screen`);
  }
  if (world.hasBeenRestored) return;
  const seen = world.seen.get(no) ?? new Set<Key>();
  const gone = [...seen].find((key) => !screen.has(key));
  watch.expect("S8", gone === undefined, () => `${gone} was on the screen of client ${no} and is not any more`);
  for (const row of rowsOf(screen, "helium")) if (!row.confidential) seen.add(`helium/${row.id}`);
  world.seen.set(no, seen);
}

/** Every row is there by a scope that the client has, or because a waiting change of its own made it. */
function checkGrants({ watch, server }: World, no: ClientNo, profile: Profile): void {
  const { rows, base, grants, scopes } = profile;
  const isGranted = (key: Key) => grants.has(key) && [...(grants.get(key) ?? [])].every((one) => scopes.includes(one));
  const stray = [...rows.keys()].find((key) => !base.has(key) && !isGranted(key));
  watch.expect("S4", stray === undefined, () => `client ${no} holds ${stray} by no scope it has`);
  const former = [...base].find(([key, row]) => row !== null && !isGranted(key));
  watch.expect("S4", former === undefined, () => `client ${no} holds ${former?.[0]} as it was, by no scope it has`);
  const isOverdue = server.day - profile.lastContact > LEASE_DAYS;
  const isConfidential = [...grants.values()].some((by) => !by.has("pub"));
  watch.expect("S4", !(isOverdue && isConfidential), () => `client ${no} keeps confidential rows without contact`);
}

/** After an answer: what the client was given is what the backend held in that moment. */
export function checkLetter(world: World, no: ClientNo, { cursor, outcomes, truth }: Delta): void {
  const { watch } = world;
  const later = [...outcomes.values()].find(({ at }) => at > cursor.seq);
  watch.expect("S10", later === undefined, () => `${later?.callId} is settled, its rows are not in this answer`);
  const { mutant, profile } = clientAt(world, no);
  const held = readable(givenRows(profile), mutant === "packOverRow");
  compare(world, held, truth, { no, whenMissing: "S9" });
  if (!world.hasBeenRestored) checkShownOnce(world, no, held);
}

/** The hours on the screen are those at the backend and those that wait, not those that were taken in and are offered again. */
function checkShownOnce({ watch, clients, taken }: World, no: ClientNo, held: ReadonlyMap<Key, Row>): void {
  const client = clientAt({ clients }, no);
  const screen = screenOf(client);
  const waiting = client.profile.outbox.filter(({ id }) => taken.get(no)?.has(id) !== true);
  const hours = (rows: ReadonlyMap<Key, Row>) => rowsOf(rows, "sum").reduce((sum, row) => sum + row.hours, 0);
  const added = waiting.reduce((sum, { command }) => sum + (command.name === "sum.add" ? command.hours : 0), 0);
  const [shown, expected] = [hours(screen), hours(held) + added];
  watch.expect("S6", shown === expected, () => `client ${no} shows ${shown} hours instead of ${expected}`);
}

/** Compares what a client holds of the backend with what its scopes show there. */
export function compare(
  { watch, clients }: Pick<World, "watch" | "clients">,
  held: ReadonlyMap<Key, Row>,
  truth: ReadonlyMap<Key, Row>,
  { no, whenMissing }: { readonly no: ClientNo; readonly whenMissing: InvariantName },
): void {
  const { scopes } = clientAt({ clients }, no).profile;
  const visible = visibleRows(truth, new Set(scopes));
  const all = visibleRows(truth, new Set(everyScope));
  const leaked = [...held.keys()].find((key) => !visible.has(key) && all.has(key));
  watch.expect("S4", leaked === undefined, () => `client ${no} holds ${leaked}`);
  const keys = [...new Set([...held.keys(), ...visible.keys()])];
  const wrong = keys.find((key) => !isSameRow(held.get(key), visible.get(key)));
  watch.expect(whenMissing, wrong === undefined, () => {
    const [here, there] = [held, visible].map((rows) => JSON.stringify(rows.get(wrong ?? "note/")) ?? "nothing");
    return `${wrong} is ${here} at client ${no} and ${there} at the backend`;
  });
}
