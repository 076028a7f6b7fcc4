import type { OutboxEntry } from "#renderer/data/outbox.ts";
import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import { ENTITIES } from "#shared/sync/entities.ts";
import { asText } from "#test/sim/engine/asText.ts";
import type { Client } from "#test/sim/engine/client.ts";
import { type Disk, diskOf } from "#test/sim/engine/disk.ts";
import { keyOf, type Rows, type Truth, visible } from "#test/sim/engine/truth.ts";
import { wordsIn, type World } from "#test/sim/engine/world.ts";
import type { Watch } from "#test/sim/watch.ts";
import type { InvariantName } from "#test/sim/invariants.ts";

// What has to be true of a client whenever one of its transactions was committed. At the end: rest.ts.

/** A client's database, read apart. */
type Seen = {
  readonly client: Client;
  readonly disk: Disk;
  readonly outbox: readonly OutboxEntry[];
  readonly rows: Rows;
  readonly state: SyncState | undefined;
  /** What the facility held at the client's cursor; undefined where it has none. */
  readonly truth: Truth | undefined;
};

export function look(world: World, client: Client): void {
  const disk = diskOf(client.name);
  const state = disk["syncState"]?.[0] as SyncState | undefined;
  const [token = ""] = state?.cursor?.token.split(".") ?? [];
  const truth = world.facility.history.get(token);
  const outbox = (disk["outbox"] ?? []) as readonly OutboxEntry[];
  const seen = { client, disk, outbox, rows: rowsOf(disk), state, truth };
  checkSaved(world, client, disk);
  checkWords(world, seen);
  if (truth === undefined) return;
  if (!world.fuzzy.has(token)) expectSame(world.watch, "S9", { no: client.no, held: given(seen), told: told(seen) });
  checkSettled(world, seen, truth);
}

/** Of what a person was told is saved: it is in one place, whole, and on the screen until the facility has decided on it. */
export function checkSaved(
  world: Pick<World, "watch" | "taken">,
  client: Pick<Client, "no" | "issued">,
  disk: Disk,
): void {
  const outbox = (disk["outbox"] ?? []) as readonly OutboxEntry[];
  noteTaken(world, client, disk);
  checkPlaces(world.watch, { client, disk, outbox });
  checkShown(world, { client, outbox, rows: rowsOf(disk) });
}

export function rowsOf(disk: Disk): Map<string, string> {
  const rows = ENTITIES.flatMap((entity) => ((disk[entity] ?? []) as { id: string }[]).map((row) => ({ entity, row })));
  return new Map(rows.map(({ entity, row }) => [keyOf(entity, row.id), asText(row)]));
}

export function expectSame(
  watch: Watch,
  invariant: InvariantName,
  { no, held, told }: { readonly no: number; readonly held: Rows; readonly told: Rows },
): void {
  const keys = [...held.keys(), ...told.keys()];
  const wrong = keys.find((key) => held.get(key) !== told.get(key));
  const say = (rows: Rows) => rows.get(wrong ?? "") ?? "nothing";
  watch.expect(invariant, wrong === undefined, () => `${wrong}: client ${no} holds ${say(held)}, not ${say(told)}`);
}

const told = ({ truth, state }: Seen): Rows => (truth === undefined ? new Map() : visible(truth, state?.scopes ?? []));

/** The rows as the facility told them: what waits is taken back. */
function given({ rows, outbox }: Seen): Rows {
  const before = new Map(rows);
  for (const { changes } of outbox.toReversed()) {
    for (const change of changes.toReversed()) {
      const key = keyOf(change.table, change.before?.id ?? change.after?.id ?? "");
      if (change.before === null) before.delete(key);
      else before.set(key, asText(change.before));
    }
  }
  return before;
}

type Saved = { readonly client: Pick<Client, "no" | "issued">; readonly outbox: Seen["outbox"] };

/** Every change is in one place of three, whole. */
function checkPlaces(watch: Watch, { client, disk, outbox }: Saved & Pick<Seen, "disk">): void {
  const attention = (disk["attention"] ?? []) as readonly AttentionRow[];
  const all = [...outbox, ...archivedIn(disk), ...attention];
  const times = new Map<string, number>();
  for (const { id } of all) times.set(id, (times.get(id) ?? 0) + 1);
  const wrong = client.issued.find(({ id }) => times.get(id) !== 1);
  watch.expect("S5", wrong === undefined, () => `${wrong?.call} is at ${times.get(wrong?.id ?? "") ?? 0} places`);
  const said = new Map(client.issued.map(({ id, call }) => [id, call]));
  const bent = attention.find(({ id, call }) => said.has(id) && said.get(id) !== JSON.stringify(call));
  watch.expect("S5", bent === undefined, () => `the refused ${bent?.id} is not what was wanted`);
}

/** What a person saved and nobody decided is on the screen, on top of what the facility told. */
function checkShown(
  { watch, taken }: Pick<World, "watch" | "taken">,
  { client, outbox, rows }: Saved & Pick<Seen, "rows">,
): void {
  const wanted = new Map<string, string | undefined>();
  for (const { table, before, after } of outbox.flatMap(({ changes }) => changes))
    wanted.set(keyOf(table, after?.id ?? before?.id ?? ""), after === null ? undefined : asText(after));
  const gone = [...wanted].find(([key, row]) => rows.get(key) !== row);
  watch.expect("S8", gone === undefined, () => `${gone?.[0]} of client ${client.no} is not on the screen as saved`);
  // What was taken in and is only offered again is in the rows.
  const isNew = (id: string) => said(client, id) && taken.get(client.no)?.has(id) !== true;
  const lost = outbox.find(({ changes, hint, id }) => changes.length === 0 && hint === undefined && isNew(id));
  watch.expect("S8", lost === undefined, () => `${lost?.name} of client ${client.no} waits and shows nothing`);
}

const archivedIn = (disk: Disk) => (disk["archive"] ?? []) as readonly { readonly id: string }[];

function noteTaken({ taken }: Pick<World, "taken">, { no }: Pick<Client, "no">, disk: Disk): void {
  const known = taken.get(no) ?? new Set<string>();
  for (const { id } of archivedIn(disk)) known.add(id);
  taken.set(no, known);
}

const said = ({ issued }: Pick<Client, "issued">, id: string): boolean => issued.some((one) => one.id === id);

/** No word of a row that the person may not see, in no table. */
function checkWords({ watch, typed, open, facility, fuzzy }: World, { client, disk, state, truth }: Seen): void {
  const words = new Set(wordsIn(JSON.stringify(disk)));
  const own = typed.get(client.user) ?? new Set();
  const strange = [...words].filter((word) => !own.has(word) && !open.has(word));
  const may = new Set<string>();
  if (strange.length > 0 && truth !== undefined) {
    const later = fuzzy.has(truth.token) ? [...facility.history.values()].filter(({ seq }) => seq > truth.seq) : [];
    for (const one of [truth, ...later])
      for (const text of visible(one, state?.scopes ?? []).values()) for (const word of wordsIn(text)) may.add(word);
  }
  const leaked = strange.find((word) => !may.has(word));
  watch.expect("S4", leaked === undefined, () => {
    const tables = Object.entries(disk).filter(([, rows]) => JSON.stringify(rows).includes(leaked ?? ""));
    return `client ${client.no} holds ${leaked} in ${tables.map(([name]) => name).join(", ")} by ${state?.scopes.join(" ")}`;
  });
}

/** What became of a change and its effect have come together. */
function checkSettled(world: World, { client, disk, outbox }: Seen, { calls, token }: Truth): void {
  const { watch, hasBeenRestored, taken } = world;
  const archive = archivedIn(disk);
  const applied = new Set(calls.flatMap(({ id, status }) => (status === "applied" ? [id] : [])));
  const known = taken.get(client.no) ?? new Set<string>();
  if (hasBeenRestored) return;
  const early = archive.find(({ id }) => !applied.has(id));
  watch.expect(
    "S10",
    early === undefined,
    () => `${early?.id} is settled, its rows are not there at client ${client.no}`,
  );
  const again = outbox.find(({ id, changes }) => known.has(id) && changes.length > 0);
  watch.expect("S6", again === undefined, () => `${again?.name} was taken in and is shown a second time`);
  if (world.loaded.has(token)) return;
  const late = outbox.find(({ id }) => applied.has(id) && !known.has(id));
  watch.expect("S10", late === undefined, () => `the rows of ${late?.name} came without what became of it`);
}
