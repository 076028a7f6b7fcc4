import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import { overlaps } from "#shared/domain/time/instant.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import { type Client, type Issued, windowOf } from "#test/sim/engine/client.ts";
import { diskOf } from "#test/sim/engine/disk.ts";
import { expectSame, look, rowsOf } from "#test/sim/engine/look.ts";
import { talk } from "#test/sim/engine/talk.ts";
import { type Judged, readCalls, type Truth, visible } from "#test/sim/engine/truth.ts";
import type { World } from "#test/sim/engine/world.ts";

/** Turns within which everything that waits must have gone out by itself. */
const TURNS = 3;
/** More waits than any talk has. */
const TO_THE_END = 2000;

/** The network is back and nobody does anything: everything goes out, then all is compared. */
export async function comeToRest(world: World): Promise<void> {
  for (let round = 0; round < TURNS; round += 1)
    for (const client of world.clients) if (round === 0 || !isUpToDate(world, client)) await sync(world, client);
  const truth = world.facility.latest;
  const calls = await readCalls(world.facility.backend.store.db);
  for (const client of world.clients) checkClient(world, client, truth);
  checkBookings(world, truth);
  for (const issued of new Set(world.clients.flatMap((client) => client.issued))) checkIssued(world, issued, calls);
  checkEffects(world, truth, calls);
  checkOrder(world, calls);
}

function isUpToDate({ facility }: World, { name }: Client): boolean {
  const disk = diskOf(name);
  const state = disk["syncState"]?.[0] as SyncState | undefined;
  return disk["outbox"]?.length === 0 && state?.cursor?.token.startsWith(facility.latest.token) === true;
}

async function sync(world: World, client: Client): Promise<void> {
  const begun = [...client.windows.values()].filter(({ task }) => task !== null);
  for (const window of [...begun, await windowOf(client, 0, world.facility)]) {
    window.fates = [];
    await talk(world, client, window, { steps: TO_THE_END, look: () => look(world, client) });
  }
}

function checkClient(world: World, client: Client, truth: Truth): void {
  const disk = diskOf(client.name);
  const waiting = disk["outbox"]?.length ?? 0;
  world.watch.expect("L1", waiting === 0, () => `${waiting} changes wait at client ${client.no} for ever`);
  const state = disk["syncState"]?.[0] as SyncState | undefined;
  const may = scopesFor(world.facility.people.actor(client.user));
  const held = state?.scopes.toSorted().join(" ");
  world.watch.expect("S2", held === may.join(" "), () => `client ${client.no} holds ${held} and not ${may.join(" ")}`);
  expectSame(world, "S2", { no: client.no, held: rowsOf(disk), told: visible(truth, may) });
}

/** One live booking at a station at a time, and at one of its stations where a beamline runs one. */
export function checkBookings({ watch }: World, { rows }: Truth): void {
  const live = rows.flatMap(({ entity, doc }) =>
    entity === "bookings" && isLive(doc as Booking) ? [doc as Booking] : [],
  );
  const beamline = ({ stationId }: Booking) => stationId.split("-")[0];
  const twice = live.find((one, at) =>
    live.slice(at + 1).some((other) => beamline(one) === beamline(other) && overlaps(one, other)),
  );
  watch.expect("S1", twice === undefined, () => `the place of ${JSON.stringify(twice)} is taken twice`);
}

/** Every change that was told to be saved has one outcome, and a refused one is kept where its person finds it. */
function checkIssued({ watch, clients }: World, { id, call, user }: Issued, calls: readonly Judged[]): void {
  const outcome = calls.find((one) => one.id === id);
  const holders = clients.filter(({ issued }) => issued.some((one) => one.id === id));
  const isKept = holders.some(({ name }) =>
    ((diskOf(name)["attention"] ?? []) as AttentionRow[]).some((row) => row.id === id),
  );
  watch.expect("S3", outcome !== undefined || isKept, () => `${call} is lost`);
  watch.expect("S16", outcome?.status !== "rejected" || isKept, () => `${call} was refused and is nowhere`);
  const by = outcome?.user_id ?? `person:${user}`;
  watch.expect("S11", by === `person:${user}`, () => `${call} of ${user} was done as ${by}`);
}

/** Each change of a booking leaves one line of its history, so what was done twice or half shows. */
function checkEffects({ watch }: World, { rows }: Truth, calls: readonly Judged[]): void {
  const lines = new Map<string, number>();
  for (const { entity, doc } of rows) {
    if (entity !== "bookingEvents") continue;
    const { bookingId } = doc as BookingEvent;
    lines.set(bookingId, (lines.get(bookingId) ?? 0) + 1);
  }
  const wanted = new Map<string, number>();
  for (const { status, args } of calls) {
    if (status !== "applied") continue;
    const named = args as { id?: string; lines?: readonly { id: string }[] };
    for (const { id = "" } of named.lines ?? [named]) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  }
  const wrong = [...wanted.keys(), ...lines.keys()].find((id) => wanted.get(id) !== lines.get(id));
  const say = (counts: ReadonlyMap<string, number>) => counts.get(wrong ?? "") ?? 0;
  watch.expect(
    "S6",
    wrong === undefined,
    () => `${say(lines)} lines of history for ${say(wanted)} changes of ${wrong}`,
  );
}

/** What was done at one computer took effect in the order in which it was done. */
function checkOrder({ watch, clients }: World, calls: readonly Judged[]): void {
  for (const { no, issued } of clients) {
    const order = issued.filter(({ origin }) => origin === no).map(({ id }) => id);
    const done = calls.map(({ id }) => order.indexOf(id)).filter((at) => at >= 0);
    const isInOrder = done.every((at, index) => index === 0 || at > (done[index - 1] ?? 0));
    watch.expect("S7", isInOrder, () => `the changes of client ${no} took effect as ${done.join(", ")}`);
  }
}
